import { afterAll, describe, expect, it } from 'vitest';
import { assay, quiet, Scratch } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());
const env = { ...quiet, COLUMNS: '80' };

const tooWide = (text: string): string[] =>
  text.split('\n').filter((line) => [...line].length > 80);

/** The commands that a page of help lists, but for `help` itself. */
function listed(help: string): string[] {
  const [, list = ''] = /^Commands:\n((?: {2}.*\n)+)/m.exec(help) ?? [];
  return [...list.matchAll(/^ {2}(\w+)/gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : name,
  );
}

describe('a terminal of 80 columns', () => {
  it('has room for the help of every command', async () => {
    const waiting: string[][] = [[]];
    let seen = 0;
    for (let words = waiting.shift(); words !== undefined; words = waiting.shift()) {
      const { stdout, code } = await assay([...words, '--help'], { env });
      expect([words.join(' '), code, tooWide(stdout)]).toEqual([words.join(' '), 0, []]);
      seen++;
      for (const name of listed(stdout)) waiting.push([...words, name]);
    }
    expect(seen).toBeGreaterThan(15);
  });

  it('has room for what is wrong with a policy, and with its examples', async () => {
    const rule = 'a-rule-with-a-name-that-says-what-it-is-for-and-why';
    const policy = scratch.write(
      'assay.policy.yaml',
      `schema: assay/policy/1\nrules:\n  - { name: ${rule}, packages: [A], decision: block, why: ${'since '.repeat(12)}so }\n`,
    );
    const cases = scratch.write(
      'assay.policy.test.yaml',
      `schema: assay/policy-test/1\ncases:\n  - { name: ${'an example '.repeat(8)}, given: { pkg: { id: A } }, expect: allow }\n`,
    );
    const wrong = scratch.write('wrong.yaml', 'schema: assay/policy/1\nrules: [{ name: a }]\n');
    const tried = await assay(['policy', 'test', cases], { env });
    expect([tried.code, tooWide(tried.stdout)]).toEqual([1, []]);
    expect(tried.stdout).toContain('FAILED');
    const checked = await assay(['policy', 'check', policy, cases, wrong], { env });
    expect([checked.code, tooWide(checked.stdout.replaceAll(scratch.root, '/root'))]).toEqual([
      3,
      [],
    ]);
  });
});
