import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../src/facts/fingerprint.js';
import type { ScanReport } from '../../../src/facts/report.js';
import { exitCodeOf } from '../../../src/cli/exit.js';
import { baselineOf } from '../../../src/scan/baseline/baseline-file.js';
import { heldAgainst } from '../../../src/scan/baseline/compare.js';
import { knownOf, nothingKnown } from '../../../src/scan/baseline/known.js';
import { readBaseline } from '../../../src/scan/baseline/read-baseline.js';
import { renderBaseline } from '../../../src/outputs/json/baseline.js';
import { renderJson } from '../../../src/outputs/json/index.js';
import { finding, gap, print, scan, scanned } from './reports.js';

const bad = scanned('Bad', { findings: [finding(1, 'suspicious')] });
const noted = scanned('Noted', { findings: [finding(2, 'note')] });

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** Against an earlier report, by each of the three ways that there are: all must say the same. */
function since(then: ScanReport, now: ScanReport): ScanReport {
  const held = heldAgainst(now, knownOf(then, 'then'));
  const file = bytes(renderBaseline(baselineOf(then)));
  expect(heldAgainst(now, readBaseline(file, 'then'))).toEqual(held);
  expect(heldAgainst(now, readBaseline(bytes(renderJson(then)), 'then'))).toEqual(held);
  return held;
}

const end = (report: ScanReport): number => exitCodeOf(report, 'hold');

describe('a report held against itself', () => {
  const all = scan(
    [bad, noted, scanned('Half', { gaps: [gap('lib/a.dll')] })],
    [gap('src/App/packages.lock.json'), gap('pkg:nuget/Gone@1.0.0', 'not-found')],
    [finding(9, 'suspicious')],
  );

  it('has nothing new, and loses nothing that it says', () => {
    const { baseline, ...rest } = since(all, all);
    expect(rest).toEqual(all);
    expect(baseline).toMatchObject({ source: 'then', gone: 0, decision: 'allow' });
    expect(baseline?.known).toHaveLength(6);
    expect(baseline?.known).toEqual([...(baseline?.known ?? [])].sort());
    expect([end(all), end(since(all, all))]).toEqual([1, 0]);
  });

  it('is new as a whole against nothing', () => {
    const held = heldAgainst(all, nothingKnown('nothing', ''));
    expect(held.baseline).toMatchObject({ known: [], gone: 0, decision: 'hold' });
    expect(end(held)).toBe(1);
  });
});

describe('what is new', () => {
  it('fails, and what was there before does not', () => {
    const more = scanned('More', { findings: [finding(3, 'malicious')] });
    const held = since(scan([bad]), scan([bad, more]));
    expect(held.baseline).toMatchObject({ known: [print(1)], gone: 0, decision: 'block' });
    expect([end(held), exitCodeOf(held, 'block'), exitCodeOf(held, 'none')]).toEqual([1, 1, 0]);
  });

  it('is a finding that was a note before', () => {
    const worse = scanned('Noted', { findings: [finding(2, 'suspicious')] });
    const held = since(scan([noted]), scan([worse]));
    expect(held.baseline).toMatchObject({ known: [], gone: 0, decision: 'hold' });
    expect(end(held)).toBe(1);
  });

  it('is not one that has become milder', () => {
    const milder = scanned('Bad', { findings: [finding(1, 'note')] });
    expect(since(scan([bad]), scan([milder])).baseline?.known).toEqual([print(1)]);
  });

  it('is the worse one of two versions, whichever is listed first', () => {
    const old = scanned('Bad', { findings: [finding(1, 'note')] });
    const next = scanned('Bad', { version: '2.0.0', findings: [finding(1, 'malicious')] });
    for (const packages of [
      [old, next],
      [next, old],
    ]) {
      const held = since(scan([old]), scan(packages));
      expect(held.baseline).toMatchObject({ known: [], decision: 'block' });
    }
  });

  it("may lie around the package, or be the graph's own", () => {
    const changed = scanned('Noted', {
      findings: [finding(2, 'note')],
      context: [finding(4, 'suspicious')],
    });
    expect(end(since(scan([noted]), scan([changed])))).toBe(1);
    expect(end(since(scan([changed]), scan([changed])))).toBe(0);
    const graph = since(scan([]), scan([], [], [finding(5, 'suspicious')]));
    expect(graph.baseline?.decision).toBe('hold');
  });
});

describe('what is gone', () => {
  it('is counted, findings and gaps', () => {
    const then = scan([bad, noted], [gap('a.csproj', 'not-restored')]);
    expect(since(then, scan([noted])).baseline).toMatchObject({ known: [print(2)], gone: 2 });
  });
});

describe('a gap', () => {
  const half = (version: string, path = 'lib/a.dll', code = 'bad-structure') =>
    scanned('Half', { version, gaps: [gap(path, code, `in the words of ${version}`)] });

  it('is known again in another version, and told in other words', () => {
    const held = since(scan([half('1.0.0')]), scan([half('2.0.0')]));
    expect([end(scan([half('2.0.0')])), end(held)]).toEqual([3, 0]);
  });

  it('is new in another file, for another reason, or in another package', () => {
    for (const other of [
      half('1.0.0', 'lib/b.dll'),
      half('1.0.0', 'lib/a.dll', 'truncated'),
      scanned('Other', { gaps: [gap('lib/a.dll')] }),
    ])
      expect(end(since(scan([half('1.0.0')]), scan([other])))).toBe(3);
  });

  it('is new where there was one before and are two now', () => {
    const two = scanned('Half', { gaps: [gap('lib/a.dll'), gap('lib/a.dll')] });
    const held = since(scan([half('1.0.0')]), scan([two]));
    expect(held.baseline?.known).toHaveLength(0);
    expect(end(held)).toBe(3);
    expect(end(since(scan([two]), scan([two])))).toBe(0);
    expect(end(since(scan([two]), scan([half('1.0.0')])))).toBe(0);
  });

  it('of a missing package is the same for every version of it', () => {
    const missing = (version: string) => scan([], [gap(`pkg:nuget/Gone@${version}`, 'not-found')]);
    expect(end(since(missing('1.0.0'), missing('2.0.0')))).toBe(0);
    expect(end(since(missing('1.0.0'), scan([], [gap('pkg:nuget/Gone2@1', 'not-found')])))).toBe(3);
  });

  it('does not pass for one of another package, whatever the file is called', () => {
    const file = scan([], [gap('half', 'bad-structure')]);
    const inside = scan([scanned('half', { gaps: [gap('')] })]);
    expect(gapsOf(file)[0]?.fingerprint).not.toBe(gapsOf(inside)[0]?.fingerprint);
  });

  it('of the machine is never known: what it hides of one side it need not hide of the other', () => {
    for (const code of ['list-unavailable', 'unavailable']) {
      const lacking = scan([], [gap('src/App/App.csproj', code)]);
      expect(baselineOf(lacking).gaps).toEqual([]);
      expect(end(since(lacking, lacking))).toBe(3);
    }
  });

  it('of a package that a feed did not give today is known in that version alone', () => {
    const failed = (version: string) => scan([], [gap(`pkg:nuget/Far@${version}`, 'network')]);
    expect(end(since(failed('1.0.0'), failed('1.0.0')))).toBe(0);
    expect(end(since(failed('1.0.0'), failed('1.1.0')))).toBe(3);
  });

  it('of a package that no source has does not pass for that of another package', () => {
    const lacks = (id: string) =>
      scan([], [gap('App.csproj', 'NU1101', `${id} [1.0.0, ) is known to no source`)]);
    expect(end(since(lacks('Fixture.Gone'), lacks('fixture.gone')))).toBe(0);
    expect(end(since(lacks('Fixture.Gone'), lacks('Fixture.Other')))).toBe(3);
  });

  it('that is a bug of Assay is never known', () => {
    const bug = scan([], [gap('pkg:nuget/A@1.0.0', 'bug')]);
    expect(baselineOf(bug).gaps).toEqual([]);
    const held = since(bug, bug);
    expect([held.baseline?.known, held.baseline?.decision]).toEqual([[], 'hold']);
    expect(end(held)).toBe(70);
  });
});

describe('a baseline file', () => {
  it('has each finding once, at its worst, in order, whatever the order of the packages', () => {
    const packages = [
      scanned('b', { findings: [finding(3, 'note'), finding(1, 'suspicious')] }),
      scanned('A', { version: '2.0.0', findings: [finding(2, 'suspicious')] }),
      scanned('A', { findings: [finding(2, 'note')] }),
    ];
    const file = baselineOf(scan(packages, [gap('z'), gap('a')]));
    expect(file.findings.map((f) => [f.package, f.fingerprint, f.level])).toEqual([
      ['A', print(2), 'suspicious'],
      ['b', print(1), 'suspicious'],
      ['b', print(3), 'note'],
    ]);
    expect(file.gaps.map((g) => g.place)).toEqual(['a', 'z']);
    const again = baselineOf(scan(packages.toReversed(), [gap('a'), gap('z')]));
    expect(renderBaseline(again)).toBe(renderBaseline(file));
  });

  it('is one line for each, also where a package writes line feeds and marks', () => {
    const evil = finding(1, 'note', {
      message: `x\n\u202e", "level": "malicious\u2028${'y'.repeat(500)}`,
    });
    const text = renderBaseline(baselineOf(scan([scanned('A', { findings: [evil] })])));
    expect(text.split('\n')).toHaveLength(9);
    expect(text).not.toMatch(/[\u202e\u2028]/);
    expect(text.length).toBeLessThan(600);
    expect(readBaseline(bytes(text), '').findings).toEqual(new Map([[print(1), 'note']]));
  });

  it('says nothing of this machine', () => {
    const reason = 'the package is not on disk; looked in /home/somebody/.nuget/packages';
    const file = baselineOf(scan([], [gap('pkg:nuget/A@1.0.0', 'not-found', reason)]));
    expect(file.gaps[0]).toMatchObject({ place: 'A', message: 'the package is not on disk' });
  });
});
