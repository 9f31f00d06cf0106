using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Enumeration;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace Inert.Net.ProxyAutoConfig;

/// <summary>
/// Reads the plain subset of configuration files that networks use: conditions that return a list of ways, one after the other.
/// Nothing of the file is run as a script.
/// </summary>
internal static partial class PacReader
{
    public static IReadOnlyList<ProxyRule> Parse(string text)
    {
        var rules = new List<ProxyRule>();
        foreach (Match statement in Statements().Matches(Comments().Replace(text, "")))
        {
            var routes = Routes(statement.Groups["routes"].ValueSpan);
            var conditions = Conditions().Matches(statement.Groups["condition"].Value).Select(Condition).ToArray();
            rules.Add(new ProxyRule(host => conditions.Length == 0 || conditions.Any(one => one(host)), routes));
        }

        if (rules.Count == 0) throw new FormatException("the configuration has no rule that can be read");
        return rules;
    }

    public static ProxyRoute[] Routes(ReadOnlySpan<char> text)
    {
        var routes = new List<ProxyRoute>();
        foreach (var range in text.Split(';'))
        {
            var part = text[range].Trim();
            if (part.IsEmpty) continue;
            var blank = part.IndexOf(' ');
            if (blank < 0)
            {
                routes.Add(ProxyRoute.Direct);
                continue;
            }

            var kind = part[..blank];
            var address = part[(blank + 1)..].Trim();
            var colon = address.LastIndexOf(':');
            var port = colon < 0 ? 8080 : int.Parse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            routes.Add(new ProxyRoute(kind.ToString().ToUpperInvariant(), (colon < 0 ? address : address[..colon]).ToString(), port));
        }

        return [.. routes];
    }

    private static Func<string, bool> Condition(Match match)
    {
        var argument = match.Groups["argument"].Value;
        return match.Groups["name"].Value switch
        {
            "isPlainHostName" => host => !host.Contains('.'),
            "dnsDomainIs" => host => host.EndsWith(argument, StringComparison.OrdinalIgnoreCase),
            "localHostOrDomainIs" => host => argument.StartsWith(host, StringComparison.OrdinalIgnoreCase),
            "shExpMatch" => host => FileSystemName.MatchesSimpleExpression(argument, host),
            "isInNet" => InNet(argument, match.Groups["mask"].Value),
            _ => _ => false,
        };
    }

    private static Func<string, bool> InNet(string address, string mask)
    {
        var bits = IPAddress.Parse(mask).GetAddressBytes().Sum(part => System.Numerics.BitOperations.PopCount(part));
        var network = new IPNetwork(IPAddress.Parse(address), bits);
        return host => IPAddress.TryParse(host, out var parsed) && network.Contains(parsed);
    }

    [GeneratedRegex("""(?:if\s*\((?<condition>[^{;]*)\)\s*\{?\s*)?return\s+["'](?<routes>[^"']*)["']""")]
    private static partial Regex Statements();

    [GeneratedRegex("""(?<name>\w+)\(\s*(?:host|url)\s*(?:,\s*["'](?<argument>[^"']*)["']\s*)?(?:,\s*["'](?<mask>[^"']*)["']\s*)?\)""")]
    private static partial Regex Conditions();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
