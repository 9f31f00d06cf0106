import { damaged } from './index-file/layout.js';

/** What a list says of itself: how it was made, and what of its origin is not in it. */
export interface ListAccount {
  readonly schema: 'assay/intel-list/1';
  /** Where it was read from, without credentials. */
  readonly origin: string;
  /** RFC 3339, in UTC. */
  readonly read: string;
  readonly malicious: number;
  readonly vulnerabilities: number;
  /** The newest `modified` of its records; empty where none has one. */
  readonly newest: string;
  readonly skipped: {
    readonly withdrawn: number;
    readonly elsewhere: number;
    readonly repeated: number;
    /** Records that name no package; absent in lists of before. */
    readonly nameless?: number;
  };
  /** Records and parts of them that could not be used, by what is wrong. */
  readonly problems: readonly ListProblem[];
}

export interface ListProblem {
  readonly code: string;
  readonly count: number;
  /** The first of them: a file, an id. */
  readonly example: string;
}

/** @throws MalformedInput where it is none */
export function toListAccount(value: unknown): ListAccount {
  const account = (value ?? {}) as Partial<ListAccount>;
  const { schema, origin, read, newest, malicious, vulnerabilities, skipped, problems } = account;
  const isOne =
    schema === 'assay/intel-list/1' &&
    [origin, read, newest].every((text) => typeof text === 'string') &&
    [malicious, vulnerabilities, skipped?.withdrawn, skipped?.elsewhere, skipped?.repeated].every(
      Number.isSafeInteger,
    ) &&
    Number.isSafeInteger(skipped?.nameless ?? 0) &&
    Array.isArray(problems) &&
    problems.every(isProblem);
  if (!isOne || Number.isNaN(Date.parse(read ?? ''))) throw damaged();
  return account as ListAccount;
}

function isProblem(value: unknown): boolean {
  const { code, count, example } = (value ?? {}) as Partial<ListProblem>;
  return typeof code === 'string' && typeof example === 'string' && Number.isSafeInteger(count);
}
