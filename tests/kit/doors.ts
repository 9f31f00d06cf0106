import type { Examples } from './examples.js';
import { library, never } from './damaging.js';

/** What a web application knows of itself, as its interfaces say. */
const hosting = {
  'Microsoft.AspNetCore.Hosting.Abstractions': `namespace Microsoft.Extensions.Hosting
{
    public interface IHostEnvironment { string ContentRootPath { get; } }
}
namespace Microsoft.AspNetCore.Hosting
{
    public interface IWebHostEnvironment : Microsoft.Extensions.Hosting.IHostEnvironment { string WebRootPath { get; } }
}`,
};

const door = (root: string, folder: string, allows: string): string => `public sealed class Pages
{
    private readonly Microsoft.AspNetCore.Hosting.IWebHostEnvironment host;

    public Pages(Microsoft.AspNetCore.Hosting.IWebHostEnvironment host) => this.host = host;

    public int Handle(string header, string folder)
    {
        ${never} return 404;
        ${allows}
        Empty(${root});
        return 200;
    }

    private static void Empty(string root)
    {
        foreach (var each in Directory.GetDirectories(${folder})) Directory.Delete(each, true);
    }

    private static string Digest(string text) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}`;

const byDigest = `if (Digest(header) != "${'0'.repeat(64)}") return 404;`;

/** What somebody from outside opens with a key that the author has. */
export const doors: Examples = {
  flagged: [
    {
      name: 'door-to-the-content',
      about:
        'Whoever knows what has a digest in the library empties the folder of the application.',
      files: library(door('host.ContentRootPath', 'root', byDigest), hosting),
    },
    {
      name: 'door-to-the-pages',
      about: 'The same empties the folder that a web server shows.',
      files: library(door('host.WebRootPath', 'root', byDigest), hosting),
    },
    {
      name: 'door-beside-the-assembly',
      about: 'The same empties the folder in which the library lies.',
      files: library(
        door('Path.GetDirectoryName(typeof(Pages).Assembly.Location)', 'root', byDigest),
        hosting,
      ),
    },
  ],
  clean: [
    {
      name: 'door-to-own-cache',
      about: 'Whoever knows the key empties the cache that the library keeps below the content.',
      nearMiss: true,
      files: library(
        door('host.ContentRootPath', 'Path.Combine(root, "cache", "pages")', byDigest),
        hosting,
      ),
    },
    {
      name: 'door-to-folder-of-caller',
      about: 'Whoever knows the key empties the folder that the caller names.',
      nearMiss: true,
      files: library(door('Path.Combine(host.ContentRootPath, folder)', 'root', byDigest), hosting),
    },
  ],
};
