import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { readPackageSignature, TrustedRoots, TrustJudge } from '../../src/trust/index.js';
import { explained, root, variants } from '../kit/signed-variants.mjs';
import { pemOf } from '../kit/signing.mjs';

interface Answer {
  readonly valid: boolean;
  readonly codes: readonly string[];
}

/** What the client said of these packages: `node bench/signatures.mjs --write` asks it. */
const { answers } = JSON.parse(
  readFileSync(new URL('../fixtures/signatures/client-answers.json', import.meta.url), 'utf8'),
) as { answers: Readonly<Record<string, Answer>> };

const roots = new TrustedRoots(Buffer.from(pemOf(root)));
const judge = new TrustJudge({
  codeSigning: roots,
  timestamping: roots,
  roots: 'test',
  now: Date.now(),
});
const made = variants();

/** Packages of which the client sees another fault than Assay does, or names none. */
const otherNumbers: ReadonlySet<string> = new Set([
  'second signature',
  'signature with the UTF-8 flag',
  'bytes before the archive',
]);

describe('a signed package has the answer that the client gives', () => {
  it('of each that is made', () => {
    expect(made.map(({ name }) => name).sort()).toEqual(Object.keys(answers).sort());
    expect(made.length).toBeGreaterThan(100);
  });

  it.each(made)('$name', ({ name, bytes }) => {
    const signature = readPackageSignature(readZip(bytes));
    const trust = signature && judge.judge(signature);
    const valid = trust?.state === 'trusted';
    const { valid: theirs, codes } = answers[name] as Answer;
    // Stricter than the client where the table says why, and never laxer.
    expect(valid).toBe(explained[name] === undefined ? theirs : false);
    if (explained[name] !== undefined || otherNumbers.has(name)) return;
    const problems = [...(signature?.problems ?? []), ...(trust?.problems ?? [])];
    const own = signature ? problems.map(({ nuget }) => nuget ?? '') : ['NU3004'];
    expect([...new Set(own)].sort()).toEqual(codes);
  });
});
