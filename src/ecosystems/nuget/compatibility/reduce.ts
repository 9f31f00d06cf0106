import type { Compatibility } from './compatible.js';
import {
  compareByName,
  compareFrameworkVersions,
  isModern,
  isPackageBased,
  isPortable,
  ordinal,
  type FrameworkParts,
} from './framework-parts.js';
import { nearestPortable } from './reduce-portable.js';
import { comparePrecedence, isZero } from './tables.js';

/**
 * The nearest of the frameworks that a project for `framework` can use
 * (`FrameworkReducer.GetNearest` without fallbacks); undefined where it can use none.
 */
export function nearest(
  framework: FrameworkParts,
  possible: readonly FrameworkParts[],
  compatibility: Compatibility,
): FrameworkParts | undefined {
  const known = possible.filter(({ identifier }) => identifier !== 'unsupported');
  const offered = known.length > 0 ? known : possible;
  const exact = offered.find(({ key }) => key === framework.key);
  if (exact !== undefined) return exact;
  const compatible = offered.filter((one) => compatibility.isCompatible(framework, one));
  let left = reduceUpwards(compatible, compatibility);
  for (const step of steps) if (left.length > 1) left = step(framework, left, compatibility);
  return left.sort(byPrecedence)[0];
}

type Step = (
  framework: FrameworkParts,
  left: FrameworkParts[],
  compatibility: Compatibility,
) => FrameworkParts[];

const steps: readonly Step[] = [
  preferSameName,
  preferUnlikePortable,
  preferInstalled,
  preferProfile,
  preferPlatform,
];

/** Leaves out whatever another one of the list supersedes (`ReduceUpwards`). */
function reduceUpwards(
  frameworks: readonly FrameworkParts[],
  compatibility: Compatibility,
): FrameworkParts[] {
  const unique = [...new Map(frameworks.map((one) => [one.key, one])).values()];
  const specific = unique.filter(({ identifier }) => identifier !== 'any');
  const input = specific.length > 0 ? specific : unique;
  return input
    .filter((one) => !input.some((other) => other !== one && supersedes(other, one, compatibility)))
    .sort((a, b) => ordinal(a.identifier, b.identifier) || ordinal(a.key, b.key));
}

function supersedes(
  other: FrameworkParts,
  one: FrameworkParts,
  compatibility: Compatibility,
): boolean {
  if (!compatibility.isCompatible(other, one)) return false;
  if (!compatibility.isCompatible(one, other)) return true;
  // Equal ones stay both, but for `win` beside `win8`.
  return other.identifier === one.identifier && isZero(one.version) && !isZero(other.version);
}

function isForerunner({ identifier }: FrameworkParts): boolean {
  return identifier === 'monoandroid' || identifier === 'tizen';
}

function isModernPlatform(framework: FrameworkParts): boolean {
  return isModern(framework) && framework.version[0] >= 6 && framework.platform !== '';
}

function preferSameName(framework: FrameworkParts, left: FrameworkParts[]): FrameworkParts[] {
  if (!left.some((one) => one.identifier === framework.identifier)) return left;
  const keepsForerunners = isModernPlatform(framework);
  return left.filter(
    (one) => one.identifier === framework.identifier || (keepsForerunners && isForerunner(one)),
  );
}

function preferUnlikePortable(
  framework: FrameworkParts,
  left: FrameworkParts[],
  compatibility: Compatibility,
): FrameworkParts[] {
  const others = left.filter((one) => !isPortable(one));
  if (others.length === left.length) return left;
  return others.length > 0
    ? others
    : nearestPortable(framework, left, (one, possible) => nearest(one, possible, compatibility));
}

function preferInstalled(framework: FrameworkParts, left: FrameworkParts[]): FrameworkParts[] {
  if (isPackageBased(framework)) return left;
  const installed = left.filter((one) => !isPackageBased(one));
  return installed.length > 0 ? installed : left;
}

function preferProfile(framework: FrameworkParts, left: FrameworkParts[]): FrameworkParts[] {
  if (left.some(isPortable)) return left;
  const same = left.filter(
    (one) => one.identifier === framework.identifier && one.profile === framework.profile,
  );
  const kept = framework.profile !== '' && same.length > 0 ? same : left;
  const plain = kept.filter((one) => one.profile === '');
  return plain.length > 0 ? plain : kept;
}

function preferPlatform(framework: FrameworkParts, left: FrameworkParts[]): FrameworkParts[] {
  if (framework.platform === '') return left;
  const same = left.filter((one) => one.identifier === framework.identifier);
  const modern = isModernPlatform(framework);
  if (same.length > 0 && (!modern || same.some((one) => one.version[0] >= 6))) {
    const highest = same
      .map((one) => one.version)
      .sort(compareFrameworkVersions)
      .at(-1);
    return same.filter(
      (one) => highest !== undefined && compareFrameworkVersions(one.version, highest) === 0,
    );
  }
  const forerunners = left.filter(isForerunner);
  return modern && forerunners.length > 0 ? forerunners : left;
}

/** `FrameworkPrecedenceSorter`, then the last by name and version. */
function byPrecedence(a: FrameworkParts, b: FrameworkParts): number {
  const packaged = (one: FrameworkParts) => isPackageBased(one) && one.identifier !== '.netcore';
  return comparePrecedence(a, b, packaged) || -compareByName(a, b);
}
