using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Mail;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Mailing;

public sealed class MailerOptions
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    public required string UserName { get; init; }

    public required string Password { get; init; }

    public required string From { get; init; }
}

/// <summary>Templates with {{names}}, and a queue that sends them through the caller's server.</summary>
public sealed class Mailer(MailerOptions options) : IDisposable
{
    private readonly SmtpClient smtp = new(options.Host, options.Port)
    {
        EnableSsl = true,
        Credentials = new NetworkCredential(options.UserName, options.Password),
    };

    public async Task SendAsync(string to, string subject, string template, IReadOnlyDictionary<string, string> values, IEnumerable<string>? attachments = null, CancellationToken cancellation = default)
    {
        using var mail = new MailMessage(options.From, to, Fill(subject, values), Fill(template, values)) { BodyEncoding = Encoding.UTF8 };
        foreach (var path in attachments ?? [])
        {
            if (!File.Exists(path)) throw new FileNotFoundException("an attachment is missing", path);
            mail.Attachments.Add(new Attachment(path));
        }

        await smtp.SendMailAsync(mail, cancellation).ConfigureAwait(false);
    }

    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder();
        var at = 0;
        while (true)
        {
            var open = template.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0) return text.Append(template, at, template.Length - at).ToString();
            var name = template[(open + 2)..close].Trim();
            text.Append(template, at, open - at).Append(values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException(name));
            at = close + 2;
        }
    }

    public void Dispose() => smtp.Dispose();
}
