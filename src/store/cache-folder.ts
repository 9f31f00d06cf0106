import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What decides where things are kept: given by the caller, so that tests need no real home. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Absent where the account has none, as in many build containers. */
  readonly home?: string;
}

export function currentSurroundings(): Surroundings {
  const home = homeFolder();
  return {
    environment: process.env,
    platform: process.platform,
    ...(home !== undefined && { home }),
  };
}

/** `os.homedir` throws where neither the environment nor the account names a folder. */
function homeFolder(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `ASSAY_CACHE_DIR`, else `assay` in the platform's cache folder (XDG Base Directory 0.8 on Linux:
 * relative values count as unset). Undefined where there is no place: then nothing is kept.
 */
export function cacheFolder(surroundings: Surroundings): string | undefined {
  const { environment, platform, home } = surroundings;
  if (environment['ASSAY_CACHE_DIR']) return environment['ASSAY_CACHE_DIR'];
  const base = platformFolder(environment, platform, home);
  return base === undefined ? undefined : join(base, 'assay');
}

function platformFolder(
  environment: Surroundings['environment'],
  platform: NodeJS.Platform,
  home: string | undefined,
): string | undefined {
  if (platform === 'win32') return environment['LOCALAPPDATA'];
  if (platform === 'darwin') return home && join(home, 'Library', 'Caches');
  const xdg = environment['XDG_CACHE_HOME'];
  if (xdg && isAbsolute(xdg)) return xdg;
  return home && join(home, '.cache');
}
