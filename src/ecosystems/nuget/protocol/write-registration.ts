import { formatVersion } from '../version.js';
import type { RegistrationLeaf, RegistrationPage } from './registration.js';

/**
 * What is kept of a registration in place of what the feed sent: the same document without descriptions, tags
 * and ranges, which are most of its bytes. Reading it gives the same as reading what it was made of.
 */
export function writeRegistrationIndex(pages: readonly RegistrationPage[]): Uint8Array {
  const items = pages.map(({ upper, url, commit, leaves }) => ({
    ...(upper && { upper: formatVersion(upper) }),
    ...(url && { '@id': url.href }),
    ...(commit !== undefined && { commitTimeStamp: commit }),
    ...(leaves && { items: leaves.map(writeLeaf) }),
  }));
  return bytesOf({ items });
}

export function writeRegistrationPage(leaves: readonly RegistrationLeaf[]): Uint8Array {
  return bytesOf({ items: leaves.map(writeLeaf) });
}

function writeLeaf(leaf: RegistrationLeaf): unknown {
  const { version, listed, published, catalog, deprecation, dependencies } = leaf;
  const { alternate, ...rest } = deprecation ?? {};
  return {
    catalogEntry: {
      ...(catalog && { '@id': catalog.href }),
      version: formatVersion(version),
      ...(!listed && { listed }),
      ...(published !== undefined && { published: new Date(published).toISOString() }),
      ...(deprecation && {
        deprecation: { ...rest, ...(alternate && { alternatePackage: alternate }) },
      }),
      ...(dependencies && {
        dependencyGroups: [{ dependencies: dependencies.map((id) => ({ id })) }],
      }),
      ...(leaf.projectUrl !== undefined && { projectUrl: leaf.projectUrl }),
      ...(leaf.iconUrl !== undefined && { iconUrl: leaf.iconUrl }),
    },
  };
}

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
