import { NameIndex, type KnownName } from './name-index.js';
import { bestKnownNames, popularNames, wellKnownNames } from './popular-names.js';

/** The names that everybody may imitate: what is kept in the project. */
export function popularIndex(): NameIndex {
  return new NameIndex([
    ...listed(popularNames, 1),
    ...listed(wellKnownNames, 2),
    ...listed(bestKnownNames, 3),
  ]);
}

function listed(names: string, weight: KnownName['weight']): KnownName[] {
  return names
    .trim()
    .split(/\s+/)
    .map((id) => ({ id, weight }));
}
