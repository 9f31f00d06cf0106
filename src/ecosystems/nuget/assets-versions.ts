import type { RestoredTarget, RestoredFramework } from './assets-graph.js';
import type { OtherVersion } from './catalog.js';
import { arrayOf, fieldsOf, textOf, type Fields } from './json-fields.js';
import { otherVersionsAmong } from './other-versions.js';
import { compareVersions, parseVersion } from './version.js';
import { parseRange } from './version-range.js';

/**
 * Where a restore took another version than was asked for: of the project's own references by what it chose,
 * whether or not the project had the warning left out, and of what packages ask for where it is logged.
 */
export function restoredOtherVersions(
  root: Fields,
  frameworks: readonly RestoredFramework[],
  targets: readonly RestoredTarget[],
): OtherVersion[] {
  const direct = targets.flatMap(({ targetFramework, libraries }) => {
    const versions = new Map(libraries.map(({ id, version }) => [id.toLowerCase(), version]));
    const asked = frameworks.filter((one) => one.targetFramework === targetFramework);
    return asked.flatMap(({ dependencies }) =>
      dependencies.map(({ id, range }) => ({
        id,
        range,
        taken: versions.get(id.toLowerCase()) ?? '',
      })),
    );
  });
  const own = new Set(direct.map(({ id }) => id.toLowerCase()));
  const logged = new Set([...loggedIds(root)].filter((id) => !own.has(id)));
  return [...otherVersionsAmong(direct), ...askedByPackages(root, logged)];
}

/** The texts of the log are in the language of whoever restored; the ids are not. */
function loggedIds(root: Fields): Set<string> {
  const warnings = arrayOf(root.get('logs')).map(fieldsOf);
  return new Set(
    warnings
      .filter((fields) => textOf(fields.get('code'))?.toUpperCase() === 'NU1603')
      .flatMap((fields) => textOf(fields.get('libraryId'))?.toLowerCase() ?? []),
  );
}

function askedByPackages(root: Fields, ids: ReadonlySet<string>): OtherVersion[] {
  if (ids.size === 0) return [];
  return [...fieldsOf(root.get('targets')).values()].flatMap((target) => {
    const libraries = [...fieldsOf(target).values()];
    const taken = new Map(
      libraries.map(({ name }) => {
        const [id = '', version = ''] = name.split('/', 2);
        return [id.toLowerCase(), version] as const;
      }),
    );
    const highest = new Map<string, OtherVersion>();
    const reached = new Set<string>();
    for (const library of libraries) {
      const fields = fieldsOf(library);
      const [by = '', version = ''] = library.name.split('/', 2);
      if (textOf(fields.get('type'))?.toLowerCase() === 'project') continue;
      for (const dependency of fieldsOf(fields.get('dependencies')).values()) {
        const key = dependency.name.toLowerCase();
        if (!ids.has(key)) continue;
        const range = textOf(dependency) ?? '';
        const got = taken.get(key) ?? '';
        if (isLowerBound(range, got)) reached.add(key);
        const [other] = otherVersionsAmong([{ id: dependency.name, range, taken: got }]);
        const known = highest.get(key);
        if (other && (known === undefined || isAbove(other.asked, known.asked)))
          highest.set(key, { ...other, by: { id: by, version } });
      }
    }
    // What somebody else asks for and gets is no other version.
    return [...highest].flatMap(([key, other]) => (reached.has(key) ? [] : [other]));
  });
}

function isLowerBound(range: string, version: string): boolean {
  const min = parseRange(range)?.min;
  const taken = parseVersion(version);
  return min !== undefined && taken !== undefined && compareVersions(min, taken) === 0;
}

function isAbove(a: string, b: string): boolean {
  const [one, other] = [parseRange(a)?.min, parseRange(b)?.min];
  return one !== undefined && other !== undefined && compareVersions(one, other) > 0;
}
