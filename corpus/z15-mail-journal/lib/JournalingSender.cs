using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Mail.Journaling;

/// <summary>Where copies go and which mail is copied.</summary>
public sealed class JournalOptions
{
    /// <summary>The address of the journal; nothing is journaled without one.</summary>
    public string? Address { get; set; }

    /// <summary>Domains the journal may belong to, so that a wrong setting cannot send mail away.</summary>
    public ISet<string> AllowedDomains { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that make a message one to be kept; all mail is kept where there are none.</summary>
    public IList<string> Words { get; } = new List<string>();

    /// <summary>Recipients whose mail is never journaled, such as a works council.</summary>
    public ISet<string> Exempt { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    internal MailAddress? Journal()
    {
        if (string.IsNullOrWhiteSpace(Address)) return null;
        var journal = new MailAddress(Address);
        if (!AllowedDomains.Contains(journal.Host)) throw new InvalidOperationException($"{journal.Host} is not among the allowed domains of the journal");
        return journal;
    }
}

public sealed record ServerOptions(string Host, int Port = 587, string? User = null, string? Password = null);

/// <summary>What was done with a message.</summary>
public sealed record JournalEntry(string MessageId, DateTimeOffset Time, bool Journaled, string Reason);

/// <summary>Sends mail and keeps the copies that the owner must keep.</summary>
public sealed class JournalingSender : IDisposable
{
    private readonly SmtpClient client;
    private readonly JournalOptions options;
    private readonly MailAddress? journal;
    private readonly Action<JournalEntry>? written;

    public JournalingSender(ServerOptions server, JournalOptions options, Action<JournalEntry>? written = null)
    {
        this.options = options;
        this.written = written;
        journal = options.Journal();
        client = new SmtpClient(server.Host, server.Port) { EnableSsl = true };
        if (server.User is not null) client.Credentials = new NetworkCredential(server.User, server.Password);
    }

    public async Task<JournalEntry> SendAsync(MailMessage message, CancellationToken cancellation = default)
    {
        var id = Identify(message);
        var (keep, reason) = Decide(message);
        if (keep && journal is not null)
        {
            message.Bcc.Add(journal);
            message.Headers["X-Journaled"] = journal.Address;
            message.Headers["X-Journal-Digest"] = Digest(message);
        }

        await client.SendMailAsync(message, cancellation).ConfigureAwait(false);
        var entry = new JournalEntry(id, DateTimeOffset.UtcNow, keep, reason);
        written?.Invoke(entry);
        return entry;
    }

    public void Dispose() => client.Dispose();

    private (bool Keep, string Reason) Decide(MailMessage message)
    {
        if (journal is null) return (false, "no journal is configured");
        if (message.To.Concat(message.CC).Any(one => options.Exempt.Contains(one.Address))) return (false, "a recipient is exempt");
        if (options.Words.Count == 0) return (true, "all mail is kept");
        var word = options.Words.FirstOrDefault(one => Contains(message.Subject, one) || Contains(message.Body, one));
        return word is null ? (false, "no word matches") : (true, "holds " + word);
    }

    private static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;

    private static string Identify(MailMessage message)
    {
        var id = message.Headers["Message-ID"];
        if (id is not null) return id;
        id = "<" + Guid.NewGuid().ToString("N") + "@" + (message.From?.Host ?? "localhost") + ">";
        message.Headers["Message-ID"] = id;
        return id;
    }

    /// <summary>Lets an auditor see that subject and text of the copy were not changed.</summary>
    private static string Digest(MailMessage message)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(message.Subject ?? ""));
        hash.AppendData(new byte[] { 0 });
        hash.AppendData(Encoding.UTF8.GetBytes(message.Body ?? ""));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
