import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/core/source.js';
import { readPowerShell } from '../../src/formats/powershell/powershell.js';
import { rules } from '../../src/rules/index.js';
import { grammars } from '../kit/grammars.js';
import { describeWith } from '../kit/tools.js';
import { assay, Scratch } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());
const script = (shell: string): string => join(scratch.root, `assay.${shell}`);
const folder = join(scratch.root, 'here');

beforeAll(async () => {
  mkdirSync(folder);
  for (const name of ['a b.json', 'known.json']) writeFileSync(join(folder, name), '');
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { stdout } = await assay(['completion', shell]);
    writeFileSync(script(shell), stdout);
  }
});

const ids = rules.map(({ id }) => id).sort();

/** What is typed, and all that may follow the last word of it. */
const offers: readonly (readonly [string, readonly string[]])[] = [
  ['assay sc', ['scan']],
  ['assay ins', ['inspect']],
  ['assay --vers', ['--version']],
  ['assay scan --fail-on ', ['hold', 'block', 'none']],
  ['assay scan src/App --fail-on b', ['block']],
  ['assay scan --no-c', ['--no-cache']],
  ['assay scan --write', ['--write-baseline']],
  ['assay inspect --fail-on n', ['none']],
  ['assay explain ', ids],
  ['assay explain tampered-c', ['tampered-content']],
  ['assay explain --js', ['--json']],
  ['assay init --ci gith', ['github']],
  ['assay completion p', ['powershell']],
  // Commands of commands, of which some have the names of others.
  ['assay intel ', ['sync', 'import', 'status', 'remove', 'help']],
  ['assay policy ch', ['check']],
  ['assay policy init --pres', ['--preset']],
  ['assay policy init --preset st', ['strict']],
  ['assay policy init --ci', []],
  ['assay policy explain --fail', []],
  ['assay policy explain --policy obs', ['observe']],
  ['assay init --pres', []],
  ['assay cache clear --down', ['--downloads']],
  ['assay intel remove known', []],
  ['assay help comp', ['completion']],
  ['assay policy help te', ['test']],
  ['assay help policy ', []],
  ['assay help policy in', []],
  // Words that an option takes among others.
  ['assay scan --only susp', ['suspicious']],
  ['assay inspect x --calls net', ['network', 'network-listen']],
  ['assay inspect x --calls vari', ['variable']],
  ['assay scan --policy s', ['strict']],
  ['assay pr --hold-vulnerable cr', ['critical']],
  ['assay diff --markdown-for com', ['comment']],
];

describe('the scripts', () => {
  /** The words of each command, and the text of its help. */
  async function helps(path: readonly string[]): Promise<[readonly string[], string][]> {
    const { stdout } = await assay([...path, '--help']);
    const listed = /^Commands:\n((?:^ {2}.*\n)+)/m.exec(stdout)?.[1] ?? '';
    const names = [...listed.matchAll(/^ {2}(\w+)/gm)].flatMap(([, name = '']) =>
      name === 'help' ? [] : name,
    );
    const below = await Promise.all(names.map((name) => helps([...path, name])));
    return [[path, stdout], ...below.flat()];
  }

  it('have every command, option and choice that the program has', async () => {
    const all = await helps([]);
    const paths = all.map(([path]) => path.join(' '));
    expect(paths).toEqual(expect.arrayContaining(['scan', 'explain', 'policy init', 'intel sync']));
    for (const [path, text] of all) {
      const options = [...text.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map((m) => m[1]);
      expect(options.length).toBeGreaterThan(0);
      for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
        const written = readFileSync(script(shell), 'utf8');
        for (const word of [...options, ...path]) expect(written).toContain(word);
      }
    }
  });

  it('are offered no shell that there is not', async () => {
    const { code, stderr } = await assay(['completion', 'tcsh']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('bash, zsh, fish, powershell')]);
    expect((await assay(['completion'])).code).toBe(2);
  });
});

describeWith('bash', 'in bash', () => {
  const complete = (typed: string): string[] => {
    // Bash splits words at = too (COMP_WORDBREAKS).
    const words = typed.split(/ |(?<==)|(?==)/);
    const harness = `source '${script('bash')}'
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
      COMP_CWORD=${words.length - 1}
      _assay
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['--norc', '-c', harness], { cwd: folder, encoding: 'utf8' });
    return out.split('\n').filter((line) => line !== '');
  };

  it.each(offers)('%s', (typed, expected) => {
    expect(complete(typed).sort()).toEqual([...expected].sort());
  });

  it('after =, and leaves files to bash', () => {
    expect(complete('assay scan --fail-on=b')).toEqual(['block']);
    expect(complete('assay scan --fail-on=')).toEqual(['hold', 'block', 'none']);
    expect(complete('assay scan --only=malicious,su')).toEqual(['malicious,suspicious']);
    expect(complete('assay scan --baseline k')).toEqual([]);
    expect(complete('assay scan --policy k')).toEqual([]);
    expect(complete('assay scan k')).toEqual([]);
    expect(complete('assay scan policy ')).toEqual([]);
    expect(complete('assay policy init ')).toEqual([]);
    expect(complete('assay policy explain ch')).toEqual([]);
    expect(complete('assay intel import s')).toEqual([]);
    expect(complete('assay ')).toEqual([
      'scan',
      'inspect',
      'diff',
      'pr',
      'explain',
      'cache',
      'policy',
      'intel',
      'init',
      'completion',
      'help',
    ]);
    expect(spawnSync('bash', ['-n', script('bash')]).status).toBe(0);
  });
});

/** Types into a zsh with its completion system, and has it write down the line after a tab. */
const zshDriver = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1=; setopt no_beep; autoload -Uz compinit; compinit -u -D; source '$1'"
zpty -w z "keep() { print -r -- \\$BUFFER >> '$2'; BUFFER= }; zle -N keep; bindkey '^X^K' keep"
zpty -w z "bindkey '^I' complete-word; print RE''ADY"
zpty -r z out '*READY*'
for line in "\${@:3}"; do zpty -w -n z "$line"$'\\t\\C-x\\C-k'; done
for ((i = 0; i < 100; i++)); do
  [[ -f $2 && $(wc -l < $2) -ge $(($# - 2)) ]] && break
  zpty -rt z out
  sleep 0.1
done
zpty -d z
`;

describeWith('zsh', 'in zsh', () => {
  it('completes what is unique', () => {
    const unique = offers.filter(([, expected]) => expected.length === 1);
    const files = ['assay scan --baseline kn', 'assay scan --policy kn', 'assay scan a'];
    const lists = ['assay scan --only malicious,su'];
    const typed = [...unique.map(([line]) => line), ...files, ...lists];
    const kept = join(scratch.root, 'zsh.lines');
    const driver = scratch.write('driver.zsh', zshDriver);
    const run = spawnSync('zsh', ['-f', driver, script('zsh'), kept, ...typed], {
      cwd: folder,
      timeout: 60_000,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'dumb', HOME: scratch.root },
    });
    expect(run.status).toBe(0);
    const lines = readFileSync(kept, 'utf8')
      .trimEnd()
      .split('\n')
      // A comma after a list goes by itself where a blank is typed next.
      .map((line) => line.trimEnd().replace(/,$/, ''));
    const expected = unique.map(
      ([line, [word]]) => `${line.slice(0, line.lastIndexOf(' '))} ${word}`,
    );
    expect(lines).toEqual([
      ...expected,
      'assay scan --baseline known.json',
      'assay scan --policy known.json',
      'assay scan a\\ b.json',
      'assay scan --only malicious,suspicious',
    ]);
  });
});

describeWith('fish', 'in fish', () => {
  const complete = (typed: string): string[] => {
    const harness = `source '${script('fish')}'; complete -C '${typed}'`;
    const out = execFileSync('fish', ['--no-config', '-c', harness], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', HOME: scratch.root },
    });
    return out.split('\n').flatMap((line) => line.split('\t')[0] || []);
  };

  it.each(offers)('%s', (typed, expected) => {
    expect(complete(typed).sort()).toEqual([...expected].sort());
  });

  it('offers files where they belong, and not elsewhere', () => {
    expect(complete('assay scan --baseline k')).toEqual(['known.json']);
    expect(complete('assay scan --policy k')).toEqual(['known.json']);
    expect(complete('assay scan k')).toEqual(['known.json']);
    expect(complete('assay scan --only malicious,su')).toEqual(['malicious,suspicious']);
    expect(complete('assay scan --only=malicious,su')).toEqual(['--only=malicious,suspicious']);
    expect(complete('assay explain known.')).toEqual([]);
    expect(complete('assay scan --jobs known')).toEqual([]);
  });
});

describe('in PowerShell', () => {
  it('is a script that its grammar reads without an error', async () => {
    const grammar = await grammars.load('powershell');
    const { problems, commands } = readPowerShell(
      sourceOf(readFileSync(script('powershell'), 'utf8')),
      grammar,
    );
    expect(problems).toEqual([]);
    expect(commands.map(({ name }) => name)).toContain('Register-ArgumentCompleter');
  });
});
