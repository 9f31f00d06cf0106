using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Inert.Feeds;

public sealed record Source(string Name, Uri Address, string? User, string? Password)
{
    public static IEnumerable<Source> Configured()
    {
        var path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config");
        var root = XDocument.Load(path).Root!;
        foreach (var add in root.Elements("packageSources").Elements("add"))
        {
            var name = (string)add.Attribute("key")!;
            var secrets = root.Elements("packageSourceCredentials").Elements(name).Elements("add")
                .ToDictionary(one => (string)one.Attribute("key")!, one => (string)one.Attribute("value")!);
            var password = secrets.GetValueOrDefault("ClearTextPassword") ?? Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN");
            yield return new Source(name, new Uri((string)add.Attribute("value")!), secrets.GetValueOrDefault("Username"), password);
        }
    }
}

public sealed class FeedClient(HttpClient http, Source source)
{
    public async Task<IReadOnlyList<string>> VersionsAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(source.Address, $"flat/{id.ToLowerInvariant()}/index.json"));
        if (source.User is not null)
        {
            var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes(source.User + ":" + source.Password));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        }

        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var index = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return index.RootElement.GetProperty("versions").EnumerateArray().Select(one => one.GetString()!).ToList();
    }
}
