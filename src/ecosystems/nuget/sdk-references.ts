import type { MsBuildFile } from '../../formats/msbuild/model.js';
import type { GlobalJson } from './global-json.js';
import { inBoxSdks } from './in-box-sdks.js';
import { parseVersion } from './version.js';

/** A project SDK that a build file names: `Sdk="A/1.0"`, `<Sdk Name="A" />`, `<Import Sdk="A" />`. */
export interface NamedSdk {
  readonly id: string;
  readonly version?: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What stands behind a name. */
export type ResolvedSdk =
  | { readonly kind: 'package'; readonly id: string; readonly version: string }
  /** Installed with the .NET SDK. */
  | { readonly kind: 'in-box' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Every SDK that a build file names, each name and version once. */
export function namedSdks(file: MsBuildFile): NamedSdk[] {
  const named = [
    ...file.sdks.map(({ name, version, span }) => ({ text: name, version, line: span.line })),
    ...file.imports.flatMap(({ sdk, version, span }) =>
      sdk === undefined ? [] : [{ text: sdk, version, line: span.line }],
    ),
  ];
  const seen = new Map<string, NamedSdk>();
  for (const { text, version, line } of named) {
    const sdk = split(text, version);
    const key = `${sdk.id.toLowerCase()}/${sdk.version ?? ''}`;
    if (sdk.id !== '' && !seen.has(key)) seen.set(key, { ...sdk, line });
  }
  return [...seen.values()];
}

/** `Name/1.0`; `Name/min=1.0` asks for no version of a package (SdkReference.TryParse). */
function split(text: string, attribute: string | undefined): Omit<NamedSdk, 'line'> {
  const [id = '', behind] = text.split('/', 2);
  const version = (attribute ?? behind)?.trim();
  return { id: id.trim(), ...(version && !version.startsWith('min=') && { version }) };
}

/**
 * Where a build gets an SDK from. NuGet's resolver is asked first: whatever has a version, in the
 * file or in `global.json`, is a package, the SDK's own names too (NuGetSdkResolver; its priority is
 * before the default resolver's).
 */
export function resolveSdk(named: NamedSdk, globalJson: GlobalJson | undefined): ResolvedSdk {
  const { id } = named;
  const version = named.version ?? globalJson?.msbuildSdks.get(id.toLowerCase())?.version;
  if (/[$@%]\(/.test(`${id}${version ?? ''}`))
    return { kind: 'unknown', reason: 'has a name or version that is worked out by the build' };
  if (version !== undefined && parseVersion(version) !== undefined)
    return { kind: 'package', id, version };
  if (inBoxSdks.has(id.toLowerCase())) return { kind: 'in-box' };
  const reason =
    version === undefined
      ? 'has no version here and none in global.json, and is none that the .NET SDK brings'
      : `has the version ${version}, which is none, and is none that the .NET SDK brings`;
  return { kind: 'unknown', reason };
}
