using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Inert.Mail.Relay;

/// <summary>A message before it is sent.</summary>
public sealed class MailDraft
{
    private readonly List<string> to = new();
    private readonly List<string> cc = new();
    private readonly List<string> bcc = new();
    private readonly List<(string Name, byte[] Content)> attachments = new();

    public MailDraft(string from, string subject)
    {
        From = Address(from);
        Subject = subject;
    }

    public string From { get; }

    public string Subject { get; }

    public string PlainText { get; private set; } = "";

    public string? Html { get; private set; }

    public IReadOnlyList<string> Recipients
    {
        get
        {
            var all = new List<string>(to);
            all.AddRange(cc);
            all.AddRange(bcc);
            return all;
        }
    }

    public MailDraft To(string address)
    {
        to.Add(Address(address));
        return this;
    }

    public MailDraft Cc(string address)
    {
        cc.Add(Address(address));
        return this;
    }

    public MailDraft Bcc(string address)
    {
        bcc.Add(Address(address));
        return this;
    }

    public MailDraft Text(string text)
    {
        PlainText = text;
        return this;
    }

    public MailDraft HtmlBody(string html)
    {
        Html = html;
        return this;
    }

    public MailDraft Attach(string path)
    {
        attachments.Add((Path.GetFileName(path), File.ReadAllBytes(path)));
        return this;
    }

    /// <summary>The message as RFC 5322 and MIME write it.</summary>
    public string Encode()
    {
        var boundary = "=_" + Guid.NewGuid().ToString("N");
        var text = new StringBuilder();
        text.Append("From: <").Append(From).Append(">\r\n");
        if (to.Count > 0) text.Append("To: ").AppendJoin(", ", to.ConvertAll(one => "<" + one + ">")).Append("\r\n");
        if (cc.Count > 0) text.Append("Cc: ").AppendJoin(", ", cc.ConvertAll(one => "<" + one + ">")).Append("\r\n");
        text.Append("Subject: ").Append(EncodedWord(Subject)).Append("\r\n");
        text.Append("Date: ").Append(DateTimeOffset.UtcNow.ToString("r")).Append("\r\n");
        text.Append("Message-ID: <").Append(Guid.NewGuid().ToString("N")).Append('@').Append(From[(From.IndexOf('@') + 1)..]).Append(">\r\n");
        text.Append("MIME-Version: 1.0\r\n");
        text.Append("Content-Type: multipart/mixed; boundary=\"").Append(boundary).Append("\"\r\n\r\n");
        Part(text, boundary, "text/plain; charset=utf-8", null, Encoding.UTF8.GetBytes(PlainText));
        if (Html is not null) Part(text, boundary, "text/html; charset=utf-8", null, Encoding.UTF8.GetBytes(Html));
        foreach (var (name, content) in attachments) Part(text, boundary, "application/octet-stream", name, content);
        return text.Append("--").Append(boundary).Append("--\r\n").ToString();
    }

    private static void Part(StringBuilder text, string boundary, string type, string? file, byte[] content)
    {
        text.Append("--").Append(boundary).Append("\r\nContent-Type: ").Append(type).Append("\r\n");
        if (file is not null) text.Append("Content-Disposition: attachment; filename=\"").Append(file.Replace("\"", "'")).Append("\"\r\n");
        text.Append("Content-Transfer-Encoding: base64\r\n\r\n");
        text.Append(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    private static string EncodedWord(string text)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~') return "=?utf-8?B?" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) + "?=";
        }

        return text;
    }

    private static string Address(string text)
    {
        var address = text.Trim();
        if (address.IndexOf('@') < 1 || address.AsSpan().IndexOfAny("<>\r\n ") >= 0) throw new FormatException("not a mail address: " + text);
        return address;
    }
}
