import type { Change } from '../facts/difference.js';
import type {
  EndpointSummary,
  InspectReport,
  PathSummary,
  VariableSummary,
} from '../facts/report.js';
import { novelties, paired, type Pair, sideOf } from './compare.js';

/** Hosts that are newly named, or no longer, and new addresses on those that were. */
export function endpointChanges(before: InspectReport, after: InspectReport): Change[] {
  return paired(before.endpoints, after.endpoints, keyOf).flatMap(hostChange);
}

/** Of an address without a host, such as one that the code works out, what stands there of it. */
const keyOf = ({ host, url }: EndpointSummary): string => (host || url).toLowerCase();

function hostChange(pair: Pair<EndpointSummary>): Change[] {
  const side = sideOf(pair);
  const all = side === 'removed' ? pair.before : pair.after;
  const [first] = all;
  if (first === undefined) return [];
  const urls = novelties(pair.before.map(textOf), pair.after.map(textOf));
  const name = first.host || first.url;
  const base = {
    name,
    text: name || 'an address that the code works out',
    ...(first.locations[0] && { location: first.locations[0] }),
  };
  if (side !== 'both')
    return [
      {
        ...base,
        change: side,
        details: [...urls.added, ...urls.removed],
        ...(side === 'added' &&
          all.some(isUsed) && { matters: 'a host that was not named before' }),
      },
    ];
  if (urls.added.length + urls.removed.length === 0) return [];
  return [
    {
      ...base,
      change: 'changed',
      details: [
        ...urls.added.map((url) => `now ${url}`),
        ...urls.removed.map((url) => `no longer ${url}`),
      ],
    },
  ];
}

/** What stands in documentation, licences and schemas is read by people. */
const isUsed = ({ role }: EndpointSummary): boolean => role === 'service';

const textOf = ({ url, host, role, form }: EndpointSummary): string =>
  `${url || host} (${[form, role].filter(Boolean).join(', ')})`;

/** Places on disk and variables that hold secrets, which code newly names. */
export function secretChanges(before: InspectReport, after: InspectReport): Change[] {
  const of = ({ paths, variables }: InspectReport): Named[] => [
    ...paths.map(pathOf),
    ...variables.map(variableOf),
  ];
  return paired(of(before), of(after), ({ name }) => name).flatMap((pair) => {
    const side = sideOf(pair);
    const [first] = side === 'removed' ? pair.before : pair.after;
    if (side === 'both' || first === undefined) return [];
    const { name, text, location, isSecret } = first;
    const matters = side === 'added' && isSecret && { matters: 'names what it did not' };
    return [{ change: side, name, text, details: [], ...(location && { location }), ...matters }];
  });
}

interface Named extends Pick<Change, 'name' | 'text' | 'location'> {
  readonly isSecret: boolean;
}

/** The other places are those in which most programs keep their own. */
const guarded = new Set<string>(['credential', 'startup', 'agent-settings']);

const pathOf = ({ text, place, area, locations: [location] }: PathSummary): Named => ({
  name: text,
  text: `${text} (${[place, area].filter(Boolean).join(', ')})`,
  isSecret: guarded.has(place),
  ...(location && { location }),
});

const variableOf = ({ name, area, locations: [location] }: VariableSummary): Named => ({
  name,
  text: `the variable ${name}${area ? ` (${area})` : ''}`,
  isSecret: true,
  ...(location && { location }),
});
