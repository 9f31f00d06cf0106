import {
  compareFrameworkVersions,
  isModern,
  isPortable,
  isSpecial,
  makeParts,
  readParts,
  type FrameworkParts,
  type FrameworkVersion,
} from './framework-parts.js';
import { portableFrameworks, portableStandards } from './portable.js';
import { equalsOf, equalsUpTo, isZero, subsets, supportedBy } from './tables.js';

/** Answers kept; what hostile packages make up is forgotten beyond this. */
const maxKept = 50_000;

/**
 * Which frameworks fit which (NuGet.Frameworks.CompatibilityProvider). It remembers what it has worked
 * out: packages name the same few frameworks again and again.
 */
export class Compatibility {
  readonly #parts = new Map<string, FrameworkParts>();
  readonly #answers = new Map<string, boolean>();
  readonly #expanded = new Map<string, readonly FrameworkParts[]>();

  /** Of a folder name or a full name. */
  read(text: string): FrameworkParts {
    return remembered(this.#parts, text, () => readParts(text));
  }

  /** Whether a project for `target` can use what is made for `candidate`. */
  isCompatible(target: FrameworkParts, candidate: FrameworkParts): boolean {
    if (target.key === candidate.key) return true;
    const key = `${target.key} ${candidate.key}`;
    return remembered(this.#answers, key, () => this.#decide(target, candidate));
  }

  #decide(target: FrameworkParts, candidate: FrameworkParts): boolean {
    const special = specially(target, candidate);
    if (special !== undefined) return special;
    if (!isPortable(candidate)) return this.#fits(target, candidate);
    const wanted = portableFrameworks(target, false);
    const offered = portableFrameworks(candidate, true).filter((one) => !isPortable(one));
    return (
      wanted.length <= offered.length &&
      wanted.every((one) => offered.some((other) => this.isCompatible(one, other)))
    );
  }

  #fits(target: FrameworkParts, candidate: FrameworkParts): boolean {
    const targets = remembered(this.#expanded, target.key, () => [target, ...expand(target)]);
    const candidates = closure([candidate], equalsOf);
    return candidates.some((one) => targets.some((other) => fitsAsItIs(other, one)));
  }
}

function remembered<T>(kept: Map<string, T>, key: string, work: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = work();
  if (kept.size >= maxKept) kept.clear();
  kept.set(key, made);
  return made;
}

function specially(target: FrameworkParts, candidate: FrameworkParts): boolean | undefined {
  if (!isSpecial(target) && !isSpecial(candidate)) return undefined;
  if (target.identifier === 'any' || candidate.identifier === 'any') return true;
  if (target.identifier === 'unsupported') return false;
  if (candidate.identifier === 'agnostic') return true;
  return candidate.identifier === 'unsupported' ? false : undefined;
}

/** All that a project for the framework can take in place of it (`FrameworkExpander`). */
function expand(framework: FrameworkParts): FrameworkParts[] {
  const found = closure([framework], (one) => [
    ...equalsOf(one),
    ...equalsUpTo(one),
    ...subsetOf(one),
    ...supportedBy(one),
  ]);
  // Apart from the rest: a portable project may use .NET Standard, but not what .NET Standard may.
  return isPortable(framework) ? [...found, ...portableStandards(framework)] : found;
}

function subsetOf({ identifier, version, profile }: FrameworkParts): FrameworkParts[] {
  const subset = subsets.get(identifier);
  return subset === undefined || profile !== '' ? [] : [makeParts(subset, version)];
}

/** What can be reached; bounded by the tables, since versions are never raised. */
function closure(
  start: readonly FrameworkParts[],
  next: (framework: FrameworkParts) => readonly FrameworkParts[],
): FrameworkParts[] {
  const seen = new Map(start.map((one) => [one.key, one]));
  for (const one of seen.values()) {
    for (const other of next(one)) if (!seen.has(other.key)) seen.set(other.key, other);
  }
  return [...seen.values()];
}

function fitsAsItIs(target: FrameworkParts, candidate: FrameworkParts): boolean {
  const modern = isModern(target);
  if (target.identifier !== candidate.identifier) return onPlatform(target, candidate);
  if (!versionFits(target.version, candidate.version)) return false;
  if (target.profile !== candidate.profile) return false;
  if (!modern || candidate.platform === '') return true;
  return (
    target.platform === candidate.platform &&
    versionFits(target.platformVersion, candidate.platformVersion)
  );
}

/** .NET 6 and later for Android and Tizen take what was made for their forerunners. */
function onPlatform(target: FrameworkParts, candidate: FrameworkParts): boolean {
  if (!isModern(target) || target.version[0] < 6) return false;
  if (target.platform === 'android') return candidate.identifier === 'monoandroid';
  return target.platform === 'tizen' && candidate.identifier === 'tizen';
}

function versionFits(target: FrameworkVersion, candidate: FrameworkVersion): boolean {
  return isZero(candidate) || compareFrameworkVersions(candidate, target) <= 0;
}
