import { readRoot, textOf } from './json-fields.js';

/** `.nupkg.metadata`, which NuGet writes beside what it extracts. */
export interface NupkgMetadata {
  /** Base64 of NuGet's content hash. */
  readonly contentHash?: string;
  /** The feed it came from. */
  readonly source?: string;
}

/** @throws MalformedInput, LimitReached from the JSON reader, or where it is no object. */
export function readNupkgMetadata(bytes: Uint8Array): NupkgMetadata {
  const root = readRoot(bytes);
  const contentHash = textOf(root.get('contentHash'));
  const source = textOf(root.get('source'));
  return {
    ...(contentHash !== undefined && { contentHash }),
    ...(source !== undefined && { source }),
  };
}
