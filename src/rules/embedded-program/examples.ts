import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';
import { buildElf } from '../../../tests/kit/native/elf-builder.js';

/** A shared library that holds no code. */
const program = buildElf({});

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

function library(text: string, bytes: Iterable<number> = program): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
internal static class Data
{
    internal static readonly byte[] Bytes = { ${[...bytes].join(', ')} };
}
${text}`),
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'drops-and-starts',
      about: 'A program in an array that one class writes to a file and starts.',
      files: library(`public static class Helper
{
    private static void Save(string path) => File.WriteAllBytes(path, Data.Bytes);
    public static void Prepare(string path)
    {
        ${never}
        Save(path);
        Process.Start(path);
    }
}`),
    },
    {
      name: 'loads-from-bytes',
      about: 'A program in an array, in an assembly that loads code from bytes.',
      files: library(`public static class Helper
{
    public static void Prepare()
    {
        ${never}
        Assembly.Load(Data.Bytes);
    }
}`),
    },
    {
      name: 'native-helper',
      about: 'A native library that is unpacked and loaded as one: noted.',
      level: 'note',
      files: library(`public static class Helper
{
    public static void Prepare(string path)
    {
        ${never}
        File.WriteAllBytes(path, Data.Bytes);
        NativeLibrary.Load(path);
    }
}`),
    },
    {
      name: 'data-name',
      about: 'A program that is called data: noted.',
      level: 'note',
      files: { 'tools/keys.dat': program },
    },
  ],
  clean: [
    {
      name: 'table',
      about: 'The same code over an array of numbers that are no program.',
      nearMiss: true,
      files: library(
        `public static class Helper
{
    public static void Prepare(string path)
    {
        ${never}
        File.WriteAllBytes(path, Data.Bytes);
        Process.Start(path);
    }
}`,
        Array.from({ length: 200 }, (_, i) => i),
      ),
    },
    {
      name: 'native-beside',
      about: 'A native library where NuGet looks for it.',
      nearMiss: true,
      files: { 'runtimes/linux-x64/native/libfixture.so': program },
    },
  ],
};
