import type { Change } from '../facts/difference.js';
import type { Finding } from '../facts/finding.js';
import { capabilities, type Capability } from '../facts/capability.js';
import type { MethodLines } from '../facts/member-listing.js';
import type { InspectReport } from '../facts/report.js';
import { outward, weighty } from './behaviours.js';
import { lineDiff } from './line-diff.js';
import { distinct, type ChangedMethods } from './members.js';

/** Lines of one method that are kept, and methods that are told with their lines. */
const keptLines = 60;
const toldMethods = 200;
/** New hosts and places that are looked for in the code. */
const soughtTexts = 50;

/** The instructions of the methods that changed, on both sides. */
export interface MethodTexts {
  readonly before: MethodLines;
  readonly after: MethodLines;
}

/** By what a changed method is one to look at. */
export interface Weights {
  /** APIs whose callers matter, and what they do. */
  readonly apis: ReadonlyMap<string, Capability>;
  /** Texts that newly stand in the code: hosts, places of secrets. */
  readonly texts: readonly string[];
  /** Members of what is newly found. */
  readonly members: ReadonlySet<string>;
}

export function weightsOf(
  after: InspectReport,
  added: readonly Finding[],
  changes: readonly Change[],
): Weights {
  const apis = after.behaviours
    .filter(({ capability }) => weighty.has(capability))
    .flatMap(({ capability, apis: all }) => all.map(({ api }) => [api, capability] as const));
  const places = added.flatMap(({ evidence, flows }) => [
    ...evidence.map(({ location }) => location.member ?? ''),
    ...flows.flatMap(({ steps }) => steps.map(({ location }) => location.member ?? '')),
  ]);
  return {
    apis: new Map(apis),
    texts: changes
      .filter(({ change }) => change === 'added')
      .map(({ name }) => name)
      .filter(Boolean)
      .slice(0, soughtTexts),
    members: new Set(places.filter(Boolean)),
  };
}

/** Methods that newly call or name something that matters, with their instructions; the others are counted. */
export function methodChanges(
  all: readonly ChangedMethods[],
  textsOf: (methods: ChangedMethods) => MethodTexts,
  weights: Weights,
): Change[] {
  const counted: Counted[] = [];
  const changes = all.flatMap((methods) => {
    const texts = textsOf(methods);
    const told: Change[] = [];
    for (const [signature, change] of asked(methods)) {
      // Each is compared line by line: what is beyond is counted, however many there are.
      if (told.length >= toldMethods) break;
      const one = changeOf(signature, change, methods.path, texts, weights);
      if (one) told.push(one);
    }
    counted.push(countedOf(methods, told.length));
    return told;
  });
  return distinct([...changes, ...others(counted)]);
}

const asked = ({ changed, added }: ChangedMethods): (readonly [string, 'added' | 'changed'])[] => [
  ...changed.map((one) => [one, 'changed'] as const),
  ...added.map((one) => [one, 'added'] as const),
];

function changeOf(
  signature: string,
  change: 'added' | 'changed',
  path: string,
  { before, after }: MethodTexts,
  weights: Weights,
): Change | undefined {
  const [was, is] = [before.get(signature) ?? [], after.get(signature) ?? []];
  const old = new Set(was);
  const isPart = weights.members.has(nameIn(signature));
  const reasons = new Map<string, Reason>();
  for (const line of is) {
    const reason = old.has(line) ? undefined : reasonOf(line, weights);
    if (reason) reasons.set(line.trim(), reason);
  }
  if (reasons.size === 0 && !isPart) return undefined;
  const lines = near(lineDiff(was, is), (line) => reasons.has(line.slice(2).trim()));
  const more = lines.length - keptLines;
  const [first] = [...reasons.values()].toSorted((a, b) => Number(b.counts) - Number(a.counts));
  const said = isPart ? 'a part of what is newly found' : (first?.text ?? '');
  return {
    change,
    name: signature,
    text: signature,
    details: [said, ...lines.slice(0, keptLines), ...(more > 0 ? [`  … ${more} more lines`] : [])],
    location: { path },
    ...((isPart || first?.counts) && { matters: said }),
  };
}

/** Instructions around what makes the method one to read. */
const around = 5;

/** Of a long method, what is near the lines that count; all of it where none does. */
function near(lines: readonly string[], counts: (line: string) => boolean): string[] {
  const marks = lines.flatMap((line, at) => (counts(line) ? [at] : []));
  const plain = (line: string): string => line.replaceAll(/\s{2,}/g, '  ').trimEnd();
  if (marks.length === 0) return lines.map(plain);
  const kept = new Set(
    marks.flatMap((at) => Array.from({ length: 2 * around + 1 }, (_, i) => at - around + i)),
  );
  return lines.flatMap((line, at) => {
    if (kept.has(at)) return [plain(line)];
    return kept.has(at - 1) ? ['  …'] : [];
  });
}

/** `Namespace.Type::Method` of a signature. How many type variables a generic method has is no part of its name. */
const nameIn = (signature: string): string =>
  (/([^\s(]+::[^\s(]+)\(/.exec(signature)?.[1] ?? '').replace(/<\[\d+\]>$/, '');

/** The same of what an instruction calls, with the type arguments that it is called with: no API's name has a `<`. */
const calledIn = (line: string): string => /([^\s(]+::[^\s(<]+)[(<]/.exec(line)?.[1] ?? '';

interface Reason {
  readonly text: string;
  /** Somebody should look at the change for it, and not only see it. */
  readonly counts: boolean;
}

function reasonOf(line: string, { apis, texts }: Weights): Reason | undefined {
  const capability = apis.get(calledIn(line));
  if (capability !== undefined)
    return { text: `newly ${capabilities[capability]}`, counts: outward.has(capability) };
  const named = line.trimStart().startsWith('ldstr') && texts.find((text) => line.includes(text));
  return named ? { text: `newly names ${named}`, counts: true } : undefined;
}

/** Methods of an assembly of which none is told with its lines, or not all. */
interface Counted {
  readonly path: string;
  readonly count: number;
  readonly removed: number;
  readonly told: number;
  readonly isCut: boolean;
}

function countedOf({ path, added, changed, removed, left }: ChangedMethods, told: number): Counted {
  const count = added.length + changed.length + left;
  return { path, count, removed, told, isCut: left > 0 || told >= toldMethods };
}

/** Assemblies in which nothing is to be read are told as one: there may be one for each framework. */
function others(all: readonly Counted[]): Change[] {
  const changed = all.filter(({ count, removed, told }) => count - told + removed > 0);
  const isPlain = ({ told, isCut }: Counted): boolean => told === 0 && !isCut;
  const plain = changed.filter(isPlain);
  return [
    ...changed.filter((one) => !isPlain(one)).map((one) => countChange([one])),
    ...(plain.length > 0 ? [countChange(plain)] : []),
  ];
}

function countChange(all: readonly Counted[]): Change {
  const sum = (of: (one: Counted) => number): number => all.reduce((s, one) => s + of(one), 0);
  const [count, removed, told] = [sum((a) => a.count), sum((a) => a.removed), sum((a) => a.told)];
  const path = all[0]?.path ?? '';
  const more = all.length === 1 ? '' : ` and ${all.length - 1} more`;
  const isCut = all.some((one) => one.isCut);
  const read = told === 0 ? 'none of them is to be read' : `${told} of them to be read`;
  const some = told === 0 ? 'none of those that were is' : `${told} of those that were are`;
  const shown = isCut ? `too many to look at all, and ${some} to be read` : read;
  const changed = count === 1 ? 'method is' : 'methods are';
  return {
    change: 'changed',
    name: path,
    text: `${path}${more}: ${count} ${changed} new or changed, ${removed} gone; ${shown}`,
    details: [],
    location: { path },
    ...(isCut && { matters: 'not compared whole' }),
  };
}
