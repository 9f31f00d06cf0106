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

  it('links what is evaluated on the line that fetches it, and not what is started there', () => {
    expect(linked('powershell', ['download', 'iwr x', 5], ['evaluate', 'iex', 4])).toBe(true);
    expect(linked('powershell', ['download', 'iwr x', 5], ['start-process', 'saps y', 4])).toBe(
      false,
    );
  });

  it('links over a written file, and names it', () => {
    const acts: Act[] = [
      ['download', 'http.GetByteArrayAsync(url)'],
      ['write-file', 'File.WriteAllBytes(path, bytes)'],
      ['write-file', 'File.WriteAllText(log, text)'],
      ['start-process', 'Process.Start(path)'],
    ];
    const [chain] = fetchAndRun(script('csharp', acts));
    expect(chain?.linked).toBe(true);
    expect(chain?.writes.map((w) => w.text)).toEqual(['File.WriteAllBytes(path, bytes)']);
  });

  it('never calls decoded text a download', () => {
    expect(linked('powershell', ['decode', 'FromBase64String($p)'], ['evaluate', 'iex $p'])).toBe(
      false,
    );
  });

  it('reads a megabyte of one word in no time', () => {
    const text = 'a'.repeat(1_000_000);
    expect(linked('csharp', ['download', `(${text}`], ['start-process', 'x'])).toBe(false);
  }, 1000);
});
