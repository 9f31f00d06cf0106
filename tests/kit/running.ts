import { csharp, type CSharp } from './examples.js';

/** Nobody sets it: what is below is read, never run. */
export const never =
  'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

/** A library with one file of C# that fetches, unpacks or runs. */
export function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
${text}`),
  };
}
