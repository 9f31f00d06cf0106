import { groupBy } from '../core/group.js';
import type { ScriptFact } from './fact.js';
import { bareWords, destinationsOf, isPlace, namesIn } from './value-names.js';

/** An act of a script with the names by which it takes values and gives them on. */
export interface Act {
  readonly fact: ScriptFact;
  readonly takes: ReadonlySet<string>;
  readonly gives: ReadonlySet<string>;
}

export interface Chain {
  readonly fetches: readonly ScriptFact[];
  readonly runs: readonly ScriptFact[];
  /** Acts that carry what was fetched to what is run. */
  readonly writes: readonly ScriptFact[];
}

/** Hands through which a value goes from file to file; honest programs have two or three. */
const handsOn = 8;
/** Lines over which one command, or commands joined by `|`, are spread. */
const commandLines = 20;
const linesOf = (text: string): number => text.split('\n', commandLines).length;
/** Acts on one line that are held against each other: more is no honest line. */
const actsOnLine = 50;

export function actOf(fact: ScriptFact): Act {
  const { takes: given, gives } = fact.flow ?? {};
  if (given && gives) return { fact, takes: new Set(given), gives: new Set(gives) };
  const texts = [fact.text, ...(fact.flow?.values ?? [])].map((text) => namesIn(text, fact));
  const takes = [
    ...texts.flatMap((names) => [...names.values, ...names.folders]),
    ...bareWords(fact),
    ...(fact.surface === 'exec' ? wholePaths(fact.text) : []),
  ];
  return { fact, takes: new Set(takes), gives: givenBy(fact) };
}

const pathCap = 4096;

/** Paths as they stand, with the properties in them: `$(IntermediateOutputPath)tool/run`. */
export function wholePaths(text: string): string[] {
  const words =
    text.slice(0, pathCap).match(/(?:[$@%]\([^()]{1,100}\)|[^\s"'`()|&<>;,]){1,400}/g) ?? [];
  return words.filter((word) => /[\\/]/.test(word)).map(plainPath);
}

export function plainPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
}

/** The names under which others find what an act gives. */
function givenBy(fact: ScriptFact): ReadonlySet<string> {
  const { values = [], result } = fact.flow ?? {};
  const own = fact.act === 'download' ? destinationsOf(fact) : namesIn(fact.text, fact).values;
  const behind = values.flatMap((value) => {
    const found = [...namesIn(value, fact).values];
    // A variable that stands for another one, or a file by its name; not the parts of a path.
    return found.length === 1 ? found : found.filter((name) => !name.startsWith('$'));
  });
  // What an archive is unpacked into holds what was in it, wherever that is.
  const names = [...own, ...behind].filter((name) => fact.act === 'decode' || !isPlace(name));
  return new Set(result === undefined ? names : [...names, `$${result.toLowerCase()}`]);
}

/** What is run, where it is seen to be what a source gave, or to be fed by it. */
export function chainOf(
  sources: readonly Act[],
  carriers: readonly Act[],
  runs: readonly Act[],
): Chain | undefined {
  const writes = new Set<Act>();
  let holders: readonly Act[] = sources;
  for (let hand = 0; hand <= handsOn; hand++) {
    const join = joiner(holders);
    const ran = runs.filter((run) => join(run).length > 0);
    if (ran.length > 0) {
      const used = new Set(ran.flatMap(join));
      const fetched = writes.size === 0 ? sources.filter((source) => used.has(source)) : sources;
      return { fetches: facts(fetched), runs: facts(ran), writes: facts([...writes]) };
    }
    const carried = carriers.filter((each) => !writes.has(each) && join(each).length > 0);
    if (carried.length === 0) return undefined;
    for (const each of carried) writes.add(each);
    holders = [...sources, ...writes];
  }
  return undefined;
}

const facts = (acts: readonly Act[]): ScriptFact[] => acts.map(({ fact }) => fact);

/** Finds among `sources` those that give something to an act. */
function joiner(sources: readonly Act[]): (act: Act) => readonly Act[] {
  const byName = new Map<string, Act>();
  for (const source of sources) {
    for (const name of source.gives) if (!byName.has(name)) byName.set(name, source);
  }
  const byLine = groupBy(sources, ({ fact }) => place(fact, fact.location.line ?? 0));
  return (act) => [
    ...[...act.takes].flatMap((name) => byName.get(name) ?? []).filter((each) => each !== act),
    ...inPlace(act.fact, byLine),
  ];
}

const place = ({ location }: ScriptFact, line: number): string => `${line} ${location.path}`;

/** `iex (iwr …)` and `iwr … | iex`: nothing has a name, the place itself is the link. */
function inPlace(run: ScriptFact, byLine: ReadonlyMap<string, readonly Act[]>): Act[] {
  const line = run.location.line ?? 0;
  const near = (from: number, to: number): Act[] =>
    Array.from({ length: to - from + 1 }, (_, i) => byLine.get(place(run, from + i)) ?? [])
      .flatMap((acts) => acts.slice(0, actsOnLine))
      .filter(({ fact }) => fact !== run);
  const input = run.flow?.input ?? '';
  const before = near(Math.max(0, line - linesOf(input) + 1), line);
  const inside = near(line, line + linesOf(run.text) - 1);
  return [
    ...before.filter(({ fact }) => input.includes(fact.text)),
    ...inside.filter(({ fact }) => run.text.includes(fact.text)),
  ];
}
