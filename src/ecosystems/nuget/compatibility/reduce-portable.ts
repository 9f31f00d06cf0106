import {
  compareByName,
  compareFrameworkVersions,
  isPortable,
  type FrameworkParts,
} from './framework-parts.js';
import { portableFrameworks } from './portable.js';
import { compareEquivalent, equalsOf } from './tables.js';

type Nearest = (
  framework: FrameworkParts,
  possible: readonly FrameworkParts[],
) => FrameworkParts | undefined;

/** Decides between portable frameworks alone; always one is left. */
export function nearestPortable(
  framework: FrameworkParts,
  left: readonly FrameworkParts[],
  nearest: Nearest,
): FrameworkParts[] {
  const kept = isPortable(framework)
    ? byVotes(framework, left, nearest)
    : byFramework(framework, left, nearest);
  const [first, ...rest] = kept;
  if (first === undefined) return [];
  return [rest.reduce((best, one) => (isBetterPortable(best, one) ? one : best), first)];
}

/** Those that name the framework nearest to the project's (`GetNearestNonPCLtoPCL`). */
function byFramework(
  framework: FrameworkParts,
  left: readonly FrameworkParts[],
  nearest: Nearest,
): FrameworkParts[] {
  const best = nearest(framework, left.flatMap(named));
  return left.filter((one) => best !== undefined && names(one, best));
}

/** Each framework of a portable project votes for what is nearest to it (`GetNearestPCLtoPCL`). */
function byVotes(
  framework: FrameworkParts,
  left: readonly FrameworkParts[],
  nearest: Nearest,
): FrameworkParts[] {
  const all = left.flatMap(named);
  const votes = new Map<FrameworkParts, number>();
  for (const one of withoutEquals(named(framework))) {
    const best = nearest(one, all);
    for (const portable of left) {
      if (best !== undefined && names(portable, best))
        votes.set(portable, (votes.get(portable) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...votes.values());
  return left.filter((one) => votes.get(one) === most);
}

/** Of equal ones the first in order (`ReduceEquivalent`). */
function withoutEquals(frameworks: readonly FrameworkParts[]): FrameworkParts[] {
  const seen = new Set<string>();
  const ordered = [...frameworks].sort((a, b) => compareEquivalent(a, b) || compareByName(b, a));
  return ordered.filter((one) => {
    if (seen.has(one.key)) return false;
    for (const equal of [one, ...equalsOf(one)]) seen.add(equal.key);
    return true;
  });
}

function named(portable: FrameworkParts): readonly FrameworkParts[] {
  return portableFrameworks(portable, true).filter((one) => !isPortable(one));
}

function names(portable: FrameworkParts, framework: FrameworkParts): boolean {
  return named(portable).some(({ key }) => key === framework.key);
}

/** Fewer frameworks, then higher versions, then .NET Framework, then the name (`IsBetterPCL`). */
function isBetterPortable(current: FrameworkParts, considered: FrameworkParts): boolean {
  const [now, other] = [portableFrameworks(current, false), portableFrameworks(considered, false)];
  if (now.length !== other.length) return other.length < now.length;
  const balance = other.reduce((sum, one) => {
    const same = now.find(({ identifier }) => identifier === one.identifier);
    return same === undefined
      ? sum
      : sum + Math.sign(compareFrameworkVersions(one.version, same.version));
  }, 0);
  if (balance !== 0) return balance > 0;
  const desktop = (list: readonly FrameworkParts[]) =>
    list.find(({ identifier }) => identifier === '.netframework')?.version;
  const [mine, theirs] = [desktop(now), desktop(other)];
  const order =
    mine === undefined || theirs === undefined ? 0 : compareFrameworkVersions(theirs, mine);
  if (order !== 0) return order > 0;
  return shortName(other) < shortName(now);
}

function shortName(frameworks: readonly FrameworkParts[]): string {
  return frameworks
    .map(({ identifier, version, profile }) => `${identifier}${version.join('')}-${profile}`)
    .sort()
    .join('+');
}
