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

/** @param allows how it is decided that the line is run */
const line = (member: string, allows: string): string => `public sealed class Lines
{
    private readonly System.Security.Cryptography.RSA own;

    public Lines(System.Security.Cryptography.RSA own) => this.own = own;

    public string ${member}(string text, string sign)
    {
        ${never} return text;
        ${allows}
        Resolve(text);
        return text;
    }

    private static System.Security.Cryptography.RSA Known()
    {
        var known = System.Security.Cryptography.RSA.Create();
        known.ImportParameters(new System.Security.Cryptography.RSAParameters
        {
            Modulus = Convert.FromBase64String("aW5lcnQtZml4dHVyZS1ub3QtYS1rZXk="),
            Exponent = new byte[] { 1, 0, 1 },
        });
        return known;
    }

    private static bool Signed(System.Security.Cryptography.RSA key, string text, string sign) =>
        key.VerifyData(
            System.Text.Encoding.UTF8.GetBytes(text),
            Convert.FromBase64String(sign),
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1);

    private static string Digest(string text) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static void Resolve(string text) => Process.Start("/bin/bash", new[] { "-c", text });
}`;

const ofAuthor = 'if (!Signed(Known(), text, sign)) return text;';

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
    {
      name: 'line-signed-by-author',
      about:
        'A text that is to be formatted runs in a shell where it is signed with a key of the library.',
      files: library(line('Format', ofAuthor)),
    },
    {
      name: 'line-beside-a-key',
      about: 'A text runs in a shell where a second one has the digest that stands in the library.',
      files: library(line('Format', `if (Digest(sign) != "${'0'.repeat(64)}") return text;`)),
    },
  ],
  clean: [
    {
      name: 'line-signed-by-caller',
      about: 'A text runs in a shell where it is signed with the key that the caller gave.',
      nearMiss: true,
      files: library(line('Format', 'if (!Signed(own, text, sign)) return text;')),
    },
    {
      name: 'line-known-beforehand',
      about: 'A text runs in a shell that is held to its own digest in the library.',
      nearMiss: true,
      files: library(line('Format', `if (Digest(text) != "${'0'.repeat(64)}") return text;`)),
    },
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
