import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TrustMemory, type KeptAnswers, type KeptTrust } from '../../src/scan/trust-memory.js';
import { openAssessmentCache } from '../../src/store/assessment-cache.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-trust-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (roots = 'roots-a', rulesDigest = 'rules') =>
  new TrustMemory(openAssessmentCache<KeptAnswers>({ folder, rulesDigest }), roots);

const answer = (roots: string): KeptTrust => ({
  trust: { state: 'trusted', problems: [], revocation: 'not-checked', roots },
  until: 2_000_000_000_000,
});

const entries = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.entry'))
    .map((name) => join(folder, name));

it('knows in the next scan what was found out in one', () => {
  const memory = open();
  memory.put('aa', answer('first'));
  expect(memory.get('aa')).toEqual(answer('first'));
  memory.save();
  expect(open().get('aa')).toEqual(answer('first'));
  expect(open().get('bb')).toBeUndefined();
});

it('believes no answer by other roots or other rules', () => {
  const memory = open();
  memory.put('aa', answer('first'));
  memory.save();
  expect(open('roots-b').get('aa')).toBeUndefined();
  expect(open('roots-a', 'other rules').get('aa')).toBeUndefined();
});

it('keeps what another scan found out meanwhile', () => {
  const before = open();
  before.put('00', answer('before'));
  before.save();
  const [one, other] = [open(), open()];
  one.put('aa', answer('one'));
  other.put('bb', answer('other'));
  one.save();
  other.save();
  expect(open().get('aa')).toEqual(answer('one'));
  expect(open().get('bb')).toEqual(answer('other'));
});

it('takes one entry for any number of packages, and forgets those asked for longest ago', () => {
  const first = open();
  for (let i = 0; i < 4_000; i++) first.put(`p${i}`, answer('first'));
  first.save();
  const second = open();
  expect(second.get('p0')).toEqual(answer('first'));
  second.put('new', answer('second'));
  second.save();
  expect(entries()).toHaveLength(1);
  const third = open();
  expect(third.get('p0')).toEqual(answer('first'));
  expect(third.get('new')).toEqual(answer('second'));
  expect(third.get('p1')).toBeUndefined();
  expect(third.get('p2')).toEqual(answer('first'));
});

it('writes nothing where nothing was found out', () => {
  const memory = open();
  memory.put('aa', answer('first'));
  memory.save();
  const [path = ''] = entries();
  const before = statSync(path).mtimeMs;
  const again = open();
  again.get('aa');
  again.save();
  expect(statSync(path).mtimeMs).toBe(before);
});

it('knows nothing of a damaged entry, and writes a new one', () => {
  const memory = open();
  memory.put('aa', answer('first'));
  memory.save();
  const [path = ''] = entries();
  writeFileSync(path, 'assay-sealed/1 nothing of the kind');
  const again = open();
  expect(again.get('aa')).toBeUndefined();
  again.put('aa', answer('second'));
  again.save();
  expect(open().get('aa')).toEqual(answer('second'));
});
