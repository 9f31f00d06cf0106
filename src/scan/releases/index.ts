import { AssayError, Bug } from '../../core/errors.js';
import { groupBy } from '../../core/group.js';
import { isEmptyPackage } from '../../ecosystems/nuget/empty-package.js';
import { limits } from '../../core/limits.js';
import type { ReleaseFact, ReleaseSummary } from '../../facts/release.js';
import { openHistory } from '../../store/history.js';
import { eachOf } from '../each.js';
import { openCache } from '../open-cache.js';
import type { Project } from '../package-lists/project.js';
import type { Outcome } from '../read-targets.js';
import type { ScanOptions } from '../scan-repository.js';
import type { Supplies, Supply } from '../supplies.js';
import { aged } from './age.js';
import { askable, askFeeds, questionKey, questionPlace, type Question } from './ask.js';
import { isFreshRelease, ReleaseMemory, type KeptRelease, type KeptReleases } from './memory.js';
import { SeenTimes, type SeenRelease } from './seen-times.js';
import { signedTime } from './signed-time.js';
import type { ReleaseChoices } from './wanted.js';

type Read = Extract<Outcome, { reading: unknown }>;

/** Registrations that are worked on at once; what a source bears is the feed client's own concern. */
const askedAtOnce = 16;

interface Asking {
  readonly choices: ReleaseChoices;
  readonly options: ScanOptions;
  readonly memory: ReleaseMemory;
  readonly seen: SeenTimes;
  readonly supplyOf: (outcome: Read) => Supply;
}

/**
 * What is known of when packages were published, with what else their feeds say of their versions, and what rules
 * say of that. What is not known is told as unknown, with the reason.
 */
export async function withReleases(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  root: string,
  supplies: Supplies,
  options: ScanOptions & { readonly releases: ReleaseChoices },
): Promise<Outcome[]> {
  const { releases: choices, named } = options;
  const about = named ? `${named.id}@${named.version ?? ''}` : root;
  const memory = new ReleaseMemory(openCache<KeptReleases>(options, 'assessments'), about);
  const byProject = new Map(projects.map(({ path, supply }) => [path, supply]));
  const supplyOf = ({ target: { uses } }: Read): Supply => {
    for (const { project } of uses) {
      const supply = byProject.get(project);
      if (supply) return supply;
    }
    return supplies.of(root);
  };
  const read = outcomes.filter((outcome): outcome is Read => 'reading' in outcome);
  const seen = new SeenTimes(
    openHistory({ folder: options.cacheFolder ?? options.historyFolder }),
    read.map(({ reading }) => reading.head.package.id),
  );
  const asking: Asking = { choices, options, memory, seen, supplyOf };
  const byId = [...groupBy(read, ({ reading }) => reading.head.package.id.toLowerCase()).values()];
  const told = new Map<Outcome, Outcome>();
  await eachOf(byId, askedAtOnce, async (group, index) => {
    // One after the other: what the first asks for is kept for the others.
    for (const outcome of group) {
      options.signal?.throwIfAborted();
      const isTooMany = index >= limits.releaseQuestions;
      told.set(outcome, await withRelease(outcome, isTooMany, asking));
    }
  });
  memory.save();
  // What remembers nothing still goes by what others have seen.
  if (options.cacheFolder !== undefined) seen.save();
  return outcomes.map((outcome) => told.get(outcome) ?? outcome);
}

async function withRelease(outcome: Read, isTooMany: boolean, asking: Asking): Promise<Outcome> {
  const { choices, options } = asking;
  const release = aged(await summaryOf(outcome, isTooMany, asking), choices.now);
  const { id, version } = outcome.reading.head.package;
  const fact: ReleaseFact = {
    kind: 'release',
    location: { path: manifestOf(outcome) },
    excerpt: `${id} ${version}`,
    package: { id, version },
    release,
  };
  const findings = release.history ? await options.judge([fact], id) : [];
  return { ...outcome, findings: [...outcome.findings, ...findings], release };
}

const hour = 60 * 60_000;

async function summaryOf(
  outcome: Read,
  isTooMany: boolean,
  asking: Asking,
): Promise<ReleaseSummary> {
  const { reading, trust } = outcome;
  const { now, enoughHours } = asking.choices;
  const signed = signedTime(reading.head.signature, trust);
  const bySignature = signed !== undefined && dated(signed, 'signature');
  const isEnough = enoughHours !== undefined && signed !== undefined;
  if (bySignature && isEnough && now - signed >= enoughHours * hour) return bySignature;
  if (isTooMany) return bySignature || { unknown: 'too many packages to ask for' };
  const kept = await keptOrAsked(outcome, asking);
  const { time, by, unknown, history } = kept;
  const about = history && { history };
  // A version that was listed once more is as old as its first signature says.
  if (bySignature && time === undefined) return { ...bySignature, ...why(unknown), ...about };
  if (bySignature && signed < (time ?? 0)) return { ...bySignature, ...about };
  if (time !== undefined && by !== undefined) return { ...dated(time, by), ...about };
  return { ...why(unknown ?? 'nobody says when'), ...about };
}

const why = (unknown: string | undefined): ReleaseSummary =>
  unknown === undefined ? {} : { unknown };

const dated = (time: number, by: NonNullable<ReleaseSummary['by']>): ReleaseSummary => ({
  published: new Date(time).toISOString(),
  by,
});

type Answer = Pick<KeptRelease, 'time' | 'by' | 'unknown' | 'history'>;

async function keptOrAsked(outcome: Read, asking: Asking): Promise<Answer> {
  const question = questionOf(outcome, asking);
  const possible = askable(question);
  if ('none' in possible) return { unknown: possible.none };
  const { memory, options } = asking;
  const key = questionKey(question, possible.sources);
  const kept = memory.get(key);
  if (kept && (options.offline === true || isFreshRelease(kept))) return kept;
  try {
    const about = { ...question, place: questionPlace(possible.sources) };
    const answer = notEarlier(await askFeeds(question, possible.sources), about, asking.seen);
    memory.put(key, answer);
    return answer;
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof AssayError) || error instanceof Bug) throw error;
    // What was published once stays so; what else may have changed since says when it was asked.
    return kept ?? { unknown: error.message };
  }
}

/** A time that moves back does not count, and is told. */
function notEarlier(answer: KeptRelease, about: SeenRelease, seen: SeenTimes): KeptRelease {
  const { time, history } = answer;
  if (time === undefined) return answer;
  const before = seen.get(about);
  seen.put(about, time);
  if (before === undefined || time >= before) return answer;
  const detail = `its feed said ${day(before)} before, and says ${day(time)} now`;
  const oddities = [...(history?.oddities ?? []), { kind: 'time-moved' as const, detail }];
  return { ...answer, time: before, ...(history && { history: { ...history, oddities } }) };
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

function questionOf(outcome: Read, { supplyOf }: Asking): Question {
  const { reading, feed } = outcome;
  const { id, version } = reading.head.package;
  const isEmpty = isEmptyPackage(reading.head.entries.map(({ path }) => path));
  return { id, version, sha512: reading.sha512, feed, supply: supplyOf(outcome), isEmpty };
}

function manifestOf({ reading: { head } }: Read): string {
  return head.entries.find(({ path }) => /^[^/]+\.nuspec$/i.test(path))?.path ?? '';
}
