import { join } from 'node:path';
import { clientFiles } from '../ecosystems/nuget/extracted-files.js';
import type { PackageIdentity } from '../ecosystems/nuget/identity.js';
import { readNupkgMetadata } from '../ecosystems/nuget/nupkg-metadata.js';
import type { FileDigest } from './digest-file.js';
import type { ExtractedState } from './integrity.js';
import type { FolderListing } from './listing.js';
import { isFile } from './path-kind.js';
import { readProjectFile, type Trouble } from './trouble.js';

/** What stands in an extracted folder: its files' digests and what NuGet wrote beside them. */
export function readExtractedState(
  folder: string,
  identity: PackageIdentity,
  listing: FolderListing,
  digests: ReadonlyMap<string, FileDigest>,
): ExtractedState {
  const troubles: Trouble[] = [...listing.troubles];
  const [, hashName = ''] = clientFiles(identity);
  const metadataPath = join(folder, '.nupkg.metadata');
  const metadata = isFile(metadataPath)
    ? readProjectFile(metadataPath, troubles, readNupkgMetadata)
    : undefined;
  const sha512File = listing.files.includes(hashName)
    ? readProjectFile(join(folder, hashName), troubles, (bytes) =>
        Buffer.from(bytes).toString('utf8').trim(),
      )
    : undefined;
  return {
    digests,
    odd: listing.odd,
    unlisted: troubles.map(({ file, reason }) => ({ path: relativeTo(folder, file), reason })),
    ...(metadata?.contentHash !== undefined && { metadataHash: metadata.contentHash }),
    ...(metadata?.source !== undefined && { feed: metadata.source }),
    ...(sha512File !== undefined && { sha512File }),
  };
}

function relativeTo(folder: string, file: string): string {
  return file.startsWith(folder) ? file.slice(folder.length + 1) || '.' : file;
}
