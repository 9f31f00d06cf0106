import { decodeSource } from '../../core/source.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { Gather, PackageFile } from '../gather.js';
import { within } from '../../core/limits.js';
import { inspectBatch } from './batch.js';
import { inspectPowerShell } from './powershell.js';
import { inspectShell } from './shell.js';
import { inspectCSharp, inspectVisualBasic } from './source.js';
import { keepTextFlows } from './text-flows.js';
import { surfaceOf } from './surface.js';

/** Reads a script or source file and adds what it does. */
export async function inspectScriptFile(
  file: PackageFile,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  within('textBytes', file.bytes.length);
  const source = decodeSource(file.bytes);
  const { path, depth, program } = file;
  const surface = surfaceOf(file);
  const script = { path, depth, ...(program ? { program } : {}), source, surface };
  switch (file.kind) {
    case 'powershell':
      return inspectPowerShell(script, gather, grammars);
    case 'batch':
      return inspectBatch(script, gather, grammars);
    case 'shell':
      return inspectShell(script, gather, grammars);
    case 'csharp':
      return inspectCSharp(script, gather, grammars);
    case 'javascript':
    case 'python':
      return keepTextFlows(script, file.kind, gather);
    default:
      return inspectVisualBasic(script, gather);
  }
}
