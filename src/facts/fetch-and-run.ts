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
  return [...groupBy(scripts, (s) => s.program ?? s.location.path)].flatMap(([path, facts]) => {
    const fetches = facts.filter(({ act }) => act === 'download' || act === 'decode');
    const runs = facts.filter(({ act }) => running.includes(act));
    if (fetches.length === 0 || runs.length === 0) return [];
    return [{ path, ...judged(facts, fetches, runs) }];
  });
}

function judged(
  facts: readonly ScriptFact[],
  fetches: readonly ScriptFact[],
  runs: readonly ScriptFact[],
): Omit<FetchAndRun, 'path'> {
  const acts = new Map(facts.map((fact) => [fact, actOf(fact)]));
  const of = (some: readonly ScriptFact[]): Act[] => some.flatMap((fact) => acts.get(fact) ?? []);
  const carriers = facts.filter(({ act }) => carrying.includes(act));
  const downloads = fetches.filter(({ act }) => act === 'download');
  const chain = chainOf(of(downloads), of(carriers), of(runs));
  if (chain) return { ...chain, linked: true, doubtful: false };
  // What the program itself wrote or unpacked came from somewhere, and nobody sees from where.
  const made = chainOf(of(carriers).map(asProgram), of(carriers), of(runs)) !== undefined;
  return { fetches, runs, writes: [], linked: false, doubtful: made || runs.some(isComputed) };
}

/** Scripts write settings and logs whose names they hand to programs: those are not run. */
function asProgram(act: Act): Act {
  const { language, act: kind } = act.fact;
  if (kind === 'decode' || language === 'csharp' || language === 'visualbasic') return act;
  return { ...act, gives: new Set([...act.gives].filter((name) => !name.startsWith('$'))) };
}

/** What a rule says of such a program; `when` says when it runs, as the end of a sentence. */
export function fetchAndRunAlarm(found: FetchAndRun, when: string): Alarm {
  const { path, fetches, runs, writes, linked, doubtful } = found;
  const said = linked
    ? 'downloads code and runs what it downloaded'
    : doubtful
      ? 'fetches or unpacks something and runs something that may be it'
      : 'fetches or unpacks something and runs something else';
  return {
    level: linked ? 'malicious' : doubtful ? 'suspicious' : 'note',
    message: `${path} ${said}, ${when}`,
    evidence: [
      ...fetches.map((fact) => ({ fact, shows: 'fetches or unpacks' })),
      ...writes.map((fact) => ({ fact, shows: 'writes it to disk' })),
      ...runs.map((fact) => ({ fact, shows: 'runs it' })),
    ],
  };
}
