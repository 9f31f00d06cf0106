using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Inert.Industrial;

public enum ModbusFunction : byte
{
    ReadCoils = 1,
    ReadHoldingRegisters = 3,
    WriteSingleRegister = 6,
    WriteMultipleRegisters = 16,
}

/// <summary>Frames of Modbus RTU and TCP.</summary>
public static class ModbusFrame
{
    public static byte[] ReadRegisters(byte unit, ushort address, ushort count)
    {
        var frame = new byte[8];
        frame[0] = unit;
        frame[1] = (byte)ModbusFunction.ReadHoldingRegisters;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), address);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(4), count);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(6), Crc(frame.AsSpan(0, 6)));
        return frame;
    }

    public static byte[] WriteRegister(byte unit, ushort address, ushort value)
    {
        var frame = new byte[8];
        frame[0] = unit;
        frame[1] = (byte)ModbusFunction.WriteSingleRegister;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), address);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(4), value);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(6), Crc(frame.AsSpan(0, 6)));
        return frame;
    }

    public static IReadOnlyList<ushort> ParseRegisters(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 5 || Crc(frame[..^2]) != BinaryPrimitives.ReadUInt16LittleEndian(frame[^2..])) throw new FormatException("the checksum is wrong");
        if ((frame[1] & 0x80) != 0) throw new InvalidOperationException($"the device answered with exception {frame[2]}");
        var values = new List<ushort>();
        for (var at = 3; at < 3 + frame[2]; at += 2) values.Add(BinaryPrimitives.ReadUInt16BigEndian(frame[at..]));
        return values;
    }

    public static ushort Crc(ReadOnlySpan<byte> bytes)
    {
        ushort crc = 0xffff;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (ushort)((crc & 1) != 0 ? (crc >> 1) ^ 0xa001 : crc >> 1);
        }

        return crc;
    }
}
