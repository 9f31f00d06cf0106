import { AssayError } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { NotEvaluated } from '../../facts/assessment.js';
import type { Capability } from '../../facts/capability.js';
import type { Finding } from '../../facts/finding.js';
import type { HandoffPlace, HandoffPlaceKind } from '../../facts/flow.js';
import type { Handoff, HandoffQuestion } from '../../facts/flow-account.js';
import type { ScannedPackage } from '../../facts/report.js';
import { verdictOf } from '../../facts/scan-summary.js';
import type { Companions } from './companions.js';
import type { Ask, Judge } from './index.js';
import { judgeJoined, type Half } from './join.js';

export interface HandedOver {
  readonly findings: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
}

/**
 * Asks, where a package leaves something, the packages beside it whether they take it from there and
 * send it away. Few packages leave anything, so that few are read once more.
 */
export async function handedOver(
  packages: readonly ScannedPackage[],
  companions: Companions,
  ask: Ask,
  judge: Judge,
): Promise<HandedOver> {
  const findings: Finding[] = [];
  const notEvaluated: NotEvaluated[] = [];
  const leaving = packages.filter(({ handoffs }) => handoffs.some(isLeft));
  const others = leaving.length > 0 ? packages.filter(sends) : [];
  const questions = others
    .map((other) => questionTo(other, leaving, companions))
    .filter(({ asked }) => asked.places.length + asked.ifNamed.length > 0);
  notEvaluated.push(...questions.slice(limits.graphQuestions).map(({ other }) => unasked(other)));
  const answered = await Promise.all(
    questions.slice(0, limits.graphQuestions).map(async ({ other, givers, asked }) => {
      const taken = await answer(other, asked, ask, notEvaluated);
      const judged = givers.map(({ of, handoffs }) =>
        judgeJoined(
          handoffs.map((handoff): Half => ({ of, handoff })),
          taken,
          judge,
        ),
      );
      return (await Promise.all(judged)).flat();
    }),
  );
  findings.push(...answered.flat());
  return { findings, notEvaluated };
}

interface Question {
  readonly other: ScannedPackage;
  readonly givers: readonly {
    readonly of: ScannedPackage;
    readonly handoffs: readonly Handoff[];
  }[];
  readonly asked: HandoffQuestion;
}

/** Caches of honest SDKs lie in files, too: what only those leave is asked of who names the file. */
function questionTo(
  other: ScannedPackage,
  leaving: readonly ScannedPackage[],
  companions: Companions,
): Question {
  const givers = leaving.map((of) => ({ of, handoffs: offers(of, other, companions) }));
  const placesOf = (isClear: boolean): HandoffPlace[] =>
    distinct(
      givers
        .filter(({ of }) => (verdictOf(of) === 'clear') === isClear)
        .flatMap(({ handoffs }) => handoffs.map(({ place }) => place)),
    );
  return { other, givers, asked: { places: placesOf(false), ifNamed: placesOf(true) } };
}

const isLeft = ({ direction }: Handoff): boolean => direction === 'leaves';

const sending: ReadonlySet<Capability> = new Set([
  'network',
  'telemetry',
  'cloud-sdk',
  'mail',
  'dns',
]);

function sends({ behaviours }: ScannedPackage): boolean {
  return behaviours.some(({ capability }) => sending.has(capability));
}

/** What somebody must be able to do who picks something up at a place. */
const needed: Readonly<Record<HandoffPlaceKind, readonly Capability[]>> = {
  'application-data': ['shared-data'],
  environment: ['environment'],
  file: ['file-read'],
  'shared-memory': ['file-read', 'shared-data'],
  pipe: ['network', 'network-listen'],
  member: [],
};

/** What one package leaves where another one can find it. */
function offers(
  of: ScannedPackage,
  other: ScannedPackage,
  companions: Companions,
): readonly Handoff[] {
  if (of === other || !companions.areTogether(of, other)) return [];
  const able = new Set(other.behaviours.map(({ capability }) => capability));
  return of.handoffs.filter(({ direction, place: { kind } }) => {
    if (direction !== 'leaves') return false;
    if (kind === 'member') return companions.canCall(other, of);
    return needed[kind].some((capability) => able.has(capability));
  });
}

function distinct(places: readonly HandoffPlace[]): HandoffPlace[] {
  return [...new Map(places.map((place) => [`${place.kind}\0${place.name}`, place])).values()];
}

async function answer(
  of: ScannedPackage,
  asked: HandoffQuestion,
  ask: Ask,
  notEvaluated: NotEvaluated[],
): Promise<Half[]> {
  try {
    const handoffs = await ask(of, asked);
    return handoffs
      .filter(({ direction }) => direction === 'picks-up')
      .map((handoff) => ({ of, handoff }));
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    const reason = `what it takes from other packages was not followed: ${error.message}`;
    notEvaluated.push({ path: of.package.purl, code: error.code, reason });
    return [];
  }
}

function unasked({ package: { purl } }: ScannedPackage): NotEvaluated {
  const reason = `what it takes from other packages was not followed: limit graphQuestions of ${limits.graphQuestions} reached`;
  return { path: purl, code: 'graphQuestions', reason };
}
