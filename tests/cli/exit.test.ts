import { describe, expect, it } from 'vitest';
import { exitCodeFor, type Outcome, reportError, UsageError } from '../../src/cli/exit.js';
import { Bug, LimitReached, MalformedInput, Unavailable } from '../../src/core/errors.js';

const clear: Outcome = { verdict: 'clear', decision: 'allow', unread: false };
const incomplete: Outcome = { verdict: 'incomplete', decision: 'hold', unread: true };
const suspicious: Outcome = { verdict: 'suspicious', decision: 'hold', unread: false };
const half: Outcome = { verdict: 'suspicious', decision: 'hold', unread: true };
const malicious: Outcome = { verdict: 'malicious', decision: 'block', unread: false };

describe('the exit code', () => {
  it.each([
    ['nothing to hold', [clear], false, 0, 0, 0],
    ['no package at all', [], false, 0, 0, 0],
    ['a package that could not be had', [clear], true, 3, 3, 0],
    ['a package that is not fully read', [clear, incomplete], false, 3, 3, 0],
    ['a suspicious one', [clear, suspicious], false, 1, 0, 0],
    ['a malicious one', [clear, malicious], false, 1, 1, 0],
    ['a suspicious one beside one not read', [suspicious, incomplete], false, 1, 3, 0],
    ['a malicious one beside one not read', [malicious, incomplete], true, 1, 1, 0],
    ['a suspicious one that is not fully read', [half], false, 1, 3, 0],
  ] as const)('of %s', (_, outcomes, gaps, hold, block, none) => {
    expect(exitCodeFor(outcomes, gaps, 'hold')).toBe(hold);
    expect(exitCodeFor(outcomes, gaps, 'block')).toBe(block);
    expect(exitCodeFor(outcomes, gaps, 'none')).toBe(none);
  });
});

function told(error: unknown): { code: number; lines: string[] } {
  const lines: string[] = [];
  const code = reportError(error, (line) => lines.push(line));
  return { code, lines };
}

describe('an error', () => {
  it('of usage is one line', () => {
    expect(told(new UsageError('x does not exist'))).toEqual({
      code: 2,
      lines: ['assay: x does not exist'],
    });
  });

  it('of input names the file, the cause and the place in it', () => {
    const error = new MalformedInput('bad-magic', 'not a zip archive', { offset: 7 }).at('a.nupkg');
    expect(told(error)).toEqual({
      code: 3,
      lines: ['assay: a.nupkg: not a zip archive (offset 7)'],
    });
    const line = new MalformedInput('bad-structure', 'no end tag', { line: 3 });
    expect(told(line).lines).toEqual(['assay: no end tag (line 3)']);
  });

  it('of a limit says what follows', () => {
    expect(told(new LimitReached('zipEntries', 5).at('a.nupkg'))).toEqual({
      code: 3,
      lines: ['assay: a.nupkg: limit zipEntries of 5 reached; it is held as not evaluated'],
    });
  });

  it('of access says what to do', () => {
    expect(told(new Unavailable('unreadable', 'EACCES').at('a.nupkg')).lines).toEqual([
      'assay: a.nupkg: EACCES; check its permissions',
    ]);
  });

  it('of ours asks for a report, and what a package says in it cannot move the cursor', () => {
    const { code, lines } = told(new Bug('while reading \u001b[2J\u202e.dll'));
    expect(code).toBe(70);
    expect(lines[0]).toBe('assay: a bug in Assay, please report it with this text:');
    expect(lines.join('')).toContain('while reading \\u{1b}[2J\\u{202e}.dll');
    expect(told('a string')).toEqual({ code: 70, lines: [lines[0], '  a string'] });
  });
});
