import { groupBy } from '../core/group.js';
import type { ScriptFact } from './fact.js';
import type { Alarm } from './finding.js';
import { actOf, chainOf, type Act, type Chain } from './script-chain.js';
import { isComputed } from './unknown-program.js';

/** Code of one program that brings something in and runs something. */
export interface FetchAndRun extends Chain {
  /** The file with which the program begins. */
  readonly path: string;
  /** Whether what is run is seen to be what was downloaded; then it alone is told of. */
  readonly linked: boolean;
  /** Fetched by tasks of MSBuild, from an address that anybody can read in the build file. */
  readonly open: boolean;
  /** Not linked, and what is run may still be what was fetched: nobody can say what it is. */
  readonly doubtful: boolean;
}

const running: readonly ScriptFact['act'][] = ['start-process', 'evaluate', 'load-code'];
const carrying: readonly ScriptFact['act'][] = ['write-file', 'decode'];

/**
 * The programs among `scripts` that both fetch (download, decode) and run: a script, and all that
 * it starts within the package. The caller picks the surfaces: an init script and an inline task
 * are never one program.
 */
export function fetchAndRun(scripts: readonly ScriptFact[]): FetchAndRun[] {
  // What was decoded and read is told by what stands in it.
  const acts = scripts.filter(({ read }) => read === undefined);
  return [...groupBy(acts, (s) => s.program ?? s.location.path)].flatMap(([path, facts]) => {
    const fetches = facts.filter(({ act }) => act === 'download' || act === 'decode');
    const runs = facts.filter(({ act }) => running.includes(act));
    if (fetches.length === 0 || runs.length === 0) return [];
    const found = judged(facts, fetches, runs);
    return found === undefined ? [] : [{ path, ...found }];
  });
}

/** Tasks that only move files tell nothing of what an unrelated command runs. */
const isTask = ({ language }: ScriptFact): boolean => language === 'msbuild';

function judged(
  facts: readonly ScriptFact[],
  fetches: readonly ScriptFact[],
  runs: readonly ScriptFact[],
): Omit<FetchAndRun, 'path'> | undefined {
  const acts = new Map(facts.map((fact) => [fact, actOf(fact)]));
  const of = (some: readonly ScriptFact[]): Act[] => some.flatMap((fact) => acts.get(fact) ?? []);
  const carriers = facts.filter(isCarrier);
  const downloads = fetches.filter(({ act }) => act === 'download');
  const chain = chainOf(of(downloads), of(carriers), of(runs));
  if (chain) {
    const open = chain.fetches.every((fact) => isTask(fact) && fact.hides === undefined);
    return { ...chain, linked: true, doubtful: false, open };
  }
  const others = facts.filter((fact) => !isTask(fact));
  const told = fetches.filter((fact) => !isTask(fact));
  return told.length === 0
    ? undefined
    : unlinked(of(others.filter(isCarrier)), told, runs, of(runs));
}

const isCarrier = ({ act }: ScriptFact): boolean => carrying.includes(act);

function unlinked(
  carriers: readonly Act[],
  fetches: readonly ScriptFact[],
  runs: readonly ScriptFact[],
  runActs: readonly Act[],
): Omit<FetchAndRun, 'path'> {
  // What the program itself wrote or unpacked came from somewhere, and nobody sees from where.
  const made = chainOf(carriers.map(asProgram), carriers, runActs) !== undefined;
  const doubtful = made || runs.some(isComputed);
  return { fetches, runs, writes: [], linked: false, open: false, doubtful };
}

/** Scripts write settings and logs whose names they hand to programs: those are not run. */
function asProgram(act: Act): Act {
  const { language, act: kind } = act.fact;
  if (kind === 'decode' || language === 'csharp' || language === 'visualbasic') return act;
  return { ...act, gives: new Set([...act.gives].filter((name) => !name.startsWith('$'))) };
}

function disguised(acts: readonly ScriptFact[]): string {
  if (acts.some(({ hides }) => hides === 'address'))
    return ', from an address that stands in pieces';
  return acts.some(({ folded }) => folded) ? ', put together or decoded from parts' : '';
}

/** What a rule says of such a program; `when` says when it runs, as the end of a sentence. */
export function fetchAndRunAlarm(found: FetchAndRun, when: string): Alarm {
  const { path, fetches, runs, writes, linked, open, doubtful } = found;
  const said = open
    ? 'downloads a file and runs what it names'
    : linked
      ? `downloads code and runs what it downloaded${disguised([...fetches, ...runs])}`
      : doubtful
        ? 'fetches or unpacks something and runs something that may be it'
        : 'fetches or unpacks something and runs something else';
  return {
    level: open ? 'suspicious' : linked ? 'malicious' : doubtful ? 'suspicious' : 'note',
    message: `${path} ${said}, ${when}`,
    evidence: [
      ...fetches.map((fact) => ({ fact, shows: 'fetches or unpacks' })),
      ...writes.map((fact) => ({ fact, shows: 'writes it to disk' })),
      ...runs.map((fact) => ({ fact, shows: 'runs it' })),
    ],
  };
}
