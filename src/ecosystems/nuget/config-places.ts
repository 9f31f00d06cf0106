import { posix, win32 } from 'node:path';

/** Where the client looks for its configuration (NuGet.Common NuGetEnvironment). */
export interface ConfigPlaces {
  /** The user's own file; absent where the account has no place for it. */
  readonly userFile?: string;
  /** Whatever is called `*.config` there counts too, in order of the names. */
  readonly userFolder?: string;
  /** As the user's folder, in no order but that of the file system. */
  readonly machineFolder?: string;
  /** The administrator's defaults, which no file clears. */
  readonly defaultsFile?: string;
}

export interface ConfigHome {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home?: string;
}

/** Spellings that the client tries in a project's folder and in each one above; the first counts. */
export function configFileNames(platform: NodeJS.Platform): readonly string[] {
  if (ignoresCase(platform)) return ['NuGet.Config'];
  return ['nuget.config', 'NuGet.config', 'NuGet.Config'];
}

/** Whether two spellings are one file (NuGet.Common PathUtility). */
export function ignoresCase(platform: NodeJS.Platform): boolean {
  return platform === 'win32' || platform === 'darwin';
}

export function configPlaces(surroundings: ConfigHome): ConfigPlaces {
  return surroundings.platform === 'win32' ? windowsPlaces(surroundings) : unixPlaces(surroundings);
}

function windowsPlaces({ environment }: ConfigHome): ConfigPlaces {
  const user = environment['APPDATA'];
  const machine = environment['ProgramFiles(x86)'] || environment['ProgramFiles'];
  return {
    ...(user && userPlaces(win32.join(user, 'NuGet'), win32.join)),
    ...(machine && machinePlaces(win32.join(machine, 'NuGet'), win32.join)),
  };
}

function unixPlaces(surroundings: ConfigHome): ConfigPlaces {
  const home = homeOf(surroundings);
  const common = surroundings.environment['NUGET_COMMON_APPLICATION_DATA'];
  const system =
    surroundings.platform === 'darwin' ? '/Library/Application Support' : common || '/etc/opt';
  return {
    ...(home !== undefined && userPlaces(posix.join(home, '.nuget', 'NuGet'), posix.join)),
    ...machinePlaces(posix.join(system, 'NuGet'), posix.join),
  };
}

/** `DOTNET_CLI_HOME` before all, even when it is empty: then the current folder stands for it. */
function homeOf({ environment, platform, home }: ConfigHome): string | undefined {
  const cli = environment['DOTNET_CLI_HOME'];
  if (cli !== undefined) return cli;
  return platform === 'win32' ? (environment['USERPROFILE'] ?? home) : home;
}

type Join = typeof posix.join;

function userPlaces(folder: string, join: Join): ConfigPlaces {
  return { userFile: join(folder, 'NuGet.Config'), userFolder: join(folder, 'config') };
}

function machinePlaces(folder: string, join: Join): ConfigPlaces {
  return {
    machineFolder: join(folder, 'Config'),
    defaultsFile: join(folder, 'NuGetDefaults.config'),
  };
}

/** Undefined without a home: then nothing is assumed. */
export function defaultPackagesFolder(surroundings: ConfigHome): string | undefined {
  const home = homeOf(surroundings);
  const { join } = surroundings.platform === 'win32' ? win32 : posix;
  return home === undefined ? undefined : join(home, '.nuget', 'packages');
}
