import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, extname, isAbsolute, join } from 'node:path';
import { limits } from '../../core/limits.js';

/** A program that may know credentials, and how it is started. */
export interface PluginFile {
  readonly path: string;
  /** An assembly: `dotnet` runs it. */
  readonly hosted: boolean;
}

export interface PluginPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home?: string;
}

const toolPrefix = 'nuget-plugin-';

/**
 * The credential provider plugins of the machine, in NuGet's order (PluginDiscoverer):
 * `NUGET_NETCORE_PLUGIN_PATHS`, else `NUGET_PLUGIN_PATHS`, else those below the home folder and
 * then `nuget-plugin-*` on `PATH`. Paths that are not absolute are none: nothing is started out of
 * the folder that happens to be the current one.
 */
export function discoverPlugins({ environment, home }: PluginPlaces): PluginFile[] {
  const core = environment['NUGET_NETCORE_PLUGIN_PATHS'];
  const any = environment['NUGET_PLUGIN_PATHS'];
  const found = core
    ? paths(core).filter(isFile).map(hosted)
    : any
      ? paths(any).flatMap(named)
      : [...belowHome(home), ...paths(environment['PATH'] ?? '').flatMap(toolsIn)];
  const seen = new Set<string>();
  const once = found.filter(({ path }) => !seen.has(path) && seen.add(path));
  return once.slice(0, limits.plugins);
}

/** Both separators were NuGet's at some time, and no path of a plugin holds one. */
function paths(text: string): string[] {
  const separators = delimiter === ';' ? /;/ : /[:;]/;
  return text.split(separators).filter((path) => isAbsolute(path));
}

const hosted = (path: string): PluginFile => ({ path, hosted: true });
const direct = (path: string): PluginFile => ({ path, hosted: false });

function named(path: string): PluginFile[] {
  if (!isFile(path)) return toolsIn(path);
  if (!basename(path).toLowerCase().startsWith(toolPrefix)) return [hosted(path)];
  return isProgram(path) ? [direct(path)] : [];
}

/** `plugins/netcore/<name>/<name>.dll` */
function belowHome(home: string | undefined): PluginFile[] {
  if (home === undefined) return [];
  const folder = join(home, '.nuget', 'plugins', 'netcore');
  const files = list(folder).map((name) => join(folder, name, `${name}.dll`));
  return files.filter(isFile).map(hosted);
}

function toolsIn(folder: string): PluginFile[] {
  const names = list(folder).filter((name) => name.startsWith(toolPrefix));
  return names
    .map((name) => join(folder, name))
    .filter(isProgram)
    .map(direct);
}

function isProgram(path: string): boolean {
  if (!isFile(path)) return false;
  // A .bat file would be run by a shell, which Node.js does not do for a program.
  if (process.platform === 'win32') return extname(path).toLowerCase() === '.exe';
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
