import { isInputError, type LimitReached, type MalformedInput } from '../../core/errors.js';
import { clientCertificates, type ClientCertificate } from './settings/client-certificates.js';
import { configValues } from './settings/config-values.js';
import { checkCredentials, credentialsOf, type Credentials } from './settings/credentials.js';
import { mergeFiles, type MergedSections, type PlacedFile } from './settings/merge.js';
import { packageFolders, type PackageFolders } from './settings/package-folders.js';
import { sourcesOf, type ConfiguredSource } from './settings/package-sources.js';
import { proxyChooser } from './settings/proxy.js';
import { restoreSources, type SourceRequest } from './settings/restore-sources.js';
import { sourceMapping } from './settings/source-mapping.js';
import type { SettingsSurroundings } from './settings/surroundings.js';
import { trustedSigners, validationMode, type TrustedSigner } from './settings/trusted-signers.js';
import { integerOf } from './settings/values.js';
import type { PackageSource, ProxyChooser, SourceMapping } from './sources.js';

/** Why the client would restore nothing with this configuration. */
export interface SettingsRefusal {
  /** The file to mend; empty where an environment variable is meant. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly reason: string;
}

/** What a chain of files, the environment and the machine's defaults come to. */
export interface NuGetSettings extends PackageFolders {
  /** Those that a restore asks, in the client's order; none where the client refuses a file. */
  readonly sources: readonly PackageSource[];
  /**
   * As `sources`, for a project or a command that names its own.
   * @throws MalformedInput for a combination that the client refuses (NU1002).
   */
  readonly sourcesFor: (request: Omit<SourceRequest, 'platform'>) => readonly PackageSource[];
  /** With the disabled ones, as `dotnet nuget list source` has them. */
  readonly configuredSources: readonly ConfiguredSource[];
  /** Asked for known vulnerabilities only, in place of the others. */
  readonly auditSources: readonly ConfiguredSource[];
  readonly mapping: SourceMapping;
  /** Secret: what it gives prints as where it comes from. */
  readonly credentialsOf: (source: PackageSource) => Credentials | undefined;
  readonly proxyFor: ProxyChooser;
  readonly clientCertificates: readonly ClientCertificate[];
  readonly trustedSigners: readonly TrustedSigner[];
  readonly signatureValidationMode: 'accept' | 'require';
  /** As written: `Lowest`, `HighestMinor`; packages.config projects alone obey it. */
  readonly dependencyVersion?: string;
  readonly maxHttpRequestsPerSource?: number;
  /** Absolute paths of the files of the chain, the closest first. */
  readonly files: readonly string[];
  /**
   * There is no user-wide file and nothing clears farther sources: the client would write one with
   * its own default source, and ask that too, behind those of the folders. Assay has no default.
   */
  readonly clientWouldUseDefault: boolean;
  readonly refusals: readonly SettingsRefusal[];
}

export interface SettingsInput {
  /** The closest first. */
  readonly chain: readonly PlacedFile[];
  /** The user's own files, which alone say of a proxy; in the chain too, save where one file is given. */
  readonly userFiles: readonly PlacedFile[];
  /** `NuGetDefaults.config` of the machine. */
  readonly defaults?: PlacedFile;
  /** The chain ends at the user's file, and there is none. */
  readonly userFileMissing: boolean;
  /** Files of the chain that could not be read, with the reason. */
  readonly refusals: readonly SettingsRefusal[];
}

/** Nothing is asked of any source while a file is refused: it could have forbidden just that. */
export function mergeSettings(
  input: SettingsInput,
  surroundings: SettingsSurroundings,
): NuGetSettings {
  const { chain } = input;
  const sections = mergeFiles(chain);
  const refusals = [...input.refusals];
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!isInputError(error)) throw error;
      refusals.push(toRefusal(error));
      return otherwise;
    }
  };
  const defaults = input.defaults && mergeFiles([input.defaults]);
  const listed = (section: 'packageSources' | 'auditSources'): readonly ConfiguredSource[] =>
    attempt(() => sourcesOf(section, sections, defaults, surroundings), []);
  const configuredSources = listed('packageSources');
  const values = configValues(sections, surroundings);
  attempt(() => checkCredentials(sections, surroundings), undefined);
  const userSections = mergeFiles(input.userFiles);
  const settings = {
    configuredSources,
    auditSources: listed('auditSources'),
    mapping: attempt(() => sourceMapping(sections), noSource),
    credentialsOf: (source: PackageSource) =>
      credentialsOf(source, { chain, sections, surroundings }),
    proxyFor: attempt((): ProxyChooser => proxyChooser(userSections, surroundings), direct),
    clientCertificates: clientCertificates(
      sections,
      configuredSources.map(({ name }) => name),
    ),
    trustedSigners: trustedSigners(sections),
    ...attempt(() => plainValues(values), { signatureValidationMode: 'require' as const }),
    ...attempt((): PackageFolders => packageFolders(sections, values, surroundings), noFolders),
    files: [...new Set(chain.map(({ path }) => path))],
    clientWouldUseDefault: input.userFileMissing && !clears(sections),
  };
  const refused = refusals.length > 0;
  const { platform } = surroundings;
  const sourcesFor: NuGetSettings['sourcesFor'] = (request) =>
    refused ? [] : restoreSources(configuredSources, { ...request, platform });
  const sources = sourcesFor({ startFolder: '', projectFolder: '' });
  return { ...settings, sources, sourcesFor, refusals };
}

const noSource: SourceMapping = { enabled: true, sourcesFor: () => [] };
const noFolders: PackageFolders = { fallbackFolders: [] };
const direct: ProxyChooser = () => undefined;

function clears(sections: MergedSections): boolean {
  const items = sections.itemsOf('packageSources');
  return items.some(({ kind, scope }) => kind === 'clear' && scope === 'folder');
}

function plainValues(values: ReturnType<typeof configValues>) {
  const dependencyVersion = values.text('dependencyVersion');
  const maxHttpRequestsPerSource = integerOf(values.text('maxHttpRequestsPerSource'));
  return {
    signatureValidationMode: validationMode(values.text('signatureValidationMode')),
    ...(dependencyVersion !== undefined && { dependencyVersion }),
    ...(maxHttpRequestsPerSource && { maxHttpRequestsPerSource }),
  };
}

function toRefusal(error: MalformedInput | LimitReached): SettingsRefusal {
  const line = 'line' in error ? (error.line ?? 0) : 0;
  return { file: error.where ?? '', line, code: error.code, reason: error.message };
}
