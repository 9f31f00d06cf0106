import { groupBy } from '../core/group.js';
import type { ResolveProblem } from '../ecosystems/nuget/catalog.js';
import { identityKey } from '../ecosystems/nuget/identity.js';
import type { Project } from './projects.js';
import { shownPath } from './shown-path.js';
import type { Outcome } from './read-targets.js';
import type { Located } from './targets.js';
import type { Trouble } from './trouble.js';

/** Something that a restore of a project would fail on, or that keeps its graph from being whole. */
export type PackageProblem = Pick<ResolveProblem, 'code' | 'id' | 'message'>;

/** Codes of packages that none of the sources has, or not in the version that is wanted. */
const lacking: ReadonlySet<string> = new Set(['NU1101', 'NU1102', 'NU1103']);

/** Whether a project asks for packages that its sources do not have. */
export function isLacking({ problems = [] }: Project): boolean {
  return problems.some(({ code }) => lacking.has(code));
}

/** What only warns changes nothing: it is what the restore would choose. */
export function errorsOf(problems: readonly ResolveProblem[]): PackageProblem[] {
  const told = problems.map(
    ({ level, code, id, message }): [string, PackageProblem | undefined] => [
      JSON.stringify([code, id.toLowerCase(), message]),
      level === 'error' ? { code, id, message } : undefined,
    ],
  );
  return [...new Map(told).values()].filter((one) => one !== undefined);
}

/** How many packages a message lists. */
const mostListed = 20;

/**
 * What the projects could not be resolved for, each reason once for a project: a feed that does not
 * answer fails for every package alike. A package that itself is told not to be had or read is left out.
 */
export function problemTroubles(
  projects: readonly Project[],
  located: Located,
  outcomes: readonly Outcome[],
  root: string,
): Trouble[] {
  const told = new Set([
    ...located.missing.map(({ key }) => key),
    ...outcomes.flatMap((one) => ('failed' in one ? one.target.wanted.map(identityKey) : [])),
  ]);
  return projects.flatMap(({ path, problems = [], stated }) => {
    const versions = groupBy(stated, ({ id }) => id.toLowerCase());
    const isTold = ({ id }: PackageProblem): boolean =>
      (versions.get(id.toLowerCase()) ?? []).some((one) => told.has(identityKey(one)));
    const left = problems.filter((one) => !(isOurs(one) && isTold(one)));
    const alike = groupBy(left, ({ code, message }) => `${code}\0${message}`);
    return [...alike.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [{ file: path, code: first.code, reason: reasonOf(first, group, root) }];
    });
  });
}

/** Failures to ask or to read, and not a judgement of NuGet's. */
const isOurs = ({ code }: PackageProblem): boolean => !code.startsWith('NU');

function reasonOf(first: PackageProblem, all: readonly PackageProblem[], root: string): string {
  const { code, id, message } = first;
  // Where the repository lies is nobody else's business, and a baseline holds it against another machine's.
  if (code === 'NU1104') return message.replace(id, () => shownPath(root, id));
  if (!isOurs(first) && message.includes(id)) return message;
  const ids = [...new Set(all.map((one) => one.id))].sort();
  const more = ids.length > mostListed ? ` and ${ids.length - mostListed} more` : '';
  return `${ids.slice(0, mostListed).join(', ')}${more}: ${message}`;
}
