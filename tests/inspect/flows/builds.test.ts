import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
const clean = readFileSync(join(folder, 'Builds.dll'));

/** `Pass` gives back what it is given: `ldarg.0` in place of `ldnull`, in a body of two bytes. */
function passing(): Buffer {
  const body = Buffer.from([0x0a, 0x14, 0x2a]);
  const at = clean.indexOf(body);
  expect(at).toBeGreaterThan(0);
  expect(clean.indexOf(body, at + 1)).toBe(-1);
  const changed = Buffer.from(clean);
  changed[at + 1] = 0x02;
  return changed;
}

async function sent(files: Readonly<Record<string, Buffer>>): Promise<readonly FlowFact[]> {
  return factsOf(await inspectedFiles(files), 'flow');
}

it('sends nothing where nothing is passed on', async () => {
  expect(await sent({ 'lib/net10.0/Builds.dll': clean })).toEqual([]);
});

it.each([
  ['lib/net10.0', 'lib/net8.0'],
  ['lib/net8.0', 'lib/net10.0'],
  ['lib/netstandard2.0', 'lib/net462'],
])('is followed in %s also where only code between differs in %s', async (first, second) => {
  const flows = await sent({ [`${first}/Builds.dll`]: clean, [`${second}/Builds.dll`]: passing() });
  expect(flows.map(({ location, endpoint }) => [location.path, endpoint?.host])).toEqual([
    [`${second}/Builds.dll`, 'collector.example.org'],
  ]);
});

/** Of so many bytes that builds are not followed anew for their own sake. */
function large(name: string): Buffer {
  return Buffer.concat([readFileSync(join(folder, name)), Buffer.alloc(limits.flowAgainBytes)]);
}

/** Where, what and by which call; of what runs, in which member. */
const told = ({ location: { path }, source, sink, run, sourceMember }: FlowFact): string =>
  [
    path.split('/')[1],
    run === undefined ? source.text : 'runs in',
    run === undefined ? sink.api.split('::')[1] : sourceMember?.split('::')[1],
  ].join(' ');

const usual = ['net10.0 password PostAsync', 'net10.0 privateKey PutAsync', 'net10.0 runs in Add'];

it('does not tell once more what begins and ends as in another large build', async () => {
  const same = large('Frameworks.dll');
  const flows = await sent({ 'lib/net10.0/Any.dll': same, 'lib/net8.0/Any.dll': same });
  expect(flows.map(told).sort()).toEqual(usual);
});

it('follows in a further large build what begins there, and what comes to an end that is new', async () => {
  const flows = await sent({
    'lib/net10.0/Any.dll': large('Frameworks.dll'),
    'lib/net8.0/Any.dll': large('Frameworks.more.dll'),
  });
  const news = flows.map(told).filter((each) => each.startsWith('net8.0'));
  expect(news).toContain('net8.0 apiKey PatchAsync');
  expect(news).toContain('net8.0 privateKey PostAsync');
  expect(news).toContain('net8.0 runs in Keep');
  const replaced = flows.filter((each) => each.source.location.member?.includes('Replace'));
  expect(replaced.map(told)).toEqual(['net8.0 runs in Add']);
  expect(flows.map(told)).toEqual(expect.arrayContaining(usual));
});

it('follows a further large build whole that names another address', async () => {
  const bytes = large('Frameworks.dll');
  const [before, after] = ['collector', 'gathering'].map((name) => Buffer.from(name, 'utf16le'));
  const elsewhere = Buffer.from(bytes);
  for (let at = 0; (at = elsewhere.indexOf(before ?? '', at)) >= 0;) after?.copy(elsewhere, at);
  const flows = await sent({ 'lib/net10.0/Any.dll': bytes, 'lib/net8.0/Any.dll': elsewhere });
  const hosts = flows.map(({ location, endpoint }) => [
    location.path.split('/')[1],
    endpoint?.host,
  ]);
  expect(hosts).toContainEqual(['net8.0', 'gathering.example.org']);
  expect(flows).toHaveLength(2 * usual.length);
});

it.each([
  ['Builds.cs', 'builds.sha256'],
  ['Frameworks.cs', 'frameworks.sha256'],
])('was compiled from %s beside it', (source, digest) => {
  const text = readFileSync(join(folder, source), 'utf8');
  const kept = readFileSync(join(folder, digest), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
