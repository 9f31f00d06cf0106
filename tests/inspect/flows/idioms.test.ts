import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function flowsOf(name: string): Promise<readonly FlowFact[]> {
  const bytes = readFileSync(join(folder, name));
  return factsOf(await inspectedFiles({ [`lib/net10.0/${name}`]: bytes }), 'flow');
}

/** The members from which a secret goes to the address, and nowhere else. */
function sending(flows: readonly FlowFact[]): string[] {
  const there = flows.filter(({ endpoint }) => endpoint?.host === '192.0.2.10');
  expect(there).toEqual(flows);
  const members = there.map(({ sourceMember }) => sourceMember.replace(/^.*::/, ''));
  return [...new Set(members)].sort();
}

/** The members of a source that a pattern names. */
function members(name: string, pattern: RegExp): string[] {
  return [...textOf(name).matchAll(pattern)].map(([, member = '']) => member).sort();
}

describe('a password goes through', () => {
  it('the idioms of F#', async () => {
    const flows = await flowsOf('Idioms.fs.dll');
    const [asked, rest] = [true, false].map((is) =>
      flows.filter(({ sourceMember }) => sourceMember.endsWith('::toCaller') === is),
    ) as [FlowFact[], FlowFact[]];
    const found = sending(rest);
    expect(new Set(asked.map(({ endpoint }) => endpoint?.owner))).toEqual(new Set(['caller']));
    const meant = members('Idioms.fs', /^let (via\w+)/gm);
    // The function that is applied to one argument keeps its name.
    expect(found).toEqual([...meant.filter((name) => name !== 'viaPartial'), 'send'].sort());
  });

  it('the idioms of Visual Basic', async () => {
    const found = sending(await flowsOf('Idioms.vb.dll')).filter((name) => !name.startsWith('_'));
    const meant = members('Idioms.vb', /(?:Sub|Function) (Via\w+)/g);
    // What an event calls is a lambda of its own.
    expect(found).toEqual(meant.filter((name) => name !== 'ViaEvent'));
  });

  it('members of an assembly that is not there', async () => {
    const found = sending(await flowsOf('Unknown.dll'));
    expect(found).toEqual(members('Unknown.cs', / (Via\w+)\(/g));
  });
});

it('was compiled from the sources beside it', () => {
  const texts = ['Idioms.vb', 'Idioms.fs', 'Other.cs', 'Unknown.cs'].map(textOf);
  const digest = createHash('sha256').update(texts.join('')).digest('hex');
  expect(textOf('idioms.sha256').trim()).toBe(digest);
});
