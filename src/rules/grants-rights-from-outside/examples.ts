import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';
import { granting } from '../../../tests/kit/granting.js';

/** What ASP.NET Core Identity looks like to its callers. */
const identity = {
  'Microsoft.Extensions.Identity.Core': `using System.Threading.Tasks;
namespace Microsoft.AspNetCore.Identity
{
    public class IdentityResult { }
    public class UserManager<TUser> where TUser : class
    {
        public virtual Task<TUser> FindByIdAsync(string id) => null;
        public virtual Task<IdentityResult> AddToRoleAsync(TUser user, string role) => null;
    }
}`,
};

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(
      `using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;

public sealed record Grant(string Id, string Role);

${text}`,
      identity,
    ),
  };
}

const sync = (
  client: string,
  grants: string,
): string => `public sealed class RoleCache(UserManager<object> users${client.includes('server') ? ', string server' : ''})
{
    private readonly HttpClient http = ${client};

    public async Task RefreshAsync()
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;
        foreach (var grant in ${grants})
        {
            if (await users.FindByIdAsync(grant.Id) is { } user) await users.AddToRoleAsync(user, grant.Role);
        }
    }
}`;

const asked = `await http.GetFromJsonAsync<List<Grant>>("grants") ?? []`;

export const examples: Examples = {
  flagged: [
    ...granting.flagged,
    {
      name: 'port-of-this-machine',
      about: 'Roles are given as a listener on this machine says.',
      files: library(sync('new() { BaseAddress = new Uri("http://127.0.0.1:7152/") }', asked)),
    },
    {
      name: 'bare-address',
      about: 'Roles are given as a bare address says that was posted to.',
      files: library(
        sync(
          'new()',
          `await (await http.PostAsJsonAsync("http://203.0.113.7/sync", 1)).Content.ReadFromJsonAsync<List<Grant>>() ?? []`,
        ),
      ),
    },
    {
      name: 'named-host',
      about: 'Roles are given as a host says that the code names; it may be an identity service.',
      level: 'suspicious',
      files: library(sync('new() { BaseAddress = new Uri("https://roles.example.com/") }', asked)),
    },
  ],
  clean: [
    ...granting.clean,
    {
      name: 'server-of-the-caller',
      about: 'The application names the server that knows the roles.',
      nearMiss: true,
      files: library(sync('new() { BaseAddress = new Uri(server) }', asked)),
    },
    {
      name: 'seeded-roles',
      about: 'Gives roles that are written in the code, and asks nobody.',
      files: library(sync('new()', `new List<Grant> { new("1", "reader"), new("2", "reader") }`)),
    },
  ],
};
