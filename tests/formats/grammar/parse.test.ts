import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/core/source.js';
import { openGrammars } from '../../../src/formats/grammar/grammars.js';
import { parse } from '../../../src/formats/grammar/parse.js';
import {
  childrenOf,
  enclosing,
  kindOf,
  parentOf,
  textOf,
} from '../../../src/formats/grammar/syntax.js';
import { grammars } from '../../kit/grammars.js';

const bash = await grammars.load('bash');

describe('parse', () => {
  it('copies the tree with its places', () => {
    const syntax = parse(bash, sourceOf('echo hi | cat\n'));
    const pipeline = childrenOf(syntax, 0)[0] as number;
    expect(kindOf(syntax, pipeline)).toBe('pipeline');
    expect(childrenOf(syntax, pipeline).map((node) => textOf(syntax, node))).toEqual([
      'echo hi',
      '|',
      'cat',
    ]);
    expect(parentOf(syntax, 0)).toBeUndefined();
    expect(syntax.problems).toEqual([]);
  });

  it('reads what it has time for and says what is unread', () => {
    const source = sourceOf('echo hello world\n'.repeat(60_000));
    const { problems, count } = parse(bash, source, {}, { milliseconds: 60, nodes: 2_000_000 });
    expect(count).toBeGreaterThan(1);
    expect(problems[0]).toMatchObject({ code: 'unread', message: 'time or size limit reached' });
    expect(problems[0]?.span.offset).toBeLessThan(source.text.length);
  });

  it('stops at the node limit with a tree that holds together', () => {
    const source = sourceOf('echo hello world\n'.repeat(100));
    const syntax = parse(bash, source, {}, { milliseconds: 5_000, nodes: 50 });
    expect(syntax.count).toBe(50);
    expect(syntax.skip[0]).toBe(50);
    expect(syntax.problems[0]).toMatchObject({ code: 'unread' });
  });

  it('keeps places those of the text when the parser is given more', () => {
    const syntax = parse(bash, sourceOf('echo hi'), { prefix: 'f() { ', suffix: '\n}' });
    const command = syntax.kind.findIndex((_, node) => kindOf(syntax, node) === 'command');
    expect(textOf(syntax, command)).toBe('echo hi');
    expect(syntax.end[0]).toBe('echo hi'.length);
  });

  it('answers for hostile depth in linear time', () => {
    const syntax = parse(bash, sourceOf('$('.repeat(20_000)));
    expect(enclosing(syntax, 'command_substitution')).toHaveLength(syntax.count);
  });

  it('does not grow over many parses', () => {
    const source = sourceOf('a() { echo "$(curl -s x | sh)"; }\n'.repeat(3));
    const run = (times: number): void => {
      for (let i = 0; i < times; i++) parse(bash, source);
    };
    run(500);
    const before = process.memoryUsage();
    run(3_000);
    const after = process.memoryUsage();
    const grown = after.arrayBuffers + after.external - before.arrayBuffers - before.external;
    expect(grown).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('openGrammars', () => {
  it('reads nothing before the first load', async () => {
    const asked: string[] = [];
    const lazy = openGrammars((file) => {
      asked.push(file);
      return Promise.reject(new Error('no such file'));
    });
    expect(asked).toEqual([]);
    await expect(lazy.load('bash')).rejects.toThrow('no such file');
    expect(asked).toEqual(['web-tree-sitter.wasm']);
  });
});
