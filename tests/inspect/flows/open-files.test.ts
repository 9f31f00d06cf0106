import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Open.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Open.dll': bytes }), 'flow');
});

/** What is told of a member of the program, each once. */
function told(member: string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === member);
  return [
    ...new Set(
      those.map(({ source, sink, endpoint }) =>
        [source.text, sink.kind, endpoint?.owner, endpoint?.host].join(' ').trim(),
      ),
    ),
  ].sort();
}

describe('files that a web server shows', () => {
  const password = 'password open-file dead-drop';
  const file = '.aws open-file dead-drop';
  const folderOfKeys = '.ssh open-file dead-drop';

  it.each([
    ...'Asked Kept Named Below Mapped Apache Nginx Xampp Streamed Opened OfInfo InFolder InSubfolder'
      .split(' ')
      .map((member) => [member, password]),
    ...'Document Elements Archive Handle Encrypted'.split(' ').map((member) => [member, password]),
    ['Copied', file],
    ['Moved', file],
    ['Read', file],
    ['Linked', folderOfKeys],
    ['Packed', folderOfKeys],
    ['Writes', 'mnemonic open-file dead-drop'],
    ['WritesAll', 'passphrase open-file dead-drop'],
  ])('%s: %s', (member, way) => {
    expect(told(`Site::${member}`)).toEqual([way]);
  });

  it.each(
    'KeepsHash KeepsBeside KeepsData KeepsSettings KeepsCallers KeepsSigned KeepsCiphered'.split(
      ' ',
    ),
  )('%s', (member) => {
    expect(told(`Site::${member}`)).toEqual([]);
  });
});

describe('files on another machine', () => {
  const fixed = 'password open-file fixed files.example.org';
  const address = 'password open-file address 192.0.2.10';

  it.each([
    ['Named', fixed],
    ['WebDav', fixed],
    ['WebDavPort', fixed],
    ['Slashes', address],
    ['Device', fixed],
    ['Address', address],
    ['Pieces', fixed],
    ['Copied', '.ssh open-file fixed files.example.org'],
    ['Every', '.ssh open-file fixed files.example.org'],
    ['KeepsCallers', 'password open-file caller'],
  ])('%s: %s', (member, way) => {
    expect(told(`Share::${member}`)).toEqual([way]);
  });

  it.each(['KeepsMachine', 'KeepsPipe', 'KeepsText'])('%s', (member) => {
    expect(told(`Share::${member}`)).toEqual([]);
  });
});

it('was compiled from the sources beside it', () => {
  const digest = createHash('sha256');
  for (const name of ['Hosting.cs', 'Open.cs'])
    digest.update(readFileSync(join(folder, name), 'utf8'));
  const kept = readFileSync(join(folder, 'open.sha256'), 'utf8').trim();
  expect(kept).toBe(digest.digest('hex'));
});
