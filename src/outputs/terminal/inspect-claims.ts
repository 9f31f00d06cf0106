import type { AssemblyClaims } from '../../facts/assembly-claims.js';
import { groupBy } from '../../core/group.js';
import type { AssemblySummary, InspectReport } from '../../facts/report.js';
import { certifiedName } from './certified-name.js';
import { isLicenceFile } from './licence.js';

/** A line of the card: what it is about, and what is said of it. */
export type CardRow = readonly [label: string, text: string];

/** What the package and its assemblies say of where they are from, beside what the bytes prove of it. */
export function claimRows({ package: own, assemblies }: InspectReport): CardRow[] {
  const all = assemblies.filter(({ marks }) => !marks.includes('resources-only'));
  return [
    ...licenceRow(own.license),
    ...sourceRows(own, all),
    ...strongNameRows(all),
    ...authenticodeRow(all),
    ...buildRow(all),
  ];
}

function licenceRow(licence: string): CardRow[] {
  if (licence === '') return [['licence', 'none is named']];
  return [['licence', isLicenceFile(licence) ? `in its file ${licence}` : licence]];
}

const shown = 12;

function sourceRows(
  { repository, repositoryCommit: commit }: InspectReport['package'],
  all: readonly AssemblySummary[],
): CardRow[] {
  if (repository === '' && commit === undefined) return [['source', 'no repository is named']];
  const at = commit === undefined ? '' : ` at ${commit.slice(0, shown)}`;
  const row: CardRow = ['source', `${repository || 'a repository'}${at}, as it says itself`];
  return [row, ...(commit === undefined ? [] : commitRows(commit.toLowerCase(), all))];
}

/** A version for people, and Source Link, name the commit once more; both are written by who builds. */
function commitRows(commit: string, all: readonly AssemblySummary[]): CardRow[] {
  const named = all.flatMap(({ claims }) => {
    const commits = [claims.commit, claims.sources?.commit].filter((one) => one !== undefined);
    return commits.length > 0 ? [commits] : [];
  });
  if (named.length === 0) return [['', 'no assembly names a commit']];
  const other = named.flat().filter((one) => !isSameCommit(one, commit));
  if (other.length === 0) return [['', `${countOf(named.length, all)} same commit`]];
  const others = [...new Set(other)].map((one) => one.slice(0, shown)).slice(0, 3);
  return [['', `differs: assemblies say that they are built from ${others.join(', ')}`]];
}

const isSameCommit = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

function countOf(count: number, all: readonly AssemblySummary[]): string {
  if (all.length === 1) return 'its assembly names the';
  return count === all.length
    ? `all ${count} assemblies name the`
    : `${count} of ${all.length} assemblies name the`;
}

const strongNames: Readonly<Record<Exclude<AssemblyClaims['strongName'], 'none'>, string>> = {
  valid: 'valid',
  invalid: 'wrong: changed after it was signed, or signed with another key',
  'not-signed': 'a key without a signature: anybody can write it there',
  unverifiable: 'cannot be verified',
};

/** That one key made them all, whoever has it: strong names name nobody. */
function strongNameRows(all: readonly AssemblySummary[]): CardRow[] {
  const named = all.filter(({ claims }) => claims.strongName !== 'none');
  const groups = groupBy(named, ({ publicKeyToken, claims }) =>
    [publicKeyToken, claims.strongName].join(' '),
  );
  return [...groups.values()].slice(0, 4).map((group, at): CardRow => {
    const [first] = group;
    const state = first?.claims.strongName ?? 'none';
    const how = state === 'none' ? '' : strongNames[state];
    const where = group.length === all.length ? '' : ` (${group.length} of ${all.length})`;
    return [at === 0 ? 'strong name' : '', `${first?.publicKeyToken}: ${how}${where}`];
  });
}

function authenticodeRow(all: readonly AssemblySummary[]): CardRow[] {
  const signed = all.flatMap(({ claims }) => claims.authenticode ?? []);
  if (signed.length === 0) return [];
  const who = [...new Set(signed.map((name) => certifiedName(name) || 'nobody'))].slice(0, 3);
  const where = `${signed.length} of ${all.length} ${all.length === 1 ? 'assembly' : 'assemblies'}`;
  return [['Authenticode', `${where}, by ${who.join(', ')}, as it says; not verified`]];
}

function buildRow(all: readonly AssemblySummary[]): CardRow[] {
  const count = all.filter(({ claims }) => claims.deterministic).length;
  if (count === 0) return [];
  const which = all.length === 1 ? 'its assembly is' : `${count} of ${all.length} assemblies are`;
  return [['build', `${which} marked deterministic: the same sources give the same bytes`]];
}
