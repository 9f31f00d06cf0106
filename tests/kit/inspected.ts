import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../src/facts/fact.js';
import type { Rule } from '../../src/facts/finding.js';
import { grammarFiles, openGrammars } from '../../src/formats/grammar/grammars.js';
import { inspectPackage } from '../../src/inspect/index.js';
import { exampleFiles, type Example } from './examples.js';
import { buildPackage } from './package-builder.js';

const modules = join(import.meta.dirname, '../../node_modules');
const homes: Readonly<Record<string, string>> = {
  [grammarFiles.runtime]: 'web-tree-sitter',
  [grammarFiles.powershell]: 'tree-sitter-powershell',
  [grammarFiles.bash]: 'tree-sitter-bash',
  [grammarFiles['c-sharp']]: 'tree-sitter-c-sharp',
};

/** The grammars as their packages bring them: tests of sources need no build. */
export const grammars = openGrammars((file) =>
  readFileSync(join(modules, homes[file] ?? '', file)),
);

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

export interface Inspected {
  readonly bytes: Uint8Array;
  readonly facts: readonly Fact[];
}

/** `padded`: with files and types beside it that mean nothing; `reversed`: packed back to front. */
export type Variant = 'plain' | 'padded' | 'reversed';

export async function inspectExample(
  rule: Rule,
  example: Example,
  variant: Variant = 'plain',
): Promise<Inspected> {
  const bytes = packageOf(rule.id, example, variant);
  const { facts } = await inspectPackage(bytes, { tool, grammars, rules: [rule] });
  return { bytes, facts: [...facts.all, ...(example.context ?? [])] };
}

function packageOf(rule: string, example: Example, variant: Variant): Uint8Array {
  const { entries = (honest) => honest } = example;
  const files = exampleFiles(rule, example);
  if (variant === 'padded') return buildPackage({ ...example, files: { ...files, ...padding() } });
  if (variant === 'plain') return buildPackage({ ...example, files });
  return buildPackage({ ...example, files, entries: (honest) => entries(honest).toReversed() });
}

/** A readme, a build file, a script and an assembly that no rule has anything to say of. */
function padding(): Record<string, string | Uint8Array> {
  const assembly = '../fixtures/rules/mixed-script-name/plain/Fixture.dll';
  return {
    'AAA.txt': 'Read me first.\n',
    'build/Zzz.props': '<Project><PropertyGroup><Zzz>1</Zzz></PropertyGroup></Project>\n',
    'lib/net10.0/Zzz.dll': readFileSync(join(import.meta.dirname, assembly)),
    'tools/zzz/helper.ps1': 'Write-Host "nothing"\n',
  };
}
