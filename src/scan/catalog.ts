import type { PackageCatalog, PackageManifest } from '../ecosystems/nuget/catalog.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { FeedClient } from '../feeds/feed-client.js';
import type { Locator, PackagePlaces } from './locate.js';

/** Told of a package that was downloaded: its file and the digest of it. */
export type OnArtifact = (path: string, sha256: string) => void;

/**
 * What a restore would see: packages that lie in the packages folders first, then the feeds. As in
 * NuGet's own client the manifest comes out of the package itself, never from what a feed says
 * about it: a feed that lies about dependencies would hide them.
 */
export function newCatalog(
  places: PackagePlaces,
  locate: Locator,
  feeds: FeedClient,
  onArtifact?: OnArtifact,
): PackageCatalog {
  const manifests = new Map<string, Promise<PackageManifest>>();
  const installed = (identity: PackageIdentity): string | undefined => {
    const found = locate(identity, { ...places, feeds: [] });
    return 'nupkgPath' in found ? found.extractedFolder : undefined;
  };
  const manifest = async (identity: PackageIdentity): Promise<PackageManifest> => {
    // Where lists say what is used, nothing has to be read to find it out.
    const { manifestOfFile, manifestOfFolder } = await import('./manifests.js');
    const folder = installed(identity);
    if (folder !== undefined) return manifestOfFolder(folder, identity);
    const { path, artifact } = await feeds.download(identity);
    const read = manifestOfFile(path, identity);
    if (artifact !== undefined) onArtifact?.(path, artifact.sha256);
    return read;
  };
  return {
    versions: (id) => feeds.versions(id),
    isInstalled: (identity) => installed(identity) !== undefined,
    manifest(identity) {
      const key = identityKey(identity);
      const known = manifests.get(key) ?? manifest(identity);
      manifests.set(key, known);
      return known;
    },
  };
}
