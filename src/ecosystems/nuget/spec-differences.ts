import type { FrameworkSpec, Origin, PackageReference, ProjectSpec } from './project-spec.js';
import { formatRange, parseRange, type VersionRange } from './version-range.js';

/**
 * Something in which a list of packages does not fit the project as it is now: whoever added a
 * reference after the last restore must not be told that the list is exact.
 */
export interface SpecDifference {
  readonly kind:
    | 'framework'
    | 'runtime'
    | 'package-added'
    | 'package-removed'
    | 'range'
    | 'project-added'
    | 'project-changed'
    | 'central-version';
  /** Short name; empty where the difference is of the whole project. */
  readonly targetFramework: string;
  /** Id of a package or name of a project, where one is meant. */
  readonly id?: string;
  readonly message: string;
  /** The line of the project that says otherwise. */
  readonly origin?: Origin;
}

/** A package that was asked for when the list was made. */
export interface Asked {
  readonly id: string;
  readonly range: string;
  /** The SDK added it: that it is gone says nothing. */
  readonly implicit: boolean;
}

export function packageDifferences(now: FrameworkSpec, then: readonly Asked[]): SpecDifference[] {
  const asked = new Map(then.map((one) => [one.id.toLowerCase(), one]));
  const wanted = new Map(now.packages.map((one) => [one.id.toLowerCase(), one]));
  const { framework } = now;
  return [
    ...now.packages.flatMap((one) => changed(framework, one, asked.get(one.id.toLowerCase()))),
    ...then
      .filter(({ id, implicit }) => !implicit && !wanted.has(id.toLowerCase()))
      .map(({ id }) => different('package-removed', framework, id, 'is not asked for any more')),
  ];
}

function changed(
  framework: string,
  now: PackageReference,
  then: Asked | undefined,
): SpecDifference[] {
  if (now.implicit) return [];
  const { id, origin } = now;
  if (then === undefined)
    return [{ ...different('package-added', framework, id, 'was not asked for'), origin }];
  const [before, after] = [normalText(then.range), rangeText(now.range)];
  if (before === after) return [];
  const message = `was asked for in ${before || 'any version'}, and now in ${after || 'any version'}`;
  return [{ ...different('range', framework, id, message), origin }];
}

/** Equal for ranges that NuGet holds for equal; empty for any version. */
export function rangeText(range: VersionRange | undefined): string {
  const text = range === undefined ? '' : formatRange(range).toLowerCase();
  return text === '(, )' ? '' : text;
}

export function normalText(range: string): string {
  return range === '' ? '' : rangeText(parseRange(range)) || (isAny(range) ? '' : range);
}

const isAny = (range: string): boolean => /^\(\s*,\s*\)$/.test(range);

export function runtimeDifferences(
  { runtimeIdentifiers }: ProjectSpec,
  then: readonly string[],
): SpecDifference[] {
  const before = new Set(then.map((one) => one.toLowerCase()));
  const now = new Set(runtimeIdentifiers.map((one) => one.toLowerCase()));
  const tell = (names: Iterable<string>, known: ReadonlySet<string>, message: string) =>
    [...names]
      .filter((one) => !known.has(one))
      .map((one) => different('runtime', '', one, message));
  return [
    ...tell(now, before, 'was no runtime of the project'),
    ...tell(before, now, 'is no runtime of the project any more'),
  ];
}

export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}

export function newFramework(framework: string): SpecDifference {
  return different(
    'framework',
    framework,
    undefined,
    `${framework} was no framework of the project`,
  );
}

export function goneFramework(framework: string): SpecDifference {
  const message = `${framework} is no framework of the project any more`;
  return different('framework', framework, undefined, message);
}

export function different(
  kind: SpecDifference['kind'],
  targetFramework: string,
  id: string | undefined,
  message: string,
): SpecDifference {
  return {
    kind,
    targetFramework,
    ...(id !== undefined && { id }),
    message: id === undefined ? message : `${id} ${message}`,
  };
}
