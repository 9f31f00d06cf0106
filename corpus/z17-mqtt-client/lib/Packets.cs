using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Mqtt;

internal enum PacketKind
{
    Connect = 1,
    ConnectAck = 2,
    Publish = 3,
    PublishAck = 4,
    Subscribe = 8,
    SubscribeAck = 9,
    Ping = 12,
    Disconnect = 14,
}

/// <summary>Control packets as chapter 3 of the standard writes them.</summary>
internal static class Packets
{
    private const int Largest = 4 * 1024 * 1024;

    public static byte[] Connect(MqttOptions options)
    {
        var flags = 2;
        if (options.WillTopic is not null) flags |= 4;
        if (options.Password is not null) flags |= 64;
        if (options.UserName is not null) flags |= 128;
        var body = new MemoryStream();
        Text(body, "MQTT");
        body.WriteByte(4);
        body.WriteByte((byte)flags);
        Short(body, options.KeepAlive);
        Text(body, options.ClientId);
        if (options.WillTopic is not null)
        {
            Text(body, options.WillTopic);
            Short(body, (ushort)options.WillMessage.Length);
            body.Write(options.WillMessage);
        }

        if (options.UserName is not null) Text(body, options.UserName);
        if (options.Password is not null) Text(body, options.Password);
        return body.ToArray();
    }

    public static byte[] Publish(string topic, ushort id, byte[] payload)
    {
        var body = new MemoryStream();
        Text(body, topic);
        if (id != 0) Short(body, id);
        body.Write(payload);
        return body.ToArray();
    }

    public static byte[] Subscribe(ushort id, string filter)
    {
        var body = new MemoryStream();
        Short(body, id);
        Text(body, filter);
        body.WriteByte(1);
        return body.ToArray();
    }

    public static byte[] Id(ushort id) => new[] { (byte)(id >> 8), (byte)id };

    public static (MqttMessage Message, ushort Id) Message(byte header, byte[] body)
    {
        var length = body.Length < 2 ? int.MaxValue : body[0] << 8 | body[1];
        var at = 2 + length;
        var confirmed = (header & 6) != 0;
        if (length == int.MaxValue || at + (confirmed ? 2 : 0) > body.Length) throw new MqttException("a message is cut");
        var id = confirmed ? (ushort)(body[at] << 8 | body[at + 1]) : (ushort)0;
        var payload = body[(at + (confirmed ? 2 : 0))..];
        return (new MqttMessage(Encoding.UTF8.GetString(body, 2, length), payload, (header & 1) != 0), id);
    }

    public static byte[] Frame(PacketKind kind, int flags, byte[] body)
    {
        var frame = new MemoryStream(body.Length + 5);
        frame.WriteByte((byte)((int)kind << 4 | flags));
        var rest = body.Length;
        do
        {
            var digit = rest & 127;
            rest >>= 7;
            frame.WriteByte((byte)(rest > 0 ? digit | 128 : digit));
        }
        while (rest > 0);
        frame.Write(body);
        return frame.ToArray();
    }

    public static async Task<(byte Header, byte[] Body)> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var one = new byte[1];
        await stream.ReadExactlyAsync(one, cancellation).ConfigureAwait(false);
        var header = one[0];
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (shift > 21) throw new MqttException("a length is too long");
            await stream.ReadExactlyAsync(one, cancellation).ConfigureAwait(false);
            length |= (one[0] & 127) << shift;
            if ((one[0] & 128) == 0) break;
        }

        if (length > Largest) throw new MqttException("a packet is too large");
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
        return (header, body);
    }

    private static void Short(Stream stream, ushort value)
    {
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)value);
    }

    private static void Text(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > ushort.MaxValue) throw new ArgumentException("a text is too long");
        Short(stream, (ushort)bytes.Length);
        stream.Write(bytes);
    }
}
