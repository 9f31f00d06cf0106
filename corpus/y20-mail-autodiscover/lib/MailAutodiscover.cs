using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;

namespace Inert.Mail.Autodiscover
{
    /// <summary>Finds the servers of a mail account by its address.</summary>
    public sealed class MailAutodiscover : IDisposable
    {
        private readonly HttpClient http;
        private readonly AutodiscoverOptions options;

        public MailAutodiscover(AutodiscoverOptions options = null)
        {
            this.options = options ?? new AutodiscoverOptions();
            http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = this.options.Timeout };
        }

        public async Task<DiscoveryResult> FindAsync(string address, string password = null, CancellationToken cancellation = default)
        {
            var parts = new MailAddressParts(address);
            var credential = password == null ? null : new NetworkCredential(address, password);
            foreach (var discoverer in Discoverers())
            {
                try
                {
                    var found = await discoverer.FindAsync(parts, credential, cancellation).ConfigureAwait(false);
                    if (found != null && found.Servers.Count > 0) return found;
                }
                catch (Exception error) when (error is HttpRequestException || error is XmlException || error is SocketException)
                {
                    // A domain that publishes nothing often has no such host.
                }
            }

            return await GuessAsync(parts).ConfigureAwait(false);
        }

        public void Dispose()
        {
            http.Dispose();
        }

        private IEnumerable<IDiscoverer> Discoverers()
        {
            yield return new ConfigFileDiscoverer(http, ConfigFileDiscoverer.OfDomain);
            yield return new ExchangeDiscoverer(http, options);
            if (options.ProviderDatabase != null) yield return new ConfigFileDiscoverer(http, one => new[] { new Uri(options.ProviderDatabase, one.Domain) });
        }

        private static async Task<DiscoveryResult> GuessAsync(MailAddressParts address)
        {
            var servers = new List<MailServer>();
            var guesses = new[] { (MailProtocol.Imap, "imap", 993), (MailProtocol.Smtp, "smtp", 465) };
            foreach (var (protocol, name, port) in guesses)
            {
                var host = name + "." + address.Domain;
                try
                {
                    await Dns.GetHostEntryAsync(host).ConfigureAwait(false);
                    servers.Add(new MailServer { Protocol = protocol, Host = host, Port = port, Security = SocketSecurity.Tls, UserName = address.Full });
                }
                catch (SocketException)
                {
                    continue;
                }
            }

            return new DiscoveryResult("guess", servers);
        }
    }
}
