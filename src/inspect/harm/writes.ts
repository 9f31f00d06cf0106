import type { Gate } from '../../behaviour/control/index.js';
import {
  sitesOf,
  type MethodValues,
  type Site,
  type Value,
} from '../../behaviour/data-flow/index.js';
import type { MethodNode } from '../../behaviour/call-graph/index.js';
import type { Fact } from '../../facts/fact.js';
import type { HarmFact } from '../../facts/harm.js';
import { leavesOf } from './leaves.js';
import {
  callText,
  conditionFacts,
  isFixed,
  locationOf,
  methodsWith,
  sourceMemberOf,
  type Scene,
} from './scene.js';

/** Methods of a package that look at a clock or dice and are asked closely. */
const mostMethods = 200;
const mostClocks = 30;
const mostCallers = 8;

/** Whether a fact may decide about a write; by the facts alone, before any code is read. */
export function mayDecide(fact: Fact): boolean {
  return fact.kind === 'api-call' && fact.capability === 'random';
}

const isClock = (fact: Fact): boolean => fact.kind === 'api-call' && fact.capability === 'time';

/** Writes that are answered and not made, or made with something else, by a clock or by dice. */
export function spoiledWritesIn(scene: Scene): HarmFact[] {
  const dice = [...methodsWith(scene, mayDecide)].slice(0, mostMethods);
  const clocks = [...methodsWith(scene, isClock)];
  // Where half of the code looks at a clock, that it does tells nothing of a method.
  const deciding = clocks.length > mostClocks ? dice : [...dice, ...clocks];
  const methods = new Set<MethodNode>(deciding);
  for (const method of deciding) {
    for (const { method: caller } of sitesOf(scene.graph, method).slice(0, mostCallers)) {
      methods.add(caller);
    }
  }
  return [...methods].flatMap((node) => {
    const method = scene.graph.method(node);
    const writes = method.sites.filter(isWrite);
    if (writes.length === 0) return [];
    return [
      ...skipped(scene, method, writes),
      ...dropped(scene, method, writes),
      ...corrupted(scene, writes),
    ];
  });
}

const writing =
  /^(?:Write|ExecuteNonQuery|Execute$|Save|Commit|Send|Publish|Update|Insert|Put|Store|Submit|Apply|Transfer|Upsert|SetValue|Set[A-Z]\w*Value)/;
/** To a person, to a log, to memory: nobody counts on it. */
const idle =
  /^System\.(?:Console|IO\.(?:StringWriter|MemoryStream|TextWriter)|Text\.|Diagnostics\.|Span|Buffers\.|BitConverter|Collections\.|Random|Threading\.)|Log|Trace|Metric|Telemetry|Counter|Cache/;

export function isWrite({ callee, isNew }: Site): boolean {
  return !isNew && writing.test(callee.name) && !idle.test(`${callee.type}::${callee.name}`);
}

/** A constant in place of what the write would have answered. */
function skipped(scene: Scene, method: MethodValues, writes: readonly Site[]): HarmFact[] {
  const leaves = answersOf(method).flatMap((value) => leavesOf(scene.graph, value));
  const results = new Set(leaves.map(({ site }) => site));
  const write = writes.find((site) => results.has(site));
  if (write === undefined) return [];
  for (const { constant, ilOffset, method: node } of leaves) {
    if (typeof constant !== 'number' || constant < 0 || node !== write.method) continue;
    const gates = scene.gates.here({ method: node, ilOffset });
    const deciding = gates.filter(isFixed);
    if (!deciding.some(({ asked }) => asked !== 'host')) continue;
    return spoiled(scene, write, gates, 'skips-write');
  }
  return [];
}

/** Where nothing is answered, a date and chance together decide about no honest write. */
function dropped(scene: Scene, method: MethodValues, writes: readonly Site[]): HarmFact[] {
  if (method.returns !== 'void') return [];
  for (const write of writes) {
    const gates = scene.gates.here(write);
    const asked = new Set(gates.map((gate) => gate.asked));
    if (asked.has('date') && asked.has('random'))
      return spoiled(scene, write, gates, 'skips-write');
  }
  return [];
}

const texts = {
  'skips-write': 'leaves out a write that its caller counts on',
  'corrupts-write': 'writes something else than it was given',
} as const;

function spoiled(
  scene: Scene,
  write: Site,
  gates: readonly Gate[],
  damage: keyof typeof texts,
): HarmFact[] {
  return [
    {
      kind: 'damage',
      location: locationOf(scene, write),
      excerpt: callText(write),
      damage,
      text: texts[damage],
      api: `${write.callee.type}::${write.callee.name}`,
      isNamed: false,
      isAnnounced: false,
      sourceMember: sourceMemberOf(scene, write.method),
    },
    ...conditionFacts(scene, write, gates),
  ];
}

/** What a method gives back, also as the result of its task. */
export function answersOf({ result, sites }: MethodValues): Value[] {
  const set = sites.filter(
    ({ callee }) => callee.name === 'SetResult' && /TaskMethodBuilder/.test(callee.type),
  );
  return [result, ...set.flatMap(({ args }) => args[1] ?? [])];
}

/** What is written is the argument on one way, and a constant or a random number on another. */
function corrupted(scene: Scene, writes: readonly Site[]): HarmFact[] {
  return writes.flatMap((write) => {
    for (const arg of write.args.slice(1)) {
      const leaves = leavesOf(scene.graph, arg);
      if (!leaves.some(({ kind }) => kind === 'parameter')) continue;
      const others = leaves.filter(isMadeUp).filter(({ method }) => method === write.method);
      for (const { method, ilOffset } of others) {
        const gates = scene.gates.here({ method, ilOffset });
        if (gates.some(({ asked }) => asked === 'date' || asked === 'random')) {
          return spoiled(scene, write, gates, 'corrupts-write');
        }
      }
    }
    return [];
  });
}

function isMadeUp({ constant, kind, site }: Value): boolean {
  if (kind === 'constant') return typeof constant === 'number';
  return site !== undefined && /^System\.Random$/.test(site.callee.type);
}
