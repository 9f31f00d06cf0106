using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Inert.Coverage.Publish;

internal static class Program
{
    private const string Usage = "usage: inert-coverage-publish FILE... --server URL [--token-variable NAME] [--dry-run]";

    private static async Task<int> Main(string[] args)
    {
        var files = new List<string>();
        Uri? server = null;
        string? variable = null;
        var dry = false;
        for (var at = 0; at < args.Length; at++)
        {
            switch (args[at])
            {
                case "--dry-run":
                    dry = true;
                    break;
                case "--server" when at + 1 < args.Length:
                    if (!Uri.TryCreate(args[++at], UriKind.Absolute, out server)) return Fail("not an address: " + args[at]);
                    break;
                case "--token-variable" when at + 1 < args.Length:
                    variable = args[++at];
                    break;
                default:
                    if (args[at].StartsWith('-')) return Fail(Usage);
                    files.Add(args[at]);
                    break;
            }
        }

        if (files.Count == 0 || server is null) return Fail(Usage);
        if (server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback) return Fail("the server must be asked over https");
        var facts = CommitFacts.Read();
        Console.WriteLine("server  " + server);
        foreach (var (name, value) in facts.Pairs()) Console.WriteLine($"{name,-7} {value}");
        foreach (var file in files) Console.WriteLine("file    " + file + " (" + new FileInfo(file).Length + " bytes)");
        if (dry) return 0;
        return await SendAsync(server, variable, facts, files);
    }

    private static async Task<int> SendAsync(Uri server, string? variable, CommitFacts facts, List<string> files)
    {
        var token = variable is null ? null : Environment.GetEnvironmentVariable(variable);
        if (variable is not null && string.IsNullOrEmpty(token)) return Fail("the variable " + variable + " is not set");
        try
        {
            using var publisher = new Publisher(server, token);
            foreach (var file in files) await publisher.PublishAsync(facts, file);
            return 0;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return Fail(problem.Message);
        }
    }

    private static int Fail(string text)
    {
        Console.Error.WriteLine(text);
        return 2;
    }
}
