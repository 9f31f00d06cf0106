import {
  booleanOf,
  fieldsOf,
  lineOf,
  readRoot,
  repeatedNames,
  textOf,
  type Fields,
} from './json-fields.js';
import type { EntryProblem } from './lock-file.js';

/** Where a project SDK comes from that is written without a version. */
export interface SdkVersion {
  readonly id: string;
  /** As written: what NuGet would not take for a version is left to other resolvers. */
  readonly version: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What `global.json` says: which SDK runs, and which versions of project SDKs it downloads. */
export interface GlobalJson {
  readonly sdk: {
    readonly version?: string;
    readonly rollForward?: string;
    readonly allowPrerelease?: boolean;
  };
  /** By lower-case id. */
  readonly msbuildSdks: ReadonlyMap<string, SdkVersion>;
  readonly problems: readonly EntryProblem[];
}

export const globalJsonName = 'global.json';

/**
 * Reads a `global.json` with comments and trailing commas, as its readers do: `sdk` for the host
 * ("global.json overview"), `msbuild-sdks` for NuGet's resolver (GlobalJsonReader: names ignore
 * case).
 * @throws MalformedInput, LimitReached from the JSON reader, or where the root is no object.
 */
export function readGlobalJson(bytes: Uint8Array): GlobalJson {
  const root = readRoot(bytes, { relaxed: true });
  return {
    sdk: readSdk(fieldsOf(root.get('sdk'))),
    msbuildSdks: readSdks(root),
    problems: repeatedNames(root),
  };
}

function readSdk(fields: Fields): GlobalJson['sdk'] {
  const version = textOf(fields.get('version'));
  const rollForward = textOf(fields.get('rollForward'));
  const allowPrerelease = booleanOf(fields.get('allowPrerelease'));
  return {
    ...(version !== undefined && { version }),
    ...(rollForward !== undefined && { rollForward }),
    ...(allowPrerelease !== undefined && { allowPrerelease }),
  };
}

function readSdks(root: Fields): Map<string, SdkVersion> {
  const sdks = new Map<string, SdkVersion>();
  for (const field of fieldsOf(root.get('msbuild-sdks')).values()) {
    const version = textOf(field);
    if (version === undefined || version.trim() === '') continue;
    sdks.set(field.name.toLowerCase(), { id: field.name, version, line: lineOf(field) });
  }
  return sdks;
}
