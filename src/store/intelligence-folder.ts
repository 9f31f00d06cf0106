import { isAbsolute, join } from 'node:path';
import type { Surroundings } from './cache-folder.js';

/**
 * Where lists of malicious packages and vulnerabilities are kept: `ASSAY_INTEL_DIR`, else below the platform's
 * folder for data. Not in the cache: what was brought in by hand cannot be fetched again, and its loss would be
 * silent. Undefined where there is no place.
 */
export function intelligenceFolder(surroundings: Surroundings): string | undefined {
  const { environment, platform, home } = surroundings;
  if (environment['ASSAY_INTEL_DIR']) return environment['ASSAY_INTEL_DIR'];
  const base = dataFolder(environment, platform, home);
  return base === undefined ? undefined : join(base, 'assay', 'intelligence');
}

/** On Linux by the XDG Base Directory Specification 0.8: relative values count as unset. */
function dataFolder(
  environment: Surroundings['environment'],
  platform: NodeJS.Platform,
  home: string | undefined,
): string | undefined {
  if (platform === 'win32') return environment['LOCALAPPDATA'];
  if (platform === 'darwin') return home && join(home, 'Library', 'Application Support');
  const xdg = environment['XDG_DATA_HOME'];
  if (xdg && isAbsolute(xdg)) return xdg;
  return home && join(home, '.local', 'share');
}
