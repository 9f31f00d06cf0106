import {
  type Condition,
  type MethodValues,
  type Site,
  type Value,
} from '../../behaviour/data-flow/index.js';
import type { HarmFact } from '../../facts/harm.js';
import { callText, conditionFacts, locationOf, sourceMemberOf, type Scene } from './scene.js';

/** Slices of slices, and conditions that decided what a condition rests on. */
const mostViews = 12;
const deepest = 4;
const mostConditions = 60;

/** .NET API docs: Span, Memory, Array, CryptographicOperations: what was there is gone. */
const blanks =
  /^System\.(?:Span`1::(?:Clear|Fill)|Array::(?:Clear|Fill)|MemoryExtensions::Reverse|Security\.Cryptography\.(?:CryptographicOperations::ZeroMemory|RandomNumberGenerator::Fill))$/;
const views =
  /^System\.(?:Span`1|Memory`1|MemoryExtensions|ArraySegment`1|Runtime\.InteropServices\.MemoryMarshal)::/;
const reads = /^(?:Read|ReadAsync|ReadAtLeast\w*|ReadExactly\w*|ReadBlock\w*|Receive\w*|CopyTo)$/;

/**
 * What is read for a caller and then blanked, where a clock takes part in the decision, in whatever way: no
 * reader of a file asks how old something is before it gives what stands there.
 */
export function blankedIn(scene: Scene): HarmFact[] {
  const { program } = scene.graph;
  const isBlanking = (type: string, name: string): boolean => blanks.test(`${type}::${name}`);
  return program.callersOfMembers(isBlanking).flatMap((node) => {
    const method = scene.graph.method(node);
    return method.sites
      .filter(({ callee }) => isBlanking(callee.type, callee.name))
      .flatMap((site) => blanked(scene, method, site));
  });
}

function blanked(scene: Scene, method: MethodValues, site: Site): HarmFact[] {
  const buffer = bufferOf(method, site.args[0]);
  if (buffer === undefined || !method.sites.some((each) => fills(method, each, buffer))) return [];
  const condition = scene.gates.conditions(site).find((each) => restsOnDays(scene, each, method));
  if (condition === undefined) return [];
  const basis = scene.gates.judge(condition, method.node).basis;
  const { ilOffset, opcode } = condition;
  const gate = {
    asked: 'date',
    constant: '',
    method: method.node,
    ilOffset,
    opcode,
    basis,
  } as const;
  return [
    {
      kind: 'damage',
      location: locationOf(scene, site),
      excerpt: callText(site),
      damage: 'corrupts-write',
      text: 'blanks parts of what it reads for its caller',
      api: `${site.callee.type}::${site.callee.name}`,
      isNamed: false,
      isAnnounced: false,
      sourceMember: sourceMemberOf(scene, site.method),
    },
    ...conditionFacts(scene, site, [gate]),
  ];
}

/** The parameter of which a value is a part. */
function bufferOf({ node }: MethodValues, value?: Value): Value | undefined {
  const seen = new Set<Value>(value === undefined ? [] : [value]);
  for (const each of seen) {
    if (seen.size > mostViews) break;
    if (each.kind === 'parameter' && each.method === node && each.index > 0) return each;
    for (const { from } of each.into) seen.add(from);
    const made = [
      each.site,
      ...each.uses.map(({ site, index }) => (index === 0 ? site : undefined)),
    ];
    for (const site of made) {
      if (site === undefined || !views.test(`${site.callee.type}::${site.callee.name}`)) continue;
      if (site.result === each || site.callee.name === '.ctor')
        for (const arg of site.args) seen.add(arg);
    }
  }
  return undefined;
}

/** It reads into the same buffer. */
function fills(method: MethodValues, site: Site, buffer: Value): boolean {
  return (
    reads.test(site.callee.name) &&
    site.args.slice(1).some((arg) => arg === buffer || bufferOf(method, arg) === buffer)
  );
}

interface Asked {
  readonly condition: Condition;
  readonly method: number;
}

/** A clock takes part, and days do: what is late by a moment is another matter. */
function restsOnDays(scene: Scene, condition: Condition, { node }: MethodValues): boolean {
  const seen = new Set<Condition>([condition]);
  let open: Asked[] = [{ condition, method: node }];
  let hasClock = false;
  let hasDays = false;
  for (let depth = 0; depth < deepest && open.length > 0; depth++) {
    const next: Asked[] = [];
    for (const each of open) {
      const { gate, basis } = scene.gates.judge(each.condition, each.method);
      if (gate.some(({ asked }) => asked === 'date')) return true;
      for (const { callee } of basis.sites) {
        hasClock ||= clocks.test(callee.name);
        hasDays ||= days.test(`${callee.type}::${callee.name}`);
      }
      next.push(...decidersOf(scene, [...basis.choices, ...chosenObjects(basis.sites)], seen));
    }
    if (hasClock && hasDays) return true;
    open = next;
  }
  return false;
}

/** The conditions that were not looked at yet and decide about places. */
function decidersOf(
  scene: Scene,
  places: readonly { readonly method: number; readonly ilOffset: number }[],
  seen: Set<Condition>,
): Asked[] {
  return places.flatMap((place) =>
    scene.gates.conditions(place).flatMap((condition): Asked[] => {
      if (seen.has(condition) || seen.size > mostConditions) return [];
      seen.add(condition);
      return [{ condition, method: place.method }];
    }),
  );
}

/** .NET API docs: DateTime, DateTimeOffset, TimeProvider, FileSystemInfo. */
const clocks =
  /^(?:get_(?:Utc)?Now|get_Today|Get(?:Utc|Local)Now|get_(?:Creation|LastWrite|LastAccess)Time(?:Utc)?|Get(?:Creation|LastWrite|LastAccess)Time(?:Utc)?)$/;
const days =
  /^System\.(?:TimeSpan::(?:get_(?:Total)?Days|FromDays)|Date(?:Time|TimeOffset|Only)::(?:Add(?:Days|Months|Years)|get_(?:Year|Month|Day|DayOfYear|DayOfWeek|DayNumber|Date)))$/;

/** Objects of the package of which one or another was made: settings that go by fields. */
function chosenObjects(sites: ReadonlySet<Site>): Site[] {
  const made = [...sites].filter(({ isNew, callee }) => isNew && callee.node >= 0);
  return made.filter((site) =>
    made.some(
      (other) =>
        other !== site && other.method === site.method && other.callee.node === site.callee.node,
    ),
  );
}
