import { Unavailable } from '../core/errors.js';
import { isPackageId } from '../ecosystems/nuget/identity.js';
import type { InspectReport } from '../facts/report.js';
import { previous } from './named-file.js';
import type { Reading } from './read-package.js';
import type { Target } from './target.js';

/**
 * What a package is held against where nobody says: the version before it, or the package that its name passes for.
 * @throws Unavailable where there is none; as `versionBefore`
 */
export async function beforeOf(
  report: InspectReport,
  reading: Reading,
  imitated: boolean,
): Promise<Target> {
  const { id, version } = report.package;
  const original = originalOf(report);
  if (imitated) {
    if (original !== undefined) return { path: '.', named: { id: original } };
    throw new Unavailable(
      'not-found',
      `the name ${id} passes for no package that is known; name what to compare it with`,
    );
  }
  try {
    return { path: '.', named: await previous({ id, version }, reading) };
  } catch (error) {
    if (original === undefined || !(error instanceof Unavailable)) throw error;
    const hint = `its name passes for ${original}, with which --imitated compares it`;
    throw new Unavailable(error.code, `${error.message}; ${hint}`);
  }
}

/** The package that the name passes for: a maker or a firm that is imitated is none. */
function originalOf({ context }: InspectReport): string | undefined {
  const found = (context?.imitates ?? []).filter(
    ({ imitates, trick }) => trick !== 'brand' && isPackageId(imitates),
  );
  const whole = found.find(({ strength }) => strength === 'strong') ?? found[0];
  return whole?.imitates;
}
