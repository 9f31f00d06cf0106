import { AssayError, Bug } from '../../core/errors.js';
import type { RegistrationLeaf } from '../../ecosystems/nuget/protocol/registration.js';
import { compareVersions, formatVersion } from '../../ecosystems/nuget/version.js';
import type { ReleaseOddity } from '../../facts/release.js';
import type { Question } from './ask.js';

/** A name that is kept has hardly more versions, and each of them costs a request. */
const mostAsked = 3;

/**
 * Whether all that was before was empty, and this is not: a name that somebody kept, and that gets its content when
 * it is used. By the files that the catalog lists; where it lists none, or one cannot be had, nothing is said.
 */
export async function emptyBefore(
  question: Question,
  own: RegistrationLeaf,
  leaves: readonly RegistrationLeaf[],
  feed: string,
): Promise<readonly ReleaseOddity[]> {
  const lower = leaves
    .filter((leaf) => compareVersions(leaf.version, own.version) < 0)
    .sort((a, b) => compareVersions(a.version, b.version));
  if (question.isEmpty || lower.length === 0 || lower.length > mostAsked) return [];
  for (const leaf of lower) if (!(await isEmpty(question, leaf, feed))) return [];
  const names = lower.map(({ version }) => formatVersion(version)).join(', ');
  return [{ kind: 'only-empty-before', detail: `all that is before it is empty: ${names}` }];
}

async function isEmpty(
  { id, supply }: Question,
  { version, catalog }: RegistrationLeaf,
  feed: string,
): Promise<boolean> {
  if (catalog === undefined) return false;
  try {
    const identity = { id, version: formatVersion(version) };
    return (await supply.feeds.catalogLeaf(identity, catalog, feed))?.isEmpty === true;
  } catch (error) {
    if (!(error instanceof AssayError) || error instanceof Bug) throw error;
    return false;
  }
}
