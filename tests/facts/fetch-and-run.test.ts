import { describe, expect, it } from 'vitest';
import type { ScriptFact } from '../../src/facts/fact.js';
import { fetchAndRun } from '../../src/facts/fetch-and-run.js';

type Act = [ScriptFact['act'], string, number?];

function script(language: ScriptFact['language'], acts: readonly Act[], path = 'a'): ScriptFact[] {
  return acts.map(([act, text, line = 1], index) => ({
    kind: 'script',
    language,
    surface: 'file',
    act,
    text,
    location: { path, line: line + index },
  }));
}

const linked = (language: ScriptFact['language'], ...acts: Act[]): boolean | undefined =>
  fetchAndRun(script(language, acts))[0]?.linked;

describe('fetchAndRun', () => {
  it('says nothing of one half', () => {
    expect(linked('powershell', ['download', 'iwr x -OutFile $p'])).toBeUndefined();
    expect(linked('powershell', ['start-process', 'saps $p'])).toBeUndefined();
  });

  it('says nothing of halves in two files', () => {
    const a = script('powershell', [['download', 'iwr x -OutFile $p']], 'a');
    const b = script('powershell', [['start-process', 'saps $p']], 'b');
    expect(fetchAndRun([...a, ...b])).toEqual([]);
  });

  it.each<[string, ScriptFact['language'], Act, Act]>([
    [
      'a variable',
      'powershell',
      ['download', 'iwr $u -OutFile $Path'],
      ['start-process', 'saps $path'],
    ],
    [
      'a braced variable',
      'shell',
      ['download', 'curl -o ${out} x'],
      ['start-process', 'sh ${out}'],
    ],
    [
      'a batch variable',
      'batch',
      ['download', 'curl -o %OUT% x'],
      ['start-process', 'start %out%'],
    ],
    [
      'a file name',
      'batch',
      ['download', 'curl -o C:\\t\\A.exe x'],
      ['start-process', 'start a.exe'],
    ],
    [
      'an argument',
      'csharp',
      ['download', 'c.DownloadFile(url, path)'],
      ['start-process', 'Process.Start(path)'],
    ],
  ])('links by %s', (_, language, fetch, run) => {
    expect(linked(language, fetch, run)).toBe(true);
  });

  it.each<[string, ScriptFact['language'], Act, Act]>([
    [
      'other variables',
      'powershell',
      ['download', 'iwr $u -OutFile $a'],
      ['start-process', 'saps $b'],
    ],
    [
      'words in strings',
      'csharp',
      ['download', 'c.DownloadFile(u, "path to")'],
      ['start-process', 'Process.Start("path to")'],
    ],
    [
      'called names',
      'csharp',
      ['download', 'c.Get(Path.Combine(a))'],
      ['start-process', 'Process.Start(Path.Combine(b))'],
    ],
    [
      'keywords',
      'csharp',
      ['download', 'c.Get(a, true)'],
      ['start-process', 'Process.Start(b, true)'],
    ],
  ])('does not link by %s', (_, language, fetch, run) => {
    expect(linked(language, fetch, run)).toBe(false);
  });

  it('links what is evaluated where it is fetched, and not what only stands on that line', () => {
    expect(linked('powershell', ['download', 'iwr x', 5], ['evaluate', 'iex (iwr x)', 4])).toBe(
      true,
    );
    const [fetch, run] = script('powershell', [
      ['download', 'iwr x', 5],
      ['evaluate', 'iex', 4],
    ]) as [ScriptFact, ScriptFact];
    const piped = { ...run, flow: { values: [], input: 'iwr x | ' } };
    expect(fetchAndRun([fetch, piped])[0]?.linked).toBe(true);
    expect(fetchAndRun([fetch, run])[0]?.linked).toBe(false);
    expect(linked('powershell', ['download', 'iwr x', 5], ['evaluate', 'iex $y', 4])).toBe(false);
  });

  it('joins the files of one program', () => {
    const a = script('powershell', [['download', 'iwr x -OutFile $p']], 'a');
    const b = script('powershell', [['start-process', 'saps $p']], 'b');
    const [chain] = fetchAndRun([...a, ...b.map((fact) => ({ ...fact, program: 'a' }))]);
    expect(chain).toMatchObject({ path: 'a', linked: true });
  });

  it('links what the variables stand for', () => {
    const acts = script('powershell', [
      ['download', 'iwr x -OutFile $a'],
      ['start-process', 'saps $b'],
    ]);
    const flow = { values: ['$a'] };
    expect(fetchAndRun(acts)[0]?.linked).toBe(false);
    expect(
      fetchAndRun(acts.map((fact) => (fact.act === 'download' ? fact : { ...fact, flow })))[0]
        ?.linked,
    ).toBe(true);
  });

  it('finds where a download goes behind an object that is made for it', () => {
    const start: Act = ['start-process', 'Process.Start(target)'];
    const download = 'new System.Net.WebClient().DownloadFile(address, target)';
    expect(linked('csharp', ['download', download], start)).toBe(true);
    const other = 'new System.Net.WebClient().DownloadFile(target, address)';
    expect(linked('csharp', ['download', other], start)).toBe(false);
  });

  it('doubts what nobody can see, and only that', () => {
    const doubtful = (run: string): boolean | undefined =>
      fetchAndRun(
        script('powershell', [
          ['download', 'iwr x -OutFile a.json'],
          ['start-process', run],
        ]),
      )[0]?.doubtful;
    expect(
      ['& $tool', 'saps $tool', '& (Get-Thing)', '& "$env:TEMP\\b.exe"'].map(doubtful),
    ).toEqual([true, true, true, true]);
    expect(
      ['saps notepad', '& "$toolsPath\\b.exe"', 'saps b.exe $log', '.\\b.exe'].map(doubtful),
    ).toEqual([false, false, false, false]);
  });

  it('tells of a linked chain alone', () => {
    const [chain] = fetchAndRun(
      script('powershell', [
        ['download', 'iwr x -OutFile a.exe'],
        ['download', 'iwr y -OutFile b.json'],
        ['start-process', 'saps notepad'],
        ['start-process', 'saps a.exe'],
      ]),
    );
    expect(chain?.fetches.map(({ text }) => text)).toEqual(['iwr x -OutFile a.exe']);
    expect(chain?.runs.map(({ text }) => text)).toEqual(['saps a.exe']);
  });

  it('takes the address of a download for nothing that it gives', () => {
    expect(
      linked('powershell', ['download', 'iwr $u -OutFile a.html'], ['start-process', 'saps $u']),
    ).toBe(false);
  });

  it.each([
    ['many acts of each kind on one line', 0],
    ['many acts of each kind on many lines', 1],
  ])(
    'ends soon for %s',
    (_, step) => {
      const kinds: ScriptFact['act'][] = ['download', 'start-process', 'write-file', 'evaluate'];
      const acts = kinds.flatMap((act) =>
        script(
          'powershell',
          Array.from({ length: 10_000 }, (): Act => [act, 'iex (x -o $a$b)']),
        ),
      );
      const placed = acts.map((fact, i) => ({
        ...fact,
        location: { path: 'a', line: 1 + i * step },
      }));
      expect(fetchAndRun(placed)).toHaveLength(1);
    },
    10_000,
  );

  it('links over a written file, and names it', () => {
    const acts: Act[] = [
      ['download', 'http.GetByteArrayAsync(url)'],
      ['write-file', 'File.WriteAllBytes(path, bytes)'],
      ['write-file', 'File.WriteAllText(log, text)'],
      ['start-process', 'Process.Start(path)'],
    ];
    const [fetch, ...rest] = script('csharp', acts) as [ScriptFact, ...ScriptFact[]];
    const [chain] = fetchAndRun([{ ...fetch, flow: { values: [], result: 'bytes' } }, ...rest]);
    expect(fetchAndRun([fetch, ...rest])[0]).toMatchObject({ linked: false, doubtful: true });
    expect(chain?.linked).toBe(true);
    expect(chain?.writes.map((w) => w.text)).toEqual(['File.WriteAllBytes(path, bytes)']);
  });

  it('never calls decoded text a download', () => {
    expect(linked('powershell', ['decode', 'FromBase64String($p)'], ['evaluate', 'iex $p'])).toBe(
      false,
    );
  });

  it('reads quotes that never end in no time', () => {
    const quotes = `f(x, "${'\\"'.repeat(2000)}`;
    const acts: Act[] = Array.from({ length: 1000 }, () => ['download', quotes]);
    expect(linked('csharp', ...acts, ['start-process', 'Process.Start(a)'])).toBe(false);
  }, 5000);

  it('reads a megabyte of one word in no time', () => {
    const text = 'a'.repeat(1_000_000);
    expect(linked('csharp', ['download', `(${text}`], ['start-process', 'x'])).toBe(false);
  }, 1000);
});
