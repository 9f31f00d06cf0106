import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileLibrary, findSdk } from './csc.mjs';
import { root, writeBytes, writeText } from './files.mjs';

const folder = 'tests/fixtures/rules';

/**
 * Compiles the C# of the rules' examples where its text has changed since. The assemblies are
 * committed, so that tests need no SDK; what a newer compiler would emit changes nothing.
 */
export async function compileExamples({ kit, examples }) {
  const due = [...examples]
    .flatMap(([rule, { flagged, clean }]) => sourcesOf(kit, rule, [...flagged, ...clean]))
    .filter(({ target, digest }) => recorded(target) !== digest);
  if (due.length === 0) return;
  const sdk = findSdk();
  if (sdk === undefined) {
    throw new Error(`no .NET SDK here to compile ${due.map((d) => d.target).join(', ')}`);
  }
  for (const source of due) await compileOne(sdk, source);
}

/** The C# texts of one rule's examples, and where their assemblies go. */
function sourcesOf(kit, rule, examples) {
  return examples.flatMap((example) =>
    Object.entries(example.files)
      .filter(([, content]) => kit.isCSharp(content))
      .map(([path, content]) => ({
        target: `${folder}/${kit.compiledPath(rule, example.name, path)}`,
        content,
        digest: kit.sourceDigest(content),
      })),
  );
}

/** @param {string} target */
function recorded(target) {
  const file = join(root, `${target}.json`);
  const there = existsSync(file) && existsSync(join(root, target));
  return there ? JSON.parse(readFileSync(file, 'utf8')).source : undefined;
}

async function compileOne(sdk, { target, content, digest }) {
  const references = Object.fromEntries(
    Object.entries(content.references).map(([name, text]) => [
      name,
      compileLibrary(sdk, name, { [`${name}.cs`]: text }),
    ]),
  );
  const name = basename(target, '.dll');
  const bytes = compileLibrary(sdk, name, { [`${name}.cs`]: content.csharp }, references);
  writeBytes(target, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeText(`${target}.json`, JSON.stringify({ source: digest, sha256 }));
}
