import { createHash } from 'node:crypto';
import { closeSync, readFileSync } from 'node:fs';
import { AssayError, MalformedInput, Unavailable } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import type { Policy, Waiver } from '../../policy/model.js';
import type { Read } from '../../policy/read-policy.js';
import { openCache } from '../open-cache.js';
import { openRegular } from '../open-regular.js';
import type { ReadOptions } from '../read-targets.js';

/** What decides, as bytes from a disk or from a commit. */
export interface PolicyBytes {
  /** For people. */
  readonly place: string;
  readonly bytes: Uint8Array;
}

/** @throws Unavailable, LimitReached */
export function readWhole(path: string, place = path): PolicyBytes {
  let file: number | undefined;
  try {
    const opened = openRegular(path);
    file = opened.file;
    within('policyBytes', opened.size);
    return { place, bytes: readFileSync(file) };
  } catch (error) {
    if (error instanceof AssayError) throw error.at(path);
    const { code, message } = error as NodeJS.ErrnoException;
    const gone = code === 'ENOENT' && new Unavailable('not-found', 'does not exist');
    throw (gone || new Unavailable('unreadable', message)).at(path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

type CacheUse = Pick<ReadOptions, 'cacheFolder' | 'tool' | 'surroundings'>;

/**
 * Policies and waivers as they were read and checked. The readers, with the libraries for YAML and CEL,
 * cost more to load than all that a policy decides: of a file that is known they are not needed.
 */
export class PolicyFiles {
  private readonly use: CacheUse;

  constructor(use: CacheUse) {
    this.use = use;
  }

  /** @throws MalformedInput, LimitReached */
  policy(file: PolicyBytes): Promise<Policy> {
    return this.known('policy', file, async () => {
      const { readPolicy } = await import('../../policy/read-policy.js');
      return readPolicy(file.bytes, file.place);
    });
  }

  /** @throws MalformedInput, LimitReached */
  waivers(file: PolicyBytes): Promise<readonly Waiver[]> {
    return this.known('waivers', file, async () => {
      const { readWaivers } = await import('../../policy/read-waivers.js');
      return readWaivers(file.bytes, file.place);
    });
  }

  private async known<T>(
    kind: 'policy' | 'waivers',
    { place, bytes }: PolicyBytes,
    read: () => Promise<Read<T>>,
  ): Promise<T> {
    const key = sha256Of(Buffer.from(JSON.stringify([kind, place, sha256Of(bytes)])));
    const cache = openCache<{ readonly value: T }>(this.use, 'evaluations');
    const kept = cache.get(key);
    if (kept) return kept.head.value;
    const value = checked(await tryAt(place, read), place);
    cache.put(key, { value }, '');
    return value;
  }
}

async function tryAt<T>(place: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof AssayError ? error.at(place) : error;
  }
}

/** @throws MalformedInput for the first of the problems: nothing is decided by half a policy */
export function checked<T>({ value, problems }: Read<T>, place: string): T {
  const [first] = problems;
  if (first === undefined && value !== undefined) return value;
  const { line, column, message } = first ?? { line: 1, column: 1, message: 'says nothing' };
  const more = problems.length > 1 ? `; and ${problems.length - 1} more (assay policy check)` : '';
  throw new MalformedInput('bad-value', `column ${column}: ${message}${more}`, { line }).at(place);
}
