import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
${text}`),
  };
}

const decrypt = `using var aes = Aes.Create();
        var bytes = aes.DecryptCbc(new byte[32], new byte[16]);`;

export const examples: Examples = {
  flagged: [
    {
      name: 'static-constructor',
      about: 'A static constructor that decrypts a payload, loads it and opens a port for it.',
      files: library(`public static class Stage
{
    static Stage()
    {
        ${never}
        ${decrypt}
        Assembly.Load(bytes);
        new HttpListener().Start();
    }
    public static void Touch() { }
}`),
    },
    {
      name: 'initializer',
      about: 'A module initializer, with the decryption in a class of its own.',
      files: library(`internal static class Start
{
    [ModuleInitializer]
    internal static void Begin()
    {
        ${never}
        Assembly.Load(Vault.Open());
    }
}
internal static class Vault
{
    internal static byte[] Open()
    {
        ${decrypt}
        return bytes;
    }
}`),
    },
    {
      name: 'protected',
      about: 'A protected assembly whose initializer loads code from bytes.',
      files: library(`[module: ConfusedBy("nothing")]
public class ConfusedByAttribute : Attribute { public ConfusedByAttribute(string version) { } }
internal static class Start
{
    [ModuleInitializer]
    internal static void Begin()
    {
        ${never}
        Assembly.Load(new byte[2]);
    }
}`),
    },
  ],
  clean: [
    {
      name: 'bundler',
      about: 'A bundler that inflates assemblies and loads them: nothing is decrypted.',
      nearMiss: true,
      files: library(`internal static class Start
{
    [ModuleInitializer]
    internal static void Begin()
    {
        var bytes = new MemoryStream();
        new DeflateStream(new MemoryStream(new byte[2]), CompressionMode.Decompress).CopyTo(bytes);
        if (bytes.Length > 64) Assembly.Load(bytes.ToArray());
    }
}`),
    },
    {
      name: 'callers-decrypt',
      about: 'The same for whoever calls it: a plug-in host with encrypted plug-ins.',
      nearMiss: true,
      files: library(`public static class Host
{
    public static Assembly Open(byte[] plugin, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return Assembly.Load(aes.DecryptCbc(plugin, new byte[16]));
    }
}`),
    },
    {
      name: 'protected-and-quiet',
      about: 'A protected assembly whose initializer only decrypts its texts.',
      nearMiss: true,
      files: library(`[module: ConfusedBy("nothing")]
public class ConfusedByAttribute : Attribute { public ConfusedByAttribute(string version) { } }
internal static class Start
{
    internal static byte[] Texts = Array.Empty<byte>();
    [ModuleInitializer]
    internal static void Begin()
    {
        ${decrypt}
        Texts = bytes;
    }
}`),
    },
  ],
};
