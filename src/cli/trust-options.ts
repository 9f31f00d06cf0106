import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { TrustChoices } from '../scan/signature-trust.js';
import { checkExists } from './existing-path.js';
import { UsageError } from './exit.js';

export interface TrustOptions {
  readonly signatureRoots?: string;
  readonly timestampRoots?: string;
  readonly crl?: readonly string[];
  readonly now?: string;
}

/** For commands that say whether signers are trusted. */
export function addTrustOptions(command: Command): Command {
  return command
    .option(
      '--signature-roots <file>',
      'trust these roots (PEM) for signatures, not those of the .NET SDK',
    )
    .option('--timestamp-roots <file>', 'trust these roots (PEM) for time-stamps')
    .option(
      '--crl <file>',
      'a list of revoked certificates (DER or PEM); repeatable',
      (one: string, others: readonly string[] = []) => [...others, one],
    )
    .option(
      '--now <time>',
      'the time that counts for signatures, waivers, ends of life and ages of lists, as 2026-01-31T12:00:00Z',
    );
}

/** @throws UsageError for files that are not there, and what is no time */
export function trustChoices({
  signatureRoots,
  timestampRoots,
  crl,
  now,
}: TrustOptions): TrustChoices {
  for (const file of [signatureRoots, timestampRoots, ...(crl ?? [])]) {
    if (file !== undefined) checkExists(file);
  }
  return {
    ...(signatureRoots !== undefined && { signatureRoots: resolve(signatureRoots) }),
    ...(timestampRoots !== undefined && { timestampRoots: resolve(timestampRoots) }),
    ...(crl && { revocationLists: crl.map((file) => resolve(file)) }),
    ...(now !== undefined && { now: timeOf(now) }),
  };
}

/** @throws UsageError for what is no time */
export function timeOf(text: string): number {
  const form = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))?$/;
  const time = form.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new UsageError(`--now takes a time such as 2026-01-31T12:00:00Z, not ${text}`);
  return time;
}
