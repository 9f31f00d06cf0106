import { NameIndex, type KnownName } from './name-index.js';
import { bestKnownNames, popularNames, wellKnownNames } from './popular-names.js';

/** The names that everybody may imitate: what is kept in the project, unless others are given. */
export function popularIndex(names: Iterable<KnownName> = kept()): NameIndex {
  return new NameIndex([...names]);
}

const kept = (): KnownName[] => [
  ...listed(popularNames, 1),
  ...listed(wellKnownNames, 2),
  ...listed(bestKnownNames, 3),
];

function listed(names: string, weight: KnownName['weight']): KnownName[] {
  return names
    .trim()
    .split(/\s+/)
    .map((id) => ({ id, weight }));
}
