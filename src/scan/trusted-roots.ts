import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { parseVersion, compareVersions } from '../ecosystems/nuget/version.js';
import type { Surroundings } from '../store/cache-folder.js';
import { readPackageFile } from './read-package-file.js';

/** Files of certificates that are trusted, as PEM, and where they are from, as it is to be shown. */
export interface RootFiles {
  readonly codeSigning: Uint8Array;
  readonly timestamping: Uint8Array;
  readonly from: string;
  /** The files themselves. */
  readonly places: { readonly codeSigning: string; readonly timestamping: string };
}

/** Where distributions keep what they trust for code signing; .NET takes it before its own list. */
const systemBundle = '/etc/pki/ca-trust/extracted/pem/objsign-ca-bundle.pem';

/**
 * What the client of the newest .NET SDK here trusts where it has no store of the system to ask
 * (`trustedroots` in the folder of the SDK). @returns `undefined` where there is no SDK that brings any
 * @throws Unavailable, LimitReached where it brings some that cannot be read: an older SDK may trust somebody else
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
  const places = {
    codeSigning: system ? systemBundle : join(folder, 'codesignctl.pem'),
    timestamping: join(folder, 'timestampctl.pem'),
  };
  // Those of the first versions bring none.
  if (!existsSync(places.codeSigning) || !existsSync(places.timestamping)) return undefined;
  return {
    codeSigning: readPackageFile(places.codeSigning, 'rootFileBytes'),
    timestamping: readPackageFile(places.timestamping, 'rootFileBytes'),
    from: system ? `the system and the .NET SDK ${version}` : `the .NET SDK ${version}`,
    places,
  };
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
