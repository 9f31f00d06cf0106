import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { parseVersion, compareVersions } from '../ecosystems/nuget/version.js';
import type { Surroundings } from '../store/cache-folder.js';
import { isSystemError } from './trouble.js';

/** Files of certificates that are trusted, as PEM, and where they are from, as it is to be shown. */
export interface RootFiles {
  readonly codeSigning: Uint8Array;
  readonly timestamping: Uint8Array;
  readonly from: string;
}

/** Where distributions keep what they trust for code signing; .NET takes it before its own list. */
const systemBundle = '/etc/pki/ca-trust/extracted/pem/objsign-ca-bundle.pem';

/**
 * What the client of the newest .NET SDK here trusts where it has no store of the system to ask
 * (`trustedroots` in the folder of the SDK). @returns `undefined` where there is no SDK.
 */
export function sdkRoots(surroundings: Surroundings): RootFiles | undefined {
  for (const root of dotnetFolders(surroundings)) {
    for (const version of sdkVersions(root)) {
      const folder = join(root, 'sdk', version, 'trustedroots');
      const found = rootsIn(folder, version, surroundings);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function rootsIn(
  folder: string,
  version: string,
  { platform }: Surroundings,
): RootFiles | undefined {
  const system = platform === 'linux' && existsSync(systemBundle);
  try {
    return {
      codeSigning: readFileSync(system ? systemBundle : join(folder, 'codesignctl.pem')),
      timestamping: readFileSync(join(folder, 'timestampctl.pem')),
      from: system ? `the system and the .NET SDK ${version}` : `the .NET SDK ${version}`,
    };
  } catch (error) {
    // An SDK that brings none, or that may not be read: an older one may.
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** Where `dotnet` is: as the environment says, on the path, or where its installers put it. */
function dotnetFolders({ environment, platform, home }: Surroundings): string[] {
  const named = [
    environment['DOTNET_ROOT'],
    environment['DOTNET_HOST_PATH'] && dirname(environment['DOTNET_HOST_PATH']),
  ];
  const program = platform === 'win32' ? 'dotnet.exe' : 'dotnet';
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, program))
    .filter((path) => existsSync(path))
    .map((path) => dirname(realpathSync(path)));
  const usual =
    platform === 'win32'
      ? [join(environment['ProgramFiles'] ?? 'C:\\Program Files', 'dotnet')]
      : ['/usr/share/dotnet', '/usr/lib/dotnet', '/usr/lib64/dotnet', '/usr/local/share/dotnet'];
  const own = home === undefined ? [] : [join(home, '.dotnet')];
  const all = [...named, ...onPath, ...usual, ...own].filter(
    (folder) => folder !== undefined && folder !== '',
  );
  return [...new Set(all as string[])];
}

/** The newest first. */
function sdkVersions(root: string): string[] {
  try {
    return readdirSync(join(root, 'sdk'))
      .flatMap((name) => {
        const version = parseVersion(name);
        return version === undefined ? [] : [{ name, version }];
      })
      .sort((a, b) => compareVersions(b.version, a.version))
      .map(({ name }) => name);
  } catch {
    // No SDK there, or none that may be listed: then another place is looked at.
    return [];
  }
}
