import { capabilities, type Capability } from '../facts/capability.js';
import type { Change } from '../facts/difference.js';
import { shortApi } from '../facts/api-words.js';
import type { Behaviour, InspectReport } from '../facts/report.js';
import { novelties, paired, type Pair, sideOf } from './compare.js';

/** What a package that newly can do it has to be looked at for. The rest is in nearly every library. */
export const weighty: ReadonlySet<Capability> = new Set<Capability>([
  'environment-all',
  'registry',
  'certificate',
  'credential-store',
  'held-credential',
  'data-protection',
  'network',
  'network-listen',
  'dns',
  'mail',
  'telemetry',
  'cloud-sdk',
  'process',
  'process-inspect',
  'analysis-check',
  'privilege',
  'dynamic-code',
  'assembly-load',
  'native-interop',
  'runtime-patch',
  'clipboard',
  'screen',
  'input',
  'recording',
  'wmi',
  'scheduled-task',
  'service',
  'identity-store',
]);

/** What code can newly do, or no longer, and what it newly does without being asked. */
export function behaviourChanges(before: InspectReport, after: InspectReport): Change[] {
  return paired(before.behaviours, after.behaviours, ({ capability }) => capability).flatMap(
    changeOf,
  );
}

function changeOf(pair: Pair<Behaviour>): Change[] {
  const [old, fresh] = [pair.before[0], pair.after[0]];
  const known = fresh ?? old;
  if (known === undefined) return [];
  const { capability } = known;
  const base = { name: capability, text: capabilities[capability] };
  const side = sideOf(pair);
  if (old !== undefined && fresh !== undefined) return changed(old, fresh, base);
  const isOwn = known.startedBy.itself > 0;
  const matters = isOwn
    ? 'newly done without being asked'
    : weighty.has(capability)
      ? 'newly possible'
      : '';
  return [
    {
      ...base,
      change: side === 'added' ? 'added' : 'removed',
      details: [`${callsText(known)}: ${apisOf(known).map(shortApi).join(', ')}`],
      ...(side === 'added' && matters && { matters }),
    },
  ];
}

function changed(old: Behaviour, fresh: Behaviour, base: Pick<Change, 'name' | 'text'>): Change[] {
  const apis = novelties(apisOf(old), apisOf(fresh));
  const startsOwn = old.startedBy.itself === 0 && fresh.startedBy.itself > 0;
  const endsOwn = old.startedBy.itself > 0 && fresh.startedBy.itself === 0;
  if (!startsOwn && !endsOwn && apis.added.length + apis.removed.length === 0) return [];
  const isMore = apis.added.length > 0 && old.calls < fresh.calls;
  return [
    {
      ...base,
      change: 'changed',
      before: callsText(old),
      after: callsText(fresh),
      details: [
        ...(startsOwn ? ['now also without being asked'] : []),
        ...(endsOwn ? ['no longer without being asked'] : []),
        ...apis.added.map((api) => `now through ${shortApi(api)}`),
        ...apis.removed.map((api) => `no longer through ${shortApi(api)}`),
      ],
      ...(startsOwn && { matters: 'newly done without being asked' }),
      ...(!startsOwn && isMore && outward.has(fresh.capability) && { matters: 'in a new way' }),
    },
  ];
}

/** What brings something out, in, or to run: a new way of it is one more that has to be read. */
export const outward: ReadonlySet<Capability> = new Set<Capability>([
  'credential-store',
  'process',
  'dynamic-code',
  'runtime-patch',
  'mail',
  'dns',
]);

const apisOf = ({ apis }: Behaviour): string[] => apis.map(({ api }) => api);

function callsText({ calls, startedBy }: Behaviour): string {
  const own = startedBy.itself > 0 ? `, ${startedBy.itself} by what runs by itself` : '';
  return `${calls} ${calls === 1 ? 'call' : 'calls'}${own}`;
}
