import type { Evidence, Finding } from '../../facts/finding.js';
import { fingerprintOf } from '../../facts/fingerprint.js';
import type { FlowFact } from '../../facts/flow.js';
import type { AccountStep, FlowAccount, Handoff } from '../../facts/flow-account.js';
import { placeText } from '../../facts/flow-words.js';
import type { ScannedPackage } from '../../facts/report.js';
import type { Judge } from './index.js';

/** One half of a flow, and whose it is. */
export interface Half {
  readonly of: ScannedPackage;
  readonly handoff: Handoff;
}

interface Joined {
  readonly leaving: Half;
  readonly picking: Half;
  readonly fact: FlowFact;
  readonly account: FlowAccount;
}

/** What the rules say of flows that one package begins and another one ends. */
export async function judgeJoined(
  leavings: readonly Half[],
  pickings: readonly Half[],
  judge: Judge,
): Promise<Finding[]> {
  const joined = leavings.flatMap((leaving) =>
    pickings
      .filter((picking) => meets(leaving.handoff, picking.handoff))
      .map((picking) => join(leaving, picking)),
  );
  const [first] = joined;
  if (first === undefined) return [];
  const subject = [first.leaving.of, first.picking.of].map((one) => one.package.id).join(' + ');
  const findings = await judge(
    joined.map(({ fact }) => fact),
    subject,
  );
  return findings
    .filter((finding) => isSure(finding, first.picking.handoff))
    .flatMap((finding) => tell(finding, joined));
}

/** What a member gives is one of many things that it may be: doubt on doubt is no finding. */
function isSure({ level }: Finding, { place }: Handoff): boolean {
  return level === 'malicious' || place.kind !== 'member';
}

function meets(a: Handoff, b: Handoff): boolean {
  return a.place.kind === b.place.kind && a.place.name === b.place.name;
}

function join(leaving: Half, picking: Half): Joined {
  const { flow: left } = leaving.handoff;
  const { flow: taken } = picking.handoff;
  const [first, ...rest] = inside(taken.steps, picking);
  const pickedUp = `picked up from ${placeText(picking.handoff.place)}`;
  const steps = [
    ...inside(left.steps, leaving),
    ...(first ? [{ ...first, text: pickedUp }] : []),
    ...rest,
  ];
  const { location, ...sink } = taken.sink;
  const { source } = left;
  const transforms = [...left.transforms, ...taken.transforms];
  const endpoint = taken.endpoint === undefined ? {} : { endpoint: taken.endpoint };
  const fact: FlowFact = {
    kind: 'flow',
    location,
    source,
    transforms,
    sink,
    ...endpoint,
    steps,
    sourceMember: taken.steps.at(-1)?.member ?? '',
  };
  const gates = [...left.gates, ...taken.gates];
  const { trigger } = left;
  const account = { ...taken, shows: '', trigger, source, transforms, gates, steps };
  return { leaving, picking, fact, account };
}

function inside(steps: FlowAccount['steps'], { of }: Half): AccountStep[] {
  return steps.map((step) => ({ ...step, package: of.package.purl }));
}

/** The finding with the flows that it rests on, whole, and both packages by name. */
function tell(finding: Finding, joined: readonly Joined[]): Finding[] {
  const told = joined.filter(({ fact }) => finding.flows.some((flow) => isOf(flow, fact)));
  const [first] = told;
  if (first === undefined) return [];
  const { leaving, picking } = first;
  const { place, flow } = picking.handoff;
  const [a, b] = [leaving, picking].map(({ of: { package: p } }) => `${p.id} ${p.version}`);
  return [
    {
      ...finding,
      title: `${finding.title}, split over two packages`,
      message: `${a} leaves in ${placeText(place)} what ${b} picks up there: ${finding.message}`,
      evidence: distinct(told.flatMap((one) => evidenceOf(one, finding))),
      flows: told.map(({ account }) => ({ ...account, shows: finding.flows[0]?.shows ?? '' })),
      fingerprint: fingerprintOf([
        finding.rule,
        leaving.of.package.id.toLowerCase(),
        picking.of.package.id.toLowerCase(),
        place.kind,
        place.name,
        flow.steps.at(-1)?.member ?? '',
        flow.endpoint?.host ?? '',
      ]),
    },
  ];
}

/** Several secrets are left and picked up at one place. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
}

function isOf({ source, steps }: FlowAccount, fact: FlowFact): boolean {
  const key = (of: Pick<FlowFact, 'source' | 'steps'>): string =>
    JSON.stringify([of.source, of.steps.map(({ location, text }) => [location, text])]);
  return key({ source, steps }) === key(fact);
}

/** Where it begins, where it is left, where it is picked up, where it ends. */
function evidenceOf({ leaving, picking }: Joined, { evidence }: Finding): Evidence[] {
  const ends = evidence.at(-1)?.shows ?? 'ends here';
  const at = ({ of, handoff: { flow } }: Half, end: 0 | -1, shows: string): Evidence[] => {
    const step = flow.steps.at(end);
    if (step === undefined) return [];
    return [{ location: step.location, excerpt: step.text, shows, package: of.package.purl }];
  };
  return [
    ...at(leaving, 0, 'begins here'),
    ...at(leaving, -1, 'is left for other code'),
    ...at(picking, 0, 'is picked up by another package'),
    ...at(picking, -1, ends),
  ];
}
