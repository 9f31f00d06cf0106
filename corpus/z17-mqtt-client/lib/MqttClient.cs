using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Mqtt;

/// <summary>A broker and how to log in to it.</summary>
public sealed record MqttOptions(string Host)
{
    public int Port { get; init; } = 8883;

    public bool Tls { get; init; } = true;

    public string ClientId { get; init; } = "mqtt-" + Guid.NewGuid().ToString("N")[..12];

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public ushort KeepAlive { get; init; } = 60;

    public string? WillTopic { get; init; }

    public byte[] WillMessage { get; init; } = Array.Empty<byte>();
}

public sealed record MqttMessage(string Topic, byte[] Payload, bool Retained);

public sealed class MqttException : IOException
{
    public MqttException(string message)
        : base(message)
    {
    }
}

/// <summary>A client for MQTT 3.1.1, with messages of quality 0 and 1.</summary>
public sealed class MqttClient : IAsyncDisposable
{
    private static readonly string[] Refusals = { "", "protocol version", "client id", "server unavailable", "user name or password", "not authorized" };
    private readonly MqttOptions options;
    private readonly ConcurrentDictionary<ushort, TaskCompletionSource> pending = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource stop = new();
    private TcpClient? tcp;
    private Stream? stream;
    private Task? reading;
    private Timer? alive;
    private int lastId;

    public MqttClient(MqttOptions options)
    {
        this.options = options;
    }

    public event Action<MqttMessage>? Received;

    public event Action<Exception>? Lost;

    public async Task ConnectAsync(CancellationToken cancellation = default)
    {
        tcp = new TcpClient { NoDelay = true };
        await tcp.ConnectAsync(options.Host, options.Port, cancellation).ConfigureAwait(false);
        stream = tcp.GetStream();
        if (options.Tls) stream = await SecureAsync(stream, cancellation).ConfigureAwait(false);
        await WriteAsync(PacketKind.Connect, 0, Packets.Connect(options), cancellation).ConfigureAwait(false);
        var (header, body) = await Packets.ReadAsync(stream, cancellation).ConfigureAwait(false);
        if (header >> 4 != (int)PacketKind.ConnectAck || body.Length < 2) throw new MqttException("the broker speaks another protocol");
        if (body[1] != 0) throw new MqttException("refused: " + (body[1] < Refusals.Length ? Refusals[body[1]] : "unknown"));
        reading = ReadLoopAsync();
        var period = TimeSpan.FromSeconds(Math.Max(5, options.KeepAlive / 2));
        alive = new Timer(_ => _ = WriteAsync(PacketKind.Ping, 0, Array.Empty<byte>(), stop.Token), null, period, period);
    }

    /// <summary>Publishes; where it is confirmed, the task ends when the broker has the message.</summary>
    public async Task PublishAsync(string topic, byte[] payload, bool confirmed = false, bool retained = false, CancellationToken cancellation = default)
    {
        if (topic.AsSpan().IndexOfAny("#+") >= 0) throw new ArgumentException("a topic has no wildcards", nameof(topic));
        if (!confirmed)
        {
            await WriteAsync(PacketKind.Publish, retained ? 1 : 0, Packets.Publish(topic, 0, payload), cancellation).ConfigureAwait(false);
            return;
        }

        await AcknowledgedAsync(id => WriteAsync(PacketKind.Publish, retained ? 3 : 2, Packets.Publish(topic, id, payload), cancellation), cancellation).ConfigureAwait(false);
    }

    public Task SubscribeAsync(string filter, CancellationToken cancellation = default)
    {
        return AcknowledgedAsync(id => WriteAsync(PacketKind.Subscribe, 2, Packets.Subscribe(id, filter), cancellation), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (alive is not null) await alive.DisposeAsync().ConfigureAwait(false);
        try
        {
            if (stream is not null) await WriteAsync(PacketKind.Disconnect, 0, Array.Empty<byte>(), default).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It is gone already.
        }

        await stop.CancelAsync().ConfigureAwait(false);
        tcp?.Dispose();
        if (reading is not null) await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<Stream> SecureAsync(Stream plain, CancellationToken cancellation)
    {
        var tls = new SslStream(plain);
        var settings = new SslClientAuthenticationOptions { TargetHost = options.Host };
        if (options.Certificate is not null) settings.ClientCertificates = new X509CertificateCollection { options.Certificate };
        await tls.AuthenticateAsClientAsync(settings, cancellation).ConfigureAwait(false);
        return tls;
    }

    private async Task AcknowledgedAsync(Func<ushort, Task> send, CancellationToken cancellation)
    {
        var id = (ushort)(Interlocked.Increment(ref lastId) % 65535 + 1);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pending[id] = done;
        try
        {
            await send(id).ConfigureAwait(false);
            await done.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation).ConfigureAwait(false);
        }
        finally
        {
            pending.TryRemove(id, out _);
        }
    }

    private async Task ReadLoopAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested && stream is not null)
            {
                var (header, body) = await Packets.ReadAsync(stream, stop.Token).ConfigureAwait(false);
                await HandleAsync(header, body).ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or ObjectDisposedException)
        {
            if (!stop.IsCancellationRequested) Lost?.Invoke(problem);
        }
    }

    private async Task HandleAsync(byte header, byte[] body)
    {
        switch ((PacketKind)(header >> 4))
        {
            case PacketKind.Publish:
                var (message, id) = Packets.Message(header, body);
                if (id != 0) await WriteAsync(PacketKind.PublishAck, 0, Packets.Id(id), stop.Token).ConfigureAwait(false);
                Received?.Invoke(message);
                break;
            case PacketKind.PublishAck or PacketKind.SubscribeAck when body.Length >= 2:
                if (pending.TryGetValue((ushort)(body[0] << 8 | body[1]), out var done)) done.TrySetResult();
                break;
        }
    }

    private async Task WriteAsync(PacketKind kind, int flags, byte[] body, CancellationToken cancellation)
    {
        var target = stream ?? throw new InvalidOperationException("not connected");
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await target.WriteAsync(Packets.Frame(kind, flags, body), cancellation).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }
}
