import type { Change } from '../facts/difference.js';
import type { InspectReport, Opaque } from '../facts/report.js';
import { paired, plainPath, sideOf } from './compare.js';

/** Disguises, oddities of the archive, and files that cannot say more to a static reader. */
export function oddityChanges(before: InspectReport, after: InspectReport): Change[] {
  return [
    ...paired(oddOf(before), oddOf(after), ({ key }) => key).flatMap((pair): Change[] => {
      const side = sideOf(pair);
      const [first] = side === 'removed' ? pair.before : pair.after;
      if (side === 'both' || first === undefined) return [];
      const { name, text, location } = first;
      const matters = side === 'added' && { matters: 'hides, or is read in more than one way' };
      return [{ change: side, name, text, details: [], location, ...matters }];
    }),
    ...opaqueChanges(before.opaque, after.opaque),
  ];
}

interface Odd extends Required<Pick<Change, 'name' | 'text' | 'location'>> {
  readonly key: string;
}

function oddOf({ disguises, archive }: InspectReport): Odd[] {
  return [
    ...disguises.map(({ disguise, detail, location }) => ({
      key: [disguise, plainPath(location.path), detail].join('\0'),
      name: disguise,
      text: `${disguise}: ${detail}`,
      location,
    })),
    ...archive.map(({ anomaly, detail, path }) => ({
      key: [anomaly, path, detail].join('\0'),
      name: anomaly,
      text: `${anomaly}: ${detail}`,
      location: { path },
    })),
  ];
}

function opaqueChanges(before: readonly Opaque[], after: readonly Opaque[]): Change[] {
  const pairs = paired(before, after, ({ path, reason }) => `${plainPath(path)}\0${reason}`);
  return pairs.flatMap((pair): Change[] => {
    const side = sideOf(pair);
    const [first] = side === 'removed' ? pair.before : pair.after;
    if (first === undefined) return [];
    const { path, reason } = first;
    const base = { name: path, text: `${path}: ${reason}`, details: [], location: { path } };
    if (side !== 'both')
      return [{ ...base, change: side, ...(side === 'added' && { matters: 'cannot be read' }) }];
    const [was, is] = [digests(pair.before), digests(pair.after)];
    if (was === is) return [];
    return [
      {
        ...base,
        change: 'changed',
        details: ['other bytes'],
        matters: 'cannot be read, and has changed',
      },
    ];
  });
}

const digests = (all: readonly Opaque[]): string =>
  [...new Set(all.map(({ sha256 }) => sha256))].sort().join();
