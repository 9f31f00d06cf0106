using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace Inert.Configuration;

public static class ConfigurationExtensions
{
    /// <summary>All environment variables (or those with a prefix), then .env files, then user secrets.</summary>
    public static IConfigurationBuilder AddLayers(this IConfigurationBuilder builder, string prefix = "", string? secretsId = null) =>
        builder.Add(new LayeredSource(prefix, secretsId));
}

public sealed class LayeredSource(string prefix, string? secretsId) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new LayeredProvider(prefix, secretsId);
}

public sealed class LayeredProvider(string prefix, string? secretsId) : ConfigurationProvider
{
    public override void Load()
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) values[Normalize(name[prefix.Length..])] = (string?)variable.Value;
        }

        foreach (var file in new[] { ".env", ".env.local" }.Where(File.Exists))
        {
            foreach (var line in File.ReadLines(file).Select((line) => line.Trim()))
            {
                var equals = line.IndexOf('=');
                if (equals > 0 && line[0] != '#') values[Normalize(line[..equals].Trim())] = Unquote(line[(equals + 1)..].Trim());
            }
        }

        if (secretsId is not null) ReadSecrets(values);
        Data = values;
    }

    private void ReadSecrets(Dictionary<string, string?> values)
    {
        var roaming = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        var path = OperatingSystem.IsWindows()
            ? Path.Combine(roaming, "Microsoft", "UserSecrets", secretsId!, "secrets.json")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".microsoft", "usersecrets", secretsId!, "secrets.json");
        if (!File.Exists(path)) return;
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        foreach (var property in json.RootElement.EnumerateObject()) values[property.Name] = property.Value.ToString();
    }

    private static string Normalize(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter);

    private static string Unquote(string text) => text.Length > 1 && text[0] is '"' or '\'' && text[0] == text[^1] ? text[1..^1] : text;
}
