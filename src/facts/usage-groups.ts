import type { PackageUsage } from './scan-summary.js';

/** One way to a package, with every file that tells it: a lock file and an assets file say the same of a project. */
export interface UsageGroup {
  /** The first of them. */
  readonly use: PackageUsage;
  readonly places: readonly Pick<PackageUsage, 'file' | 'line'>[];
}

/** In the order in which they came. A list that does not say who needs whom adds its place to one that does. */
export function usageGroups(uses: readonly PackageUsage[]): readonly UsageGroup[] {
  const groups = new Map<string, PackageUsage[]>();
  const ofProject = new Map<string, string>();
  const add = (key: string, use: PackageUsage): void =>
    void groups.set(key, [...(groups.get(key) ?? []), use]);
  for (const use of uses.filter((one) => !isUnknownWay(one))) {
    const key = JSON.stringify([use.project, use.relation, use.path]);
    if (!ofProject.has(projectKey(use))) ofProject.set(projectKey(use), key);
    add(key, use);
  }
  for (const use of uses.filter(isUnknownWay))
    add(ofProject.get(projectKey(use)) ?? projectKey(use), use);
  const first = (group: readonly PackageUsage[]): number =>
    Math.min(...group.map((use) => uses.indexOf(use)));
  return [...groups.values()]
    .toSorted((a, b) => first(a) - first(b))
    .flatMap(([use, ...others]) => (use ? [{ use, places: placesOf([use, ...others]) }] : []));
}

const isUnknownWay = ({ relation, path }: PackageUsage): boolean =>
  relation === 'transitive' && path.length === 0;

const projectKey = ({ project, relation }: PackageUsage): string =>
  JSON.stringify([project, relation]);

function placesOf(uses: readonly PackageUsage[]): UsageGroup['places'] {
  const places = new Map(
    uses.map(({ file, line }) => [JSON.stringify([file, line]), { file, line }]),
  );
  return [...places.values()];
}
