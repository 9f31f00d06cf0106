using System;
using System.Buffers.Binary;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Inert.Dns;

public enum RecordType : ushort
{
    A = 1,
    Mx = 15,
    Txt = 16,
}

public sealed class DnsClient(IPEndPoint server)
{
    public async Task<byte[]> QueryAsync(string name, RecordType type)
    {
        using var udp = new UdpClient(server.AddressFamily);
        var packet = Encode((ushort)Random.Shared.Next(65536), name, type);
        await udp.SendAsync(packet, packet.Length, server);
        var answer = await udp.ReceiveAsync().WaitAsync(TimeSpan.FromSeconds(3));
        if (answer.Buffer[0] != packet[0] || answer.Buffer[1] != packet[1]) throw new InvalidDataException("the answer is for another query");
        return answer.Buffer;
    }

    private static byte[] Encode(ushort id, string name, RecordType type)
    {
        var stream = new MemoryStream();
        void Write(ushort value)
        {
            Span<byte> two = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(two, value);
            stream.Write(two);
        }

        Write(id);
        Write(0x0100);
        Write(1);
        Write(0);
        Write(0);
        Write(0);
        foreach (var label in name.TrimEnd('.').Split('.'))
        {
            if (label.Length is 0 or > 63) throw new ArgumentException("a label has 1 to 63 bytes", nameof(name));
            stream.WriteByte((byte)label.Length);
            stream.Write(Encoding.ASCII.GetBytes(label));
        }

        stream.WriteByte(0);
        Write((ushort)type);
        Write(1);
        return stream.ToArray();
    }
}
