import { groupBy } from '../core/group.js';
import { limits } from '../core/limits.js';
import type { Change } from '../facts/difference.js';
import type { AssemblyMembers, FieldEntry, MethodEntry } from '../facts/member-listing.js';
import { paired, type Pair, sideOf } from './compare.js';

/** One assembly on both sides; the earlier one is absent where it is new. */
export interface ComparedAssembly {
  readonly before?: AssemblyMembers;
  readonly after: AssemblyMembers;
}

/** Types and members that other assemblies can newly use, or no longer. A type comes and goes as a whole. */
export function apiChanges(compared: readonly ComparedAssembly[]): Change[] {
  const all = compared.flatMap(({ before, after }): Change[] => {
    if (before?.unread !== undefined || after.unread !== undefined) return [];
    const types = paired(visible(before), visible(after), ({ type }) => type);
    return types.flatMap((pair) => typeChanges(pair, after.path));
  });
  return distinct(all);
}

/** What is the same for several frameworks is told once. */
export function distinct(changes: readonly Change[]): Change[] {
  const keyOf = ({ change, name, text, details }: Change): string =>
    JSON.stringify([change, name, text, details]);
  return [...groupBy(changes, keyOf).values()].flatMap(([first]) => first ?? []);
}

const visible = (members: AssemblyMembers | undefined): readonly FieldEntry[] =>
  members ? [...members.methods, ...members.fields].filter(({ isVisible }) => isVisible) : [];

function typeChanges(pair: Pair<FieldEntry>, path: string): Change[] {
  const side = sideOf(pair);
  const count = side === 'removed' ? pair.before.length : pair.after.length;
  if (side !== 'both') {
    const text = `type ${pair.key}, ${count} ${count === 1 ? 'member' : 'members'}`;
    return [{ change: side, name: pair.key, text, details: [], location: { path } }];
  }
  return paired(pair.before, pair.after, ({ signature }) => signature).flatMap(
    (member): Change[] => {
      const of = sideOf(member);
      if (of === 'both') return [];
      return [{ change: of, name: member.key, text: member.key, details: [], location: { path } }];
    },
  );
}

/** Methods that are new or do something else, by assembly. */
export interface ChangedMethods {
  readonly path: string;
  readonly before?: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: number;
  /** What is left out, since there is too much of it. */
  readonly left: number;
}

export function changedMethods(compared: readonly ComparedAssembly[]): readonly ChangedMethods[] {
  let room = limits.comparedMethods;
  return compared.map(({ before, after }) => {
    const pairs = paired(before?.methods ?? [], after.methods, ({ signature }) => signature);
    const keys = (of: (pair: Pair<MethodEntry>) => boolean): string[] =>
      pairs.filter(of).map(({ key }) => key);
    const changed = keys(
      (pair) => sideOf(pair) === 'both' && digests(pair.before) !== digests(pair.after),
    );
    const added = keys((pair) => sideOf(pair) === 'added');
    const kept = {
      changed: changed.slice(0, room),
      added: added.slice(0, Math.max(0, room - changed.length)),
    };
    room -= kept.changed.length + kept.added.length;
    return {
      path: after.path,
      ...(before && { before: before.path }),
      ...kept,
      removed: keys((pair) => sideOf(pair) === 'removed').length,
      left: changed.length + added.length - kept.changed.length - kept.added.length,
    };
  });
}

/** Methods that compilers number share a name: all of them together. */
const digests = (all: readonly MethodEntry[]): string =>
  all
    .map(({ digest }) => digest)
    .sort()
    .join();

/** Assemblies that could not be read, or not whole. */
export function unreadMembers(compared: readonly ComparedAssembly[]): Change[] {
  const all = compared.flatMap(({ before, after }) => [before, after]);
  const unread = all.flatMap((one) => (one?.unread === undefined ? [] : [one]));
  return [...groupBy(unread, ({ path }) => path)].map(([path, [first]]) => ({
    change: 'changed',
    name: path,
    text: `${path}: its methods could not be compared: ${first?.unread ?? ''}`,
    details: [],
    location: { path },
    matters: 'not compared',
  }));
}
