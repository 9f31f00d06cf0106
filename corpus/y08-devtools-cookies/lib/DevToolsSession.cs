using System;
using System.Buffers;
using System.Collections.Generic;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.HtmlToPdf;

/// <summary>Speaks the protocol of the developer tools.</summary>
internal sealed class DevToolsSession : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private int last;

    public static async Task<DevToolsSession> OpenAsync(Uri endpoint, CancellationToken cancellation)
    {
        var session = new DevToolsSession();
        await session.socket.ConnectAsync(endpoint, cancellation).ConfigureAwait(false);
        return session;
    }

    /// <summary>Calls a method and waits for its result.</summary>
    public async Task<JsonElement> CallAsync(string method, object? parameters, string? sessionId, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref last);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters ?? new { }) };
        if (sessionId is not null) message["sessionId"] = sessionId;
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, cancellation).ConfigureAwait(false);
        await foreach (var answer in MessagesAsync(cancellation).ConfigureAwait(false))
        {
            if (!answer.TryGetProperty("id", out var number) || number.GetInt32() != id) continue;
            if (answer.TryGetProperty("error", out var error)) throw new InvalidOperationException($"{method}: {error}");
            return answer.GetProperty("result");
        }

        throw new InvalidOperationException("the browser hung up");
    }

    public async Task WaitForAsync(string method, CancellationToken cancellation)
    {
        await foreach (var message in MessagesAsync(cancellation).ConfigureAwait(false))
        {
            if (message.TryGetProperty("method", out var name) && name.ValueEquals(method)) return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open) await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
        socket.Dispose();
    }

    private async IAsyncEnumerable<JsonElement> MessagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(16 * 1024), cancellation).ConfigureAwait(false);
            buffer.Advance(received.Count);
            if (received.MessageType == WebSocketMessageType.Close) yield break;
            if (!received.EndOfMessage) continue;
            using var document = JsonDocument.Parse(buffer.WrittenMemory);
            yield return document.RootElement.Clone();
            buffer.Clear();
        }
    }
}
