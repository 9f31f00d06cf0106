using System;
using System.Collections.Generic;

namespace Inert.Mail.Autodiscover
{
    public enum MailProtocol
    {
        Imap,
        Pop3,
        Smtp,
        Exchange,
    }

    public enum SocketSecurity
    {
        None,
        StartTls,
        Tls,
    }

    /// <summary>A server of a mail account.</summary>
    public sealed class MailServer
    {
        public MailProtocol Protocol { get; set; }

        public string Host { get; set; }

        public int Port { get; set; }

        public SocketSecurity Security { get; set; }

        public string UserName { get; set; }

        public override string ToString()
        {
            return $"{Protocol} {Host}:{Port} ({Security})";
        }
    }

    /// <summary>What was found for an address.</summary>
    public sealed class DiscoveryResult
    {
        internal DiscoveryResult(string origin, IReadOnlyList<MailServer> servers)
        {
            Origin = origin;
            Servers = servers;
        }

        public string Origin { get; }

        public IReadOnlyList<MailServer> Servers { get; }
    }

    public sealed class AutodiscoverOptions
    {
        /// <summary>A database of providers that is asked for the domain, never for the address; none by default.</summary>
        public Uri ProviderDatabase { get; set; }

        /// <summary>Asks whether the password may go to a host that the domain has redirected to.</summary>
        public Func<Uri, bool> AllowRedirect { get; set; } = address => false;

        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
    }

    /// <summary>An address of a person, in its two parts.</summary>
    internal sealed class MailAddressParts
    {
        public MailAddressParts(string address)
        {
            var at = address.LastIndexOf('@');
            if (at < 1 || at == address.Length - 1) throw new FormatException("not an address: " + address);
            Full = address;
            Local = address.Substring(0, at);
            Domain = new System.Globalization.IdnMapping().GetAscii(address.Substring(at + 1)).ToLowerInvariant();
        }

        public string Full { get; }

        public string Local { get; }

        public string Domain { get; }
    }
}
