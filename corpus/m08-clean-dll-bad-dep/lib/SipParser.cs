using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Inert.Sip
{
    /// <summary>A SIP message (RFC 3261), read and written; nothing is sent from here.</summary>
    public sealed class SipMessage
    {
        private readonly List<KeyValuePair<string, string>> headers = new List<KeyValuePair<string, string>>();

        public string StartLine { get; private set; } = "";

        public IReadOnlyList<KeyValuePair<string, string>> Headers => headers;

        public string Body { get; private set; } = "";

        public bool IsRequest => !StartLine.StartsWith("SIP/2.0", StringComparison.Ordinal);

        public int? StatusCode
        {
            get
            {
                if (IsRequest) return null;
                var parts = StartLine.Split(' ');
                return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : (int?)null;
            }
        }

        public static SipMessage Parse(string text)
        {
            var message = new SipMessage();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) throw new FormatException("the header has no end");
            var lines = Unfold(text.Substring(0, end));
            message.StartLine = lines[0];
            for (var at = 1; at < lines.Count; at++)
            {
                var colon = lines[at].IndexOf(':');
                if (colon <= 0) throw new FormatException("line " + at + " is no header");
                message.headers.Add(new KeyValuePair<string, string>(
                    LongName(lines[at].Substring(0, colon).Trim()), lines[at].Substring(colon + 1).Trim()));
            }

            message.Body = text.Substring(end + 4);
            return message;
        }

        public string this[string name]
        {
            get
            {
                foreach (var header in headers)
                {
                    if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)) return header.Value;
                }

                return "";
            }
        }

        public override string ToString()
        {
            var text = new StringBuilder(StartLine).Append("\r\n");
            foreach (var header in headers) text.Append(header.Key).Append(": ").Append(header.Value).Append("\r\n");
            return text.Append("\r\n").Append(Body).ToString();
        }

        private static List<string> Unfold(string head)
        {
            var lines = new List<string>();
            foreach (var line in head.Split(new[] { "\r\n" }, StringSplitOptions.None))
            {
                if (lines.Count > 0 && line.Length > 0 && (line[0] == ' ' || line[0] == '\t')) lines[lines.Count - 1] += " " + line.Trim();
                else lines.Add(line);
            }

            return lines;
        }

        private static string LongName(string name)
        {
            switch (name)
            {
                case "v": return "Via";
                case "f": return "From";
                case "t": return "To";
                case "i": return "Call-ID";
                case "m": return "Contact";
                case "l": return "Content-Length";
                default: return name;
            }
        }
    }
}
