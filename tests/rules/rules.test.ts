import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import type { Rule } from '../../src/facts/finding.js';
import type { Example, Examples } from '../kit/examples.js';
import { compiledPath, isCSharp } from '../kit/examples.js';
import { allSaid, alarmsOf, linksOf, stands } from '../kit/harness.js';
import { inspectExample, type Inspected } from '../kit/inspected.js';
import { reread } from '../kit/reread.js';

const root = join(import.meta.dirname, '../..');
const levels = ['note', 'suspicious', 'malicious'];

const held = await Promise.all(
  rules.map(async (rule) => {
    const module = (await import(`../../src/rules/${rule.id}/examples.ts`)) as {
      examples: Examples;
    };
    return { rule, id: rule.id, examples: module.examples };
  }),
);

describe('the registry', () => {
  it('holds every folder, by name', () => {
    const folders = readdirSync(join(root, 'src/rules'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rules.map((rule) => rule.id)).toEqual(folders.sort());
  });

  it('has a compiled assembly for every C# text, and no other', () => {
    const wanted = held.flatMap(({ id, examples }) =>
      everyExample(examples).flatMap((example) =>
        Object.entries(example.files)
          .filter(([, content]) => isCSharp(content))
          .map(([path]) => compiledPath(id, example.name, path)),
      ),
    );
    const folder = join(root, 'tests/fixtures/rules');
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(there.sort()).toEqual(wanted.sort());
  });
});

describe.each(held)('$id', ({ rule, examples }) => {
  it('explains itself', () => {
    for (const text of [rule.why, rule.lookAlikes, rule.advice]) {
      expect(text).not.toMatch(/TODO|…/);
      expect(text.length).toBeGreaterThan(80);
    }
    expect(rule.title).toMatch(/^[A-Z].{10,80}[^.]$/);
    expect(rule.references.length).toBeGreaterThan(0);
    for (const url of rule.references) expect(new URL(url).protocol).toBe('https:');
    for (const id of rule.attack) expect(id).toMatch(/^T\d{4}(\.\d{3})?$/);
  });

  it('is held against enough examples', () => {
    expect(examples.flagged.length).toBeGreaterThanOrEqual(2);
    expect(examples.clean.length).toBeGreaterThanOrEqual(2);
    expect(examples.clean.some((example) => example.nearMiss)).toBe(true);
    const names = everyExample(examples).map((example) => example.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(examples.flagged)('flags $name', async (example) => {
    const seen = await inspectExample(rule, example);
    expect(worst(rule, seen)).toBe(example.level ?? rule.level);
    keepsItsWord(rule, seen);
    restsOnItsEvidence(rule, seen);
    await ignoresTheRest(rule, example, seen);
  });

  it.each(examples.clean)('lets $name pass', async (example) => {
    const seen = await inspectExample(rule, example);
    expect(worst(rule, seen)).toBe(example.level);
    await ignoresTheRest(rule, example, seen);
  });
});

function everyExample(examples: Examples): readonly Example[] {
  return [...examples.flagged, ...examples.clean];
}

function worst(rule: Rule, seen: Inspected): string | undefined {
  const found = alarmsOf(rule, seen.facts).map((alarm) => levels.indexOf(alarm.level));
  return levels[Math.max(...found, -1)];
}

/** Looks only at the kinds it names, and what it shows stands where it says. */
function keepsItsWord(rule: Rule, seen: Inspected): void {
  const named = seen.facts.filter((fact) => rule.facts.includes(fact.kind));
  expect(allSaid(rule, named)).toEqual(allSaid(rule, seen.facts));
  for (const alarm of alarmsOf(rule, seen.facts)) {
    expect(alarm.evidence.length).toBeGreaterThan(0);
    for (const { fact } of alarm.evidence) expect(reread(seen.bytes, fact)).toBe('as shown');
  }
}

/** Each link of an alarm is needed: without it nothing is said, or something weaker. */
function restsOnItsEvidence(rule: Rule, seen: Inspected): void {
  for (const alarm of alarmsOf(rule, seen.facts)) {
    for (const [shows, link] of linksOf(alarm)) {
      const without = seen.facts.filter((fact) => !link.has(fact));
      expect(stands(rule, without, alarm), `${alarm.message}, without "${shows}"`).toBe(false);
    }
  }
}

/** What was signed stays; the package that it is held against is another one with every file. */
function withoutOwnDigest(said: string): string {
  return said.replaceAll(/(?<=without the signature is )[0-9a-f]{64}/g, '…');
}

/** The order of entries, and files and types that have nothing to do with it, change nothing. */
async function ignoresTheRest(rule: Rule, example: Example, seen: Inspected): Promise<void> {
  expect(allSaid(rule, seen.facts.toReversed())).toEqual(allSaid(rule, seen.facts));
  const said = allSaid(rule, seen.facts).map(withoutOwnDigest);
  const padded = await inspectExample(rule, example, 'padded');
  expect(allSaid(rule, padded.facts).map(withoutOwnDigest)).toEqual(said);
  if (example.entries || example.zip) return;
  const turned = await inspectExample(rule, example, 'reversed');
  expect(allSaid(rule, turned.facts).map(withoutOwnDigest)).toEqual(said);
}
