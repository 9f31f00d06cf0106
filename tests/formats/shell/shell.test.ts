import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/core/source.js';
import { readShell } from '../../../src/formats/shell/shell.js';
import { grammars } from '../../kit/grammars.js';

const grammar = await grammars.load('bash');
const read = (text: string) => readShell(sourceOf(text), grammar);

describe('readShell', () => {
  it('reads the interpreter', () => {
    expect(read('#! /usr/bin/env bash\r\necho').interpreter).toBe('/usr/bin/env bash');
    expect(read('echo').interpreter).toBeUndefined();
  });

  it('joins a download to the shell that runs it', () => {
    const { commands } = read('curl -fsSL "$URL" | sudo sh -s -- x 2>/dev/null');
    expect(
      commands.map(({ name, stage, arguments: words }) => [name, stage, words.map((w) => w.text)]),
    ).toEqual([
      ['curl', 0, ['-fsSL', '$URL']],
      ['sudo', 1, ['sh', '-s', '--', 'x']],
    ]);
    expect(commands[0]?.pipeline).toBe(commands[1]?.pipeline);
    expect(commands[0]?.arguments.map(({ literal }) => literal)).toEqual([true, false]);
    expect(commands[1]?.redirections).toMatchObject([
      { operator: '>', descriptor: '2', target: { text: '/dev/null' } },
    ]);
  });

  const names = ['e\\val x', "'eval' x", 'e"va"l x', "$'ev\\x61l' x", "ev''al x"];
  it.each(names)('reads the name of %s', (text) => {
    expect(read(text).commands[0]).toMatchObject({ name: 'eval', literal: true });
  });

  it('reads here-documents and here-strings', () => {
    const { commands } = read("cat <<'EOF' > /tmp/x\nhi $U\nEOF\nbash <<< 'echo hi'\n");
    expect(
      commands[0]?.redirections.map((r) => [r.operator, r.target?.text, r.target?.literal]),
    ).toEqual([
      ['<<', 'hi $U\n', true],
      ['>', '/tmp/x', true],
    ]);
    expect(commands[1]?.redirections[0]).toMatchObject({
      operator: '<<<',
      target: { text: 'echo hi', literal: true },
    });
  });

  it('reads assignments, expansions, functions and substitutions', () => {
    const script = read('A=1 B=$(whoami)\nf() { eval "${X:-y}"; }\n');
    expect(script.assignments.map(({ name, value }) => [name, value?.text])).toEqual([
      ['A', '1'],
      ['B', '$(whoami)'],
    ]);
    expect(script.commands.map((c) => [c.name, c.substituted, c.inFunction])).toEqual([
      ['whoami', true, undefined],
      ['eval', false, 'f'],
    ]);
    expect(script.expansions.map(({ name }) => name)).toEqual(['X']);
    expect(script.functions.map(({ name }) => name)).toEqual(['f']);
  });

  const damaged = [
    'cat <<EOF\nx\n',
    '"',
    '$(',
    '((',
    '\0'.repeat(99),
    '`'.repeat(99),
    'if\n'.repeat(99),
  ];
  it.each(damaged)('ends on damaged text %j', (text) => {
    expect(Array.isArray(read(text).problems)).toBe(true);
  });

  it('counts the stages of a very long pipeline in linear time', () => {
    const { commands } = read(`a${'|a'.repeat(5_000)}\n`);
    expect(commands.at(-1)?.stage).toBe(5_000);
  });
});
