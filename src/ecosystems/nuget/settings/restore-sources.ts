import { MalformedInput } from '../../../core/errors.js';
import type { ProjectSources } from '../project-spec.js';
import type { PackageSource } from '../sources.js';
import { placeOf, type ConfiguredSource } from './package-sources.js';
import { isAbsoluteUri, localPath, ordinalKey, pathsOf, withoutUserInfo } from './values.js';

/** What says in place of the configuration where packages come from. */
export interface SourceRequest {
  /** `--source`, each once more: a name of a configured source, a URL or a folder. */
  readonly commandLine?: readonly string[];
  /** Where the command was given: relative folders count from it. */
  readonly startFolder: string;
  readonly project?: Pick<ProjectSources, 'replacing' | 'additional'>;
  /** Relative folders of the project count from it. */
  readonly projectFolder: string;
  readonly platform: NodeJS.Platform;
}

type Configured = Pick<ConfiguredSource, 'name' | 'enabled' | 'shown'> & PackageSource;

/**
 * The sources that the restore of one project asks: those of the command line, else `RestoreSources`
 * (`CLEAR` is none), else the configured ones; then the additional ones of the project in any case
 * (NuGet.Build.Tasks GetSources). What is configured and enabled keeps its name, and so its mapping
 * and credentials; of two names for one place the first counts.
 * @throws MalformedInput NU1002, for `CLEAR` beside others.
 */
export function restoreSources(
  configured: readonly Configured[],
  request: SourceRequest,
): PackageSource[] {
  const { commandLine = [], project, platform, startFolder, projectFolder } = request;
  const asked = commandLine.map((text) => named(text, configured) ?? text);
  const first =
    asked.length > 0
      ? asked.map((one) => (typeof one === 'string' ? placed(one, startFolder, platform) : one))
      : replaced(project?.replacing, projectFolder, platform, configured);
  const additional = project?.additional ?? [];
  const all = [...first, ...additional.map((one) => placed(one, projectFolder, platform))];
  const found = new Map<string, PackageSource>();
  for (const one of all) {
    const [key, source] = toSource(one, configured, platform);
    if (key !== '' && !found.has(key)) found.set(key, source);
  }
  return [...found.values()];
}

/** The client knows no names here: it takes one for a folder beside the command. */
function named(text: string, configured: readonly Configured[]): Configured | undefined {
  return configured.find(({ name }) => ordinalKey(name) === ordinalKey(text));
}

function replaced(
  replacing: readonly string[] | undefined,
  folder: string,
  platform: NodeJS.Platform,
  configured: readonly Configured[],
): (Configured | string)[] {
  if (replacing === undefined || replacing.length === 0)
    return configured.filter(({ enabled }) => enabled);
  if (!replacing.some((text) => text.toUpperCase() === 'CLEAR'))
    return replacing.map((text) => placed(text, folder, platform));
  if (replacing.length > 1)
    throw new MalformedInput('bad-value', "RestoreSources holds 'CLEAR' beside other sources");
  return [];
}

/** UriUtility.GetAbsolutePath, after MSBuild has halved the slashes of URLs (FixSourcePath). */
function placed(text: string, folder: string, platform: NodeJS.Platform): string {
  const mended = text.includes('//') ? text : text.replace(/^(https?:)\/(?!\/)/i, '$1//');
  const local = localPath(mended.replace(/^file:\/(?![\\/])/i, 'file:///'), platform);
  if (isAbsoluteUri(local, platform)) return withoutUserInfo(local);
  return pathsOf(platform).resolve(folder, local);
}

function toSource(
  one: Configured | string,
  configured: readonly Configured[],
  platform: NodeJS.Platform,
): [key: string, source: PackageSource] {
  if (typeof one !== 'string') {
    // MSBuild turns backslashes round, and then the client finds the source no more by its place.
    const lost = platform !== 'win32' && one.kind === 'folder' && one.shown.includes('\\');
    const place = one.shown.replaceAll('\\', '/');
    return lost ? [place, { ...one, name: place }] : [one.shown, one];
  }
  const known = configured.find(({ enabled, shown }) => enabled && shown === one);
  return [one, known ?? unnamed(one, platform)];
}

/** Its name is its place; nothing that a configuration allows or keeps holds for it. */
function unnamed(place: string, platform: NodeJS.Platform): PackageSource {
  return {
    name: place,
    ...placeOf(place, 2, platform),
    file: '',
    line: 0,
    allowInsecureConnections: false,
    disableTlsCertificateValidation: false,
  };
}
