import { classifyMember } from '../../behaviour/catalogue/classify-member.js';
import type { Gate, Place } from '../../behaviour/control/index.js';
import {
  originsOf,
  seenAs,
  sitesOf,
  type Condition,
  type Site,
  type Value,
} from '../../behaviour/data-flow/index.js';
import { excerpt } from '../../core/text.js';
import type { Capability } from '../../facts/capability.js';
import type { ApiCallFact, Fact } from '../../facts/fact.js';
import { harmKey, type ConditionFact, type DamageFact } from '../../facts/harm.js';
import { commandOf } from '../flows/commands.js';
import { callText, locationOf, methodsWith, sourceMemberOf, textsOf, type Scene } from './scene.js';

/** What runs a text, or bytes, that it is handed. */
const runs: ReadonlySet<Capability> = new Set(['process', 'dynamic-code', 'assembly-load']);
const starts =
  /::(?:Start|Shell|Run\w*|Eval\w*|Execute\w*|AddScript|AddCommand|InvokeScript|Invoke|Load\w*|Compile\w*)$/;
const shells =
  /^(?:[^\s]*[\\/])?(?:cmd|powershell|pwsh|bash|sh|zsh|dash|ksh|osascript|python3?|perl|ruby|node|php|wscript|cscript|mshta)(?:\.exe)?$/i;

/** Members that say whether something was signed (.NET API docs; BouncyCastle, NSec, libsodium). */
const verifies =
  /^(?:System\.Security\.Cryptography\.|Org\.BouncyCastle\.Crypto\.|NSec\.Cryptography\.|Sodium\.|Chaos\.NaCl\.).*::(?:Verify\w*|TryVerify\w*)$/;
const checks = /::(?:Verify\w*|FixedTimeEquals|HashData\w*|ComputeHash\w*|GetHashAndReset)$/;

const noPath = { states: [] };
const deepest = 4;
const mostCallers = 6;

/** Calls that run something, where the package also checks signatures or digests. */
export function mayObey(facts: readonly Fact[]): ApiCallFact[] {
  const calls = facts.filter((fact): fact is ApiCallFact => fact.kind === 'api-call');
  if (!calls.some(({ api }) => checks.test(api))) return [];
  return calls.filter(({ api, capability }) => runs.has(capability) && starts.test(api));
}

/**
 * What comes from outside is run where it is signed with a key, or its digest is one, that stands in the code:
 * by whoever wrote the library, on every machine that it is used on.
 */
export function obedienceIn(scene: Scene): (DamageFact | ConditionFact)[] {
  const wanted = new Set(mayObey(scene.facts));
  const methods = methodsWith(scene, (fact) => wanted.has(fact as ApiCallFact));
  return [...methods].flatMap((method) =>
    scene.graph.method(method).sites.flatMap((site) => obeyed(scene, site)),
  );
}

function obeyed(scene: Scene, site: Site): (DamageFact | ConditionFact)[] {
  const told = toldTo(scene, site);
  const door = told && doorTo(scene, site, told);
  if (door === undefined) return [];
  const location = locationOf(scene, site);
  const where = locationOf(scene, door.place);
  return [
    {
      kind: 'damage',
      location,
      excerpt: callText(site),
      damage: 'obeys',
      text: 'runs what somebody from outside says',
      api: `${site.callee.type}::${site.callee.name}`,
      isNamed: door.isNamed,
      isAnnounced: false,
      sourceMember: sourceMemberOf(scene, site.method),
    },
    {
      kind: 'condition',
      location: where,
      excerpt: excerpt(`${door.asks} decides ${door.condition.opcode}`),
      asks: door.asks,
      constant: '',
      decides: harmKey(location),
      sourceMember: sourceMemberOf(scene, door.place.method),
    },
  ];
}

/** A shell that is told what the package itself does not say, or code that it does not have. */
function toldTo(scene: Scene, site: Site): readonly Value[] | undefined {
  const { graph, foundations } = scene;
  const { callee } = site;
  const capability = classifyMember(callee.type, callee.name, callee.parameters[0]);
  if (callee.node >= 0 || capability === undefined || !runs.has(capability)) return undefined;
  if (!starts.test(`::${callee.name}`)) return undefined;
  const told = commandOf(graph, site, noPath);
  if (foundations.of(told).given.length === 0) return undefined;
  if (capability !== 'process') return told;
  const texts = told.flatMap((value) => textsOf(scene, value));
  return texts.some((text) => shells.test(text)) ? told : undefined;
}

interface Door {
  readonly asks: 'secret' | 'signature';
  readonly place: Place;
  readonly condition: Condition;
  readonly isNamed: boolean;
}

/** The check on the way that only who has the key passes, and whether a door speaks of running something. */
function doorTo(scene: Scene, site: Site, told: readonly Value[]): Door | undefined {
  let found: Omit<Door, 'isNamed'> | undefined;
  let isNamed = false;
  const seen = new Set<number>();
  let open: Place[] = [site];
  for (let depth = 0; depth < deepest && open.length > 0; depth++) {
    const next: Place[] = [];
    for (const place of open) {
      found ??= checkedAt(scene, place, told);
      isNamed ||= isSpoken(scene, place.method);
      if (seen.has(place.method)) continue;
      seen.add(place.method);
      for (const caller of callersOf(scene, place.method)) {
        const isSame = sourceMemberOf(scene, caller.method) === sourceMemberOf(scene, place.method);
        (isSame ? open : next).push(caller);
      }
    }
    open = next;
  }
  return found && { ...found, isNamed };
}

/** Where it is called; of what compilers make of a method, where that begins. */
function callersOf({ graph, gates }: Scene, method: number): readonly Place[] {
  const sites = sitesOf(graph, method);
  return sites.length > 0 ? sites.slice(0, mostCallers) : gates.callers(method);
}

function checkedAt(
  scene: Scene,
  place: Place,
  told: readonly Value[],
): Omit<Door, 'isNamed'> | undefined {
  for (const condition of scene.gates.conditions(place)) {
    const { gate, basis } = scene.gates.judge(condition, place.method);
    const isKey = isSecret(gate) && !isHeldTo(scene, basis, told);
    const asks = isKey ? 'secret' : isSigned(scene, basis) ? 'signature' : undefined;
    if (asks !== undefined)
      return { asks, condition, place: { method: place.method, ilOffset: condition.ilOffset } };
  }
  return undefined;
}

const isSecret = (gates: readonly Gate[]): boolean => gates.some(({ asked }) => asked === 'secret');

/** What runs is itself held to a digest in the code: it is known beforehand. */
function isHeldTo(
  { foundations }: Scene,
  { values, sites }: Gate['basis'],
  told: readonly Value[],
): boolean {
  const basis = foundations.of(told);
  // Of an object that is handed over, one part may be the key and another what runs.
  const isPart = [...sites, ...basis.sites].some(
    ({ callee }) => callee.hasThis && callee.name.startsWith('get_'),
  );
  return [...basis.values].some(
    (value) =>
      values.has(value) && value.constant === undefined && (value.kind !== 'parameter' || !isPart),
  );
}

/** With a key that is made of what stands in the code alone. */
function isSigned({ graph, foundations }: Scene, { sites }: Gate['basis']): boolean {
  return [...sites].some(({ callee, args }) => {
    if (!verifies.test(`${callee.type}::${callee.name}`)) return false;
    const key = callee.hasThis ? args.slice(0, 1) : args.slice(-1);
    const read = key
      .flatMap((value) => originsOf(graph, value))
      .flatMap((origin) => seenAs(graph, origin))
      .flatMap(({ uses }) => uses)
      .filter(({ site, index }) => index === 0 && reads.test(site.callee.name))
      .flatMap(({ site }) => site.args.slice(1));
    const { given, constants, sites: made } = foundations.of([...key, ...read]);
    const isElsewhere = [...made].some((site) => isFromElsewhere(site));
    return given.length === 0 && constants.length > 0 && !isElsewhere;
  });
}

const reads = /^(?:Import\w*|FromXmlString|Init)$/;

/** A key that a file, a variable or a service gives is whoever's it is. */
function isFromElsewhere({ callee }: Site): boolean {
  const capability = classifyMember(callee.type, callee.name, callee.parameters[0]);
  return capability !== undefined && elsewhere.has(capability);
}

const elsewhere: ReadonlySet<Capability> = new Set([
  'file-read',
  'environment',
  'network',
  'credential-store',
  'registry',
  'database',
]);

/** Members whose callers want something to be run, or kept up to date. */
const speaks =
  /run|exec|start|launch|command|script|shell|eval|invoke|updat|upgrad|install|deploy|plugin|agent|remote|task|job|load|compile|hook/i;

function isSpoken({ visible, graph }: Scene, method: number): boolean {
  if (!visible.has(method)) return false;
  const member = graph.program.graph.sourceMember(method);
  return speaks.test(member.slice(member.lastIndexOf('.') + 1));
}
