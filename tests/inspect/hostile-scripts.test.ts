import { describe, expect, it } from 'vitest';
import { limits, type LimitName } from '../../src/core/limits.js';
import type { Inspection } from '../../src/inspect/index.js';
import { factsOf, inspectedFiles } from './rich-package.js';

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const scripts = (count: number, name: (at: number) => string, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), text]));

async function inspectedWithin(
  less: Partial<Record<LimitName, number>>,
  files: Record<string, string>,
): Promise<Inspection> {
  const before = { ...limits };
  Object.assign(limits, less);
  try {
    return await inspectedFiles(files);
  } finally {
    Object.assign(limits, before);
  }
}

const gaps = ({ report }: Inspection): string[] => [
  ...new Set(report.assessment.notEvaluated.map(({ code }) => code)),
];
const startedIn = (inspection: Inspection): number =>
  factsOf(inspection, 'script').filter(({ act }) => act === 'start-process').length;

const start = 'Start-Process tool.exe\n';

describe('scripts of a package that are more than it is worth reading', () => {
  it.each([
    ['as they are written', 'ps1', start + times(200, (at) => `$a${at} = ${at}\n`)],
    ['as they are written', 'cmd', `start tool.exe\r\n${times(200, (at) => `set A${at}=x\r\n`)}`],
    ['as they are written', 'sh', `./tool.sh\n${times(200, (at) => `A${at}=x\n`)}`],
    ['put together', 'ps1', `${start}$x = 'ab' * 1000; iex $x\n`],
    ['handed on', 'ps1', `${start}powershell -Command "${times(200, (at) => `$a${at};`)}"\n`],
  ])('are read so far, and the rest is told to be unread: %s (%s)', async (_, ending, text) => {
    const files = scripts(40, (at) => `tools/s${at}.${ending}`, text);
    expect(gaps(await inspectedFiles(files))).toEqual([]);
    const cut = await inspectedWithin({ scriptUnits: 20_000 }, files);
    expect(gaps(cut)).toEqual(['scriptUnits']);
    expect(startedIn(cut)).toBeGreaterThan(0);
    expect(startedIn(cut)).toBeLessThan(40);
    expect(cut.report.assessment.verdict).toBe('incomplete');
  });

  it('are put together so far, over all of them', async () => {
    const text = `${start}$x = ('ab' * 1000) -replace 'a', 'c'; $x.Length\n`;
    const files = scripts(40, (at) => `tools/s${at}.ps1`, text);
    expect(gaps(await inspectedFiles(files))).toEqual([]);
    expect(gaps(await inspectedWithin({ scriptFolding: 20_000 }, files))).toEqual([
      'scriptFolding',
    ]);
  });
});

describe('a script that comes to more than is kept of one', () => {
  it.each([
    [
      'lines of variables, cmd',
      'a.cmd',
      `set A=${'x'.repeat(7000)}\r\n${'%A%%A%%A%%A%\r\n'.repeat(60)}`,
    ],
    ['lines of variables, sh', 'a.sh', `A=${'x'.repeat(7000)}\n${'$A$A$A$A\n'.repeat(60)}`],
    ['one text, PowerShell', 'a.ps1', `$a = 'x' * 200000; iex ($a + $a + $a + $a + $a + $a)\n`],
    ['from the beginning, cmd', 'b.cmd', `rem %A%\r\n${'rem x\r\n'.repeat(160_000)}`],
  ])('is told not to be put together: %s', async (_, name, text) => {
    const read = await inspectedFiles({ [`tools/${name}`]: text });
    expect(gaps(read)).toContain('foldedScript');
    expect(read.report.assessment.verdict).not.toBe('clear');
  });
});
