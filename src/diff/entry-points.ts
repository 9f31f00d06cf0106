import { capabilities } from '../facts/capability.js';
import type { Change } from '../facts/difference.js';
import { phases } from '../facts/entry-point.js';
import { shortApi } from '../facts/api-words.js';
import type { EntryPoint, InspectReport, ReachSummary } from '../facts/report.js';
import { weighty } from './behaviours.js';
import { novelties, paired, type Pair, plainPath, sideOf } from './compare.js';

/** What newly runs, no longer runs, or runs at another time or comes to something else. */
export function entryPointChanges(before: InspectReport, after: InspectReport): Change[] {
  const of = ({ entryPoints }: InspectReport): EntryPoint[] => entryPoints.filter(isWorthTelling);
  return paired(of(before), of(after), keyOf).flatMap(changeOf);
}

/** Nearly every type has a static constructor. */
const isWorthTelling = ({ phase, reaches }: EntryPoint): boolean =>
  phase !== 'first-use' || reaches.length > 0;

const keyOf = ({ surface, name, location }: EntryPoint): string =>
  [surface, name, surface === 'msbuild-target' ? '' : plainPath(location.path)].join('\0');

function changeOf(pair: Pair<EntryPoint>): Change[] {
  const side = sideOf(pair);
  const all = side === 'removed' ? pair.before : pair.after;
  const [first] = all;
  if (first === undefined) return [];
  const base = { name: first.name, location: first.location };
  if (side === 'both') return changed(pair, base);
  const isOwn = all.some(startsUnasked);
  return [
    {
      ...base,
      change: side,
      text: textOf(first),
      details: [conditionOf(first), ...reachesOf(all)].filter(Boolean),
      ...(side === 'added' && isOwn && { matters: 'newly runs without being asked' }),
    },
  ];
}

type Base = Pick<Change, 'name' | 'location'>;

function changed({ before, after }: Pair<EntryPoint>, base: Base): Change[] {
  const times = novelties(before.map(timeOf), after.map(timeOf));
  const reaches = novelties(reachesOf(before), reachesOf(after));
  const isMoved = times.added.length > 0;
  if (!isMoved && reaches.added.length + reaches.removed.length === 0) return [];
  const own = after.filter(startsUnasked);
  const gains = own.some(({ reaches: all }) => isGain(all, reaches.added));
  const matters = isMoved && own.length > 0 ? 'runs at another time' : gains ? 'comes to more' : '';
  return [
    {
      ...base,
      change: 'changed',
      text: after[0] ? textOf(after[0]) : '',
      ...(isMoved && {
        before: before.map(timeOf).join('; '),
        after: after.map(timeOf).join('; '),
      }),
      details: [
        ...reaches.added.map((text) => `now ${text}`),
        ...reaches.removed.map((text) => `no longer ${text}`),
      ],
      ...(matters && { matters: `${matters}, without being asked` }),
    },
  ];
}

/** Static constructors count by what they come to. */
const startsUnasked = ({ byItself, phase, reaches }: EntryPoint): boolean =>
  byItself && (phase !== 'first-use' || reaches.some(isWeighty));

const isWeighty = ({ capability, kind }: ReachSummary): boolean =>
  capability === undefined ? kind !== 'path' : weighty.has(capability);

const isGain = (reaches: readonly ReachSummary[], added: readonly string[]): boolean =>
  reaches.some((reach) => isWeighty(reach) && added.includes(reachText(reach)));

const textOf = (one: EntryPoint): string =>
  `${one.count > 1 ? `${one.count} ` : ''}${one.name}, ${timeOf(one)}`;

const timeOf = ({ when, phase, byItself }: EntryPoint): string =>
  `${when || phases[phase]}${byItself || phase === 'tool' ? '' : ' (not by itself)'}`;

const conditionOf = ({ condition }: EntryPoint): string => (condition ? `if ${condition}` : '');

const reachesOf = (all: readonly EntryPoint[]): string[] => [
  ...new Set(all.flatMap(({ reaches }) => reaches.map(reachText))),
];

function reachText({ capability, kind, text }: ReachSummary): string {
  const what = capability ? capabilities[capability] : kinds[kind];
  return `${what}: ${shortApi(text)}`;
}

const kinds: Readonly<Record<ReachSummary['kind'], string>> = {
  'api-call': 'calls',
  path: 'names a place on disk',
  endpoint: 'names an address',
  'environment-variable': 'names a variable that holds a secret',
  'embedded-key': 'holds a key of its own',
};
