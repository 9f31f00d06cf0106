import type { SignatureAccount, TrustSummary } from '../../facts/signature.js';

/**
 * When a repository signed the package, by a time-stamp that is trusted here: it was published then or before.
 * Needs no feed. An author may sign long before anything is published, so that only repositories count; where
 * there are several time-stamps, the last one.
 */
export function signedTime(
  { state, signatures }: SignatureAccount,
  trust: TrustSummary | undefined,
): number | undefined {
  if (state !== 'intact' || trust?.state !== 'trusted') return undefined;
  const times = signatures
    .filter(({ kind }) => kind === 'repository')
    .flatMap(({ timestamps }) => timestamps.map(({ time }) => Date.parse(time)))
    .filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
