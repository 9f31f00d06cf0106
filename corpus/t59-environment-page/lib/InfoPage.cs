using System;
using System.Collections;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inert.AspNetCore.InfoPage;

public static class InfoPageExtensions
{
    private static readonly string[] Secret = { "KEY", "TOKEN", "SECRET", "PASSWORD", "CONNECTION", "CONNSTR" };

    public static IEndpointRouteBuilder MapInfoPage(this IEndpointRouteBuilder endpoints, string pattern = "/info")
    {
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) endpoints.MapGet(pattern, Page);
        return endpoints;
    }

    private static IResult Page(HttpContext context) => Results.Json(new
    {
        machine = Environment.MachineName,
        framework = Environment.Version.ToString(),
        variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .OrderBy(one => (string)one.Key)
            .ToDictionary(one => (string)one.Key, one => Shown((string)one.Key, (string?)one.Value)),
    });

    private static string? Shown(string name, string? value) =>
        Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "hidden" : value;
}
