import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Buffers.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Buffers.dll': bytes }), 'flow');
});

/** What leaves in a member of the program, each once. */
function leaving(member: string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === member);
  return [...new Set(those.map(({ source: { kind, area } }) => `${kind} ${area}`))];
}

describe('members that fill what they are handed', () => {
  it.each(
    `Base64Array Base64Chars Base64Bytes Base64Text Base64Url HexChars HexBytes EncodedAt EncodedSpan EncodedTry
    EncoderAt EncoderSpan DecoderSpan Transcoded Lower Written CopiedAt Escaped Brotli Gcm GcmOpened CcmOpened
    ChaChaOpened Cbc CbcTry Block Sealed SealedSpan`.split(/\s+/),
  )('%s hands the password on', (member) => {
    expect(leaving(`Buffers::${member}`)).toEqual(['parameter password']);
  });

  it.each(['KeepsTag', 'KeepsHash', 'KeepsSignature', 'KeepsOther'])('%s does not', (member) => {
    expect(leaving(`Buffers::${member}`)).toEqual([]);
  });
});

describe('secrets in the registry', () => {
  it.each([
    ['Value', 'credential-file ssh-gpg'],
    ['Each', 'credential-file ssh-gpg'],
    ['Whole', 'credential-file ssh-gpg'],
    ['Copied', 'credential-file ssh-gpg'],
    ['Named', 'credential-file messaging'],
  ])('%s: %s', (member, source) => {
    expect(leaving(`Keys::${member}`)).toEqual([source]);
  });

  it.each(['KeepsName', 'KeepsTheme'])('%s', (member) => {
    expect(leaving(`Keys::${member}`)).toEqual([]);
  });
});

describe('what is a secret by its use', () => {
  it.each([
    ['Curve', 'parameter private-key'],
    ['Agreed', 'parameter private-key'],
    ['Primes', 'parameter private-key'],
    ['Derived', 'parameter password'],
    ['Hashed', 'parameter api-key'],
  ])('%s: %s', (member, source) => {
    expect(leaving(`Used::${member}`)).toEqual([source]);
  });

  it.each(['Awaited', 'AwaitedSoon', 'Local', 'Waited'])('%s, through a task', (member) => {
    expect(leaving(`UsedLater::${member}`)).toEqual(['parameter password']);
  });

  it.each(['title', 'salt'])('%s only went through the same task', (name) => {
    expect(flows.filter(({ source }) => source.text === name)).toEqual([]);
  });

  it.each(['KeepsPublic', 'KeepsPoint', 'KeepsPath'])('%s', (member) => {
    expect(leaving(`Used::${member}`)).toEqual([]);
  });
});

it('was compiled from the source beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Buffers.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'buffers.sha256'), 'utf8').trim()).toBe(digest);
});
