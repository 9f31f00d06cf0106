using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Inert.Mail.Autodiscover
{
    internal interface IDiscoverer
    {
        Task<DiscoveryResult> FindAsync(MailAddressParts address, NetworkCredential credential, CancellationToken cancellation);
    }

    /// <summary>Reads the configuration file that a domain publishes for mail programs.</summary>
    internal sealed class ConfigFileDiscoverer : IDiscoverer
    {
        private readonly HttpClient http;
        private readonly Func<MailAddressParts, IEnumerable<Uri>> places;

        public ConfigFileDiscoverer(HttpClient http, Func<MailAddressParts, IEnumerable<Uri>> places)
        {
            this.http = http;
            this.places = places;
        }

        public static IEnumerable<Uri> OfDomain(MailAddressParts address)
        {
            var query = "?emailaddress=" + Uri.EscapeDataString(address.Full);
            yield return new Uri($"https://autoconfig.{address.Domain}/mail/config-v1.1.xml{query}");
            yield return new Uri($"https://{address.Domain}/.well-known/autoconfig/mail/config-v1.1.xml");
        }

        public async Task<DiscoveryResult> FindAsync(MailAddressParts address, NetworkCredential credential, CancellationToken cancellation)
        {
            foreach (var place in places(address))
            {
                using (var response = await http.GetAsync(place, cancellation).ConfigureAwait(false))
                {
                    if (!response.IsSuccessStatusCode) continue;
                    var provider = XDocument.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false)).Root?.Element("emailProvider");
                    if (provider == null) continue;
                    return new DiscoveryResult(place.Host, provider.Elements().Where(one => one.Name == "incomingServer" || one.Name == "outgoingServer").Select(one => Server(one, address)).ToList());
                }
            }

            return null;
        }

        private static MailServer Server(XElement element, MailAddressParts address)
        {
            return new MailServer
            {
                Protocol = (MailProtocol)Enum.Parse(typeof(MailProtocol), (string)element.Attribute("type"), ignoreCase: true),
                Host = (string)element.Element("hostname"),
                Port = (int)element.Element("port"),
                Security = Security((string)element.Element("socketType")),
                UserName = ((string)element.Element("username") ?? "").Replace("%EMAILADDRESS%", address.Full).Replace("%EMAILLOCALPART%", address.Local),
            };
        }

        private static SocketSecurity Security(string text)
        {
            switch (text)
            {
                case "SSL": return SocketSecurity.Tls;
                case "STARTTLS": return SocketSecurity.StartTls;
                default: return SocketSecurity.None;
            }
        }
    }

    /// <summary>Asks an Exchange server, which wants the password (MS-OXDSCLI).</summary>
    internal sealed class ExchangeDiscoverer : IDiscoverer
    {
        private static readonly XNamespace Request = "http://schemas.example.com/autodiscover/outlook/requestschema/2006";
        private readonly HttpClient http;
        private readonly AutodiscoverOptions options;

        public ExchangeDiscoverer(HttpClient http, AutodiscoverOptions options)
        {
            this.http = http;
            this.options = options;
        }

        public async Task<DiscoveryResult> FindAsync(MailAddressParts address, NetworkCredential credential, CancellationToken cancellation)
        {
            if (credential == null) return null;
            var places = new[] { $"https://autodiscover.{address.Domain}/autodiscover/autodiscover.xml", $"https://{address.Domain}/autodiscover/autodiscover.xml" };
            foreach (var place in places.Select(one => new Uri(one)))
            {
                var found = await AskAsync(place, address, credential, 3, cancellation).ConfigureAwait(false);
                if (found != null) return found;
            }

            return null;
        }

        private async Task<DiscoveryResult> AskAsync(Uri place, MailAddressParts address, NetworkCredential credential, int redirects, CancellationToken cancellation)
        {
            using (var request = new HttpRequestMessage(HttpMethod.Post, place))
            {
                var basic = Encoding.UTF8.GetBytes(credential.UserName + ":" + credential.Password);
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(basic));
                request.Content = new StringContent(Body(address.Full), Encoding.UTF8, "text/xml");
                using (var response = await http.SendAsync(request, cancellation).ConfigureAwait(false))
                {
                    if ((int)response.StatusCode / 100 == 3 && redirects > 0) return await FollowAsync(place, response.Headers.Location, address, credential, redirects - 1, cancellation).ConfigureAwait(false);
                    if (!response.IsSuccessStatusCode) return null;
                    return Parse(place, XDocument.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false)), address);
                }
            }
        }

        // A password goes to another host only when it is protected on the way and the caller agrees.
        private Task<DiscoveryResult> FollowAsync(Uri place, Uri location, MailAddressParts address, NetworkCredential credential, int redirects, CancellationToken cancellation)
        {
            if (location == null) return Task.FromResult<DiscoveryResult>(null);
            var next = new Uri(place, location);
            var same = next.Host == address.Domain || next.Host.EndsWith("." + address.Domain, StringComparison.Ordinal);
            if (next.Scheme != Uri.UriSchemeHttps || !(same || options.AllowRedirect(next))) return Task.FromResult<DiscoveryResult>(null);
            return AskAsync(next, address, credential, redirects, cancellation);
        }

        private static string Body(string address)
        {
            return new XDocument(new XElement(Request + "Autodiscover", new XElement(Request + "Request", new XElement(Request + "EMailAddress", address)))).ToString();
        }

        private static DiscoveryResult Parse(Uri place, XDocument answer, MailAddressParts address)
        {
            var servers = answer.Descendants().Where(one => one.Name.LocalName == "Protocol").Select(one => new MailServer
            {
                Protocol = Kind(Child(one, "Type")),
                Host = Child(one, "Server"),
                Port = int.TryParse(Child(one, "Port"), out var port) ? port : 443,
                Security = Child(one, "SSL") == "off" ? SocketSecurity.None : SocketSecurity.Tls,
                UserName = Child(one, "LoginName") ?? address.Full,
            }).ToList();
            return servers.Count == 0 ? null : new DiscoveryResult(place.Host, servers);
        }

        private static MailProtocol Kind(string type)
        {
            return Enum.TryParse<MailProtocol>(type, ignoreCase: true, out var kind) ? kind : MailProtocol.Exchange;
        }

        private static string Child(XElement element, string name)
        {
            return element.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
        }
    }
}
