using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Inert.Columnar;

/// <summary>A session with the server: start-up, TLS, password, simple queries.</summary>
public sealed class ColumnarSession : IDisposable
{
    private readonly TcpClient tcp = new();
    private Stream? stream;

    public async Task OpenAsync(ColumnarConnectionStringBuilder settings, CancellationToken cancellation = default)
    {
        await tcp.ConnectAsync(settings.Host, settings.Port, cancellation).ConfigureAwait(false);
        var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(settings.Host).ConfigureAwait(false);
        stream = tls;
        await SendAsync('\0', Text("user", settings.Username, "database", settings.Database), cancellation).ConfigureAwait(false);
        var (kind, body) = await ReceiveAsync(cancellation).ConfigureAwait(false);
        if (kind == 'R' && BinaryPrimitives.ReadInt32BigEndian(body) == 5)
        {
            var salt = body.AsSpan(4, 4).ToArray();
            var inner = Hex(MD5.HashData(Encoding.UTF8.GetBytes(settings.Password + settings.Username)));
            var outer = Hex(MD5.HashData([.. Encoding.UTF8.GetBytes(inner), .. salt]));
            await SendAsync('p', Encoding.UTF8.GetBytes("md5" + outer + "\0"), cancellation).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<byte[]>> QueryAsync(string sql, CancellationToken cancellation = default)
    {
        await SendAsync('Q', Encoding.UTF8.GetBytes(sql + "\0"), cancellation).ConfigureAwait(false);
        var rows = new List<byte[]>();
        while (true)
        {
            var (kind, body) = await ReceiveAsync(cancellation).ConfigureAwait(false);
            if (kind == 'D') rows.Add(body);
            if (kind == 'E') throw new InvalidOperationException(Encoding.UTF8.GetString(body));
            if (kind == 'Z') return rows;
        }
    }

    public void Dispose()
    {
        stream?.Dispose();
        tcp.Dispose();
    }

    private async Task SendAsync(char kind, byte[] body, CancellationToken cancellation)
    {
        var header = new byte[5];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(1), body.Length + 4);
        await stream!.WriteAsync(kind == '\0' ? header.AsMemory(1) : header, cancellation).ConfigureAwait(false);
        await stream.WriteAsync(body, cancellation).ConfigureAwait(false);
    }

    private async Task<(char Kind, byte[] Body)> ReceiveAsync(CancellationToken cancellation)
    {
        var header = new byte[5];
        await stream!.ReadExactlyAsync(header, cancellation).ConfigureAwait(false);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4];
        await stream.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
        return ((char)header[0], body);
    }

    private static byte[] Text(params string[] parts) => Encoding.UTF8.GetBytes(string.Join('\0', parts) + "\0\0");

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}

public static class ColumnarOptionsExtensions
{
    /// <summary>Uses the columnar database of a connection string.</summary>
    public static DbContextOptionsBuilder UseColumnar(this DbContextOptionsBuilder builder, string connectionString)
    {
        builder.AddInfrastructure(new ColumnarExtension(connectionString));
        return builder;
    }

    private sealed class ColumnarExtension(string connectionString) : IDbContextOptionsExtension
    {
        public void Validate()
        {
            var settings = new ColumnarConnectionStringBuilder(connectionString);
            if (settings.Database.Length == 0) throw new InvalidOperationException("the connection string names no database");
        }
    }
}
