import { posix, win32 } from 'node:path';

/** Where NuGet looks for its configuration (NuGet.Common NuGetEnvironment). Paths are absolute. */
export interface ConfigPlaces {
  /** The user's own file; the first that exists counts. */
  readonly userFiles: readonly string[];
  /** Folders of which every `*.config` counts, in order of their names. */
  readonly folders: readonly string[];
}

export interface ConfigHome {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home?: string;
}

/** Spellings that NuGet tries in a project's folder and in each one above. */
export const projectConfigNames = ['nuget.config', 'NuGet.config', 'NuGet.Config'] as const;

export function configPlaces(surroundings: ConfigHome): ConfigPlaces {
  return surroundings.platform === 'win32' ? windowsPlaces(surroundings) : unixPlaces(surroundings);
}

function windowsPlaces({ environment }: ConfigHome): ConfigPlaces {
  const user = environment['APPDATA'];
  const machine = environment['ProgramFiles(x86)'] ?? environment['ProgramFiles'];
  return {
    userFiles: user ? [win32.join(user, 'NuGet', 'NuGet.Config')] : [],
    folders: [
      ...(user ? [win32.join(user, 'NuGet', 'config')] : []),
      ...(machine ? [win32.join(machine, 'NuGet', 'Config')] : []),
    ],
  };
}

function unixPlaces({ platform, home, environment }: ConfigHome): ConfigPlaces {
  const common = environment['NUGET_COMMON_APPLICATION_DATA'];
  const system = platform === 'darwin' ? '/Library/Application Support' : '/etc/opt';
  const machine = posix.join(common ?? system, 'NuGet', 'Config');
  if (home === undefined) return { userFiles: [], folders: [machine] };
  return {
    userFiles: [
      posix.join(home, '.nuget', 'NuGet', 'NuGet.Config'),
      posix.join(home, '.config', 'NuGet', 'NuGet.Config'),
    ],
    folders: [
      posix.join(home, '.nuget', 'config'),
      posix.join(home, '.config', 'NuGet', 'config'),
      machine,
    ],
  };
}

/** Undefined without a home and without `NUGET_PACKAGES`: then nothing is assumed. */
export function defaultPackagesFolder({
  environment,
  platform,
  home,
}: ConfigHome): string | undefined {
  if (environment['NUGET_PACKAGES']) return environment['NUGET_PACKAGES'];
  const profile = platform === 'win32' ? (environment['USERPROFILE'] ?? home) : home;
  return profile && (platform === 'win32' ? win32 : posix).join(profile, '.nuget', 'packages');
}
