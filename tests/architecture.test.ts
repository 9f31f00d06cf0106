import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');
const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** Rows of the markdown table whose header starts with `| name |`. */
function table(name: string): string[][] {
  const lines = page.split('\n');
  const header = lines.findIndex((line) => new RegExp(`^\\| ${name} +\\|`).test(line));
  const rows: string[][] = [];
  for (const line of lines.slice(header + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

const names = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] as string);
const first = (cell: string | undefined): string => names(cell)[0] ?? '';

const walls = new Map(table('folder').map((row) => [first(row[0]), row[2] ?? '']));
const ladder = new Map(table('format').map((row) => [first(row[0]), names(row[1])]));

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.split(sep).join('/'));
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(source, path), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)];
  return specifiers.map((m) => ({ from: path, to: m[1] as string }));
}

/** `src`-relative path of a relative import; undefined for packages and `node:`. */
function target({ from, to }: Import): string | undefined {
  if (!to.startsWith('.')) return undefined;
  return relative(source, resolve(dirname(join(source, from)), to))
    .split(sep)
    .join('/');
}

const isExample = (path: string): boolean => /^rules\/[^/]+\/examples\.ts$/.test(path);
const imports = sourceFiles()
  .filter((path) => !isExample(path))
  .flatMap(importsOf);

/** Folders whose sub-folders are siblings that must not know each other. */
const families = ['rules', 'formats', 'ecosystems', 'outputs'];

function trespass(entry: Import): string | undefined {
  const to = target(entry);
  if (to === undefined) return undefined;
  const [home = '', sibling = ''] = entry.from.split('/');
  const [room = '', other = ''] = to.split('/');
  if (home === room)
    return families.includes(home) ? betweenSiblings(entry, sibling, other) : undefined;
  const allowed = walls.get(home);
  if (allowed === 'everything' || names(allowed).includes(room)) return undefined;
  return `${entry.from} imports ${to}`;
}

function betweenSiblings(entry: Import, from: string, to: string): string | undefined {
  const registry = from.endsWith('.ts');
  if (from === to || registry || ladder.get(from)?.includes(to)) return undefined;
  return `${entry.from} imports its sibling ${to}`;
}

describe('the house of ARCHITECTURE.md', () => {
  it('describes every folder of src', () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((e) => e.isDirectory());
    expect([...walls.keys()].sort()).toEqual(folders.map((e) => e.name).sort());
  });

  it('has imports that point one way only', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.map(trespass).filter(Boolean)).toEqual([]);
  });

  it('keeps files, sockets and processes out of everything that reads hostile bytes', () => {
    const outside =
      /^node:(fs|fs\/promises|net|http|https|tls|dgram|dns|child_process|worker_threads)$|^undici$/;
    const open = /^(cli|scan|store|feeds)\//;
    const guilty = imports.filter((i) => outside.test(i.to) && !open.test(i.from));
    expect(guilty).toEqual([]);
  });

  it('knows none of the names and addresses that fixtures use', () => {
    const hosts = /example\.(com|org|net)|[\w-]\.(invalid|test)(?=['"`/:])/;
    const addresses = /\b(192\.0\.2|198\.51\.100|203\.0\.113)\./;
    const text = (path: string): string => readFileSync(join(source, path), 'utf8');
    const guilty = sourceFiles()
      .filter((path) => !isExample(path))
      .filter((path) => hosts.test(text(path)) || addresses.test(text(path)));
    expect(guilty).toEqual([]);
  });
});
