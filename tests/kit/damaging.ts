import { csharp, type CSharp } from './examples.js';

/** Nobody sets it: what is below is read, never run. */
export const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run")';

/** A library with one file of C# that may damage something. */
export function library(
  text: string,
  references: CSharp['references'] = {},
): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(
      `using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
${text}`,
      references,
    ),
  };
}
