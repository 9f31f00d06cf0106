import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isInputError } from '../core/errors.js';
import {
  apiChanges,
  assemblyPairs,
  changedMethods,
  findingChanges,
  methodChanges,
  reportChanges,
  unreadMembers,
  weightsOf,
  type AssemblyPair,
  type ChangedMethods,
  type CodeChanges,
  type ComparedAssembly,
} from '../diff/index.js';
import type { AssemblyMembers } from '../facts/member-listing.js';
import type { InspectReport } from '../facts/report.js';
import { linesOf, membersOf } from '../inspect/members.js';

/** What changed in the code of two packages, which are read again for it: types, members, methods. */
export function codeChanges(before: InspectReport, after: InspectReport): CodeChanges {
  const pairs = assemblyPairs(before, after);
  if (pairs.length === 0) return { methods: [], api: [] };
  const [was, is] = [bytesOf(before), bytesOf(after)];
  const compared = comparedOf(pairs, was, is);
  const { endpoints, secrets } = reportChanges(before, after);
  const { added } = findingChanges(before, after);
  const weights = weightsOf(after, added, [...endpoints, ...secrets]);
  const textsOf = (methods: ChangedMethods) => {
    const asked = new Set([...methods.changed, ...methods.added]);
    const { path, before: old } = methods;
    return {
      before: old === undefined ? new Map<string, readonly string[]>() : linesOf(was, old, asked),
      after: linesOf(is, path, asked),
    };
  };
  const methods = methodChanges(changedMethods(compared), textsOf, weights);
  return { methods: [...methods, ...unreadMembers(compared)], api: apiChanges(compared) };
}

function comparedOf(
  pairs: readonly AssemblyPair[],
  was: Uint8Array,
  is: Uint8Array,
): ComparedAssembly[] {
  const old = listed(
    was,
    pairs.flatMap(({ before }) => before ?? []),
  );
  const fresh = listed(
    is,
    pairs.map(({ after }) => after),
  );
  return pairs.map(({ before, after }) => ({
    ...(before !== undefined && { before: old(before) }),
    after: fresh(after),
  }));
}

/** Members by path. What cannot be read is told, and nothing is taken for unchanged. */
function listed(bytes: Uint8Array, paths: readonly string[]): (path: string) => AssemblyMembers {
  const without = (path: string, unread: string): AssemblyMembers => ({
    path,
    methods: [],
    fields: [],
    unread,
  });
  try {
    const found = new Map(membersOf(bytes, paths).map((one) => [one.path, one]));
    return (path) => found.get(path) ?? without(path, 'it was not found again');
  } catch (error) {
    if (!isInputError(error)) throw error;
    return (path) => without(path, error.message);
  }
}

/** The bytes that the report is about, and no others that lie there meanwhile. */
function bytesOf({ context, package: { sha256 } }: InspectReport): Uint8Array {
  const bytes = readFileSync(context?.artifact ?? '');
  const same = createHash('sha256').update(bytes).digest('hex') === sha256;
  return same ? bytes : new Uint8Array();
}
