import type { Basis, ControlDependence } from '../../behaviour/control/index.js';
import {
  targetsOf,
  type Condition,
  type MethodValues,
  type Site,
  type Value,
} from '../../behaviour/data-flow/index.js';
import type { Fact } from '../../facts/fact.js';
import type { BypassFact } from '../../facts/harm.js';
import { leavesOf } from './leaves.js';
import { callText, locationOf, methodsWith, sourceMemberOf, type Scene } from './scene.js';

/** Members that say whether a signature, a code or a password is right. */
const checks =
  /::(?:FixedTimeEquals|VerifyData|VerifyHash|VerifySignature|VerifyHashedPassword|VerifyMac|CheckSignature|CheckPassword(?:Async)?|EnhancedVerify|ValidateToken)$|(?:BCrypt|Argon2|Scrypt\w*)::Verify\w*$/;

/** Whether a fact is such a check. */
export function isCheck(fact: Fact): boolean {
  return fact.kind === 'api-call' && checks.test(fact.api);
}

/** Checks that a value which is written in the code gets through, whatever the check says. */
export function bypassesIn(scene: Scene): BypassFact[] {
  return [...methodsWith(scene, isCheck)].flatMap((node) => {
    const method = scene.graph.method(node);
    const check = method.sites.find(({ callee }) => checks.test(`${callee.type}::${callee.name}`));
    if (check === undefined || !/^bool$|Task|void/.test(method.returns)) return [];
    const control = scene.gates.control(node);
    return control === undefined ? [] : passedBy(scene, method, check, control);
  });
}

interface Magic {
  readonly site: Site;
  readonly by: BypassFact['by'];
}

function passedBy(
  scene: Scene,
  method: MethodValues,
  check: Site,
  control: ControlDependence,
): BypassFact[] {
  const answers = answersOf(scene, method).filter(({ constant, method: node }) => {
    return constant !== 0 && node === method.node;
  });
  for (const condition of method.conditions) {
    const magic = magicIn(scene, condition.values);
    const ways = control.ways(condition.ilOffset);
    if (magic === undefined || ways === undefined) continue;
    const opened = answers.filter(({ ilOffset }) => opens(control, ways, ilOffset));
    if (opened.length === 0) continue;
    const before = opened.some(
      ({ constant, ilOffset }) => constant === 1 && skips(control, ways, ilOffset, check.ilOffset),
    );
    if (before || isAfterNo(scene, method, condition.ilOffset, check, control)) {
      return [toFact(scene, check, magic)];
    }
  }
  return returned(scene, method, check, control);
}

/** `valid || IsKnown(token)` gives back what the other way says. */
function returned(
  scene: Scene,
  method: MethodValues,
  check: Site,
  control: ControlDependence,
): BypassFact[] {
  for (const leaf of answersOf(scene, method)) {
    if (leaf.constant !== undefined || leaf.method !== method.node) continue;
    const magic = magicIn(scene, [leaf]);
    if (magic === undefined || restsOn(scene, [leaf], check)) continue;
    if (!isAfterNo(scene, method, leaf.ilOffset, check, control)) continue;
    return [toFact(scene, check, magic)];
  }
  return [];
}

function toFact(scene: Scene, check: Site, { site, by }: Magic): BypassFact {
  return {
    kind: 'bypass',
    location: locationOf(scene, site),
    excerpt: callText(site),
    check: `${check.callee.type}::${check.callee.name}`,
    by,
    sourceMember: sourceMemberOf(scene, check.method),
  };
}

function answersOf({ graph }: Scene, { result, sites }: MethodValues): Value[] {
  const set = sites.filter(
    ({ callee }) => callee.name === 'SetResult' && /TaskMethodBuilder/.test(callee.type),
  );
  return [result, ...set.flatMap(({ args }) => args[1] ?? [])].flatMap((value) =>
    leavesOf(graph, value),
  );
}

type Ways = readonly [number, number];

/** Whether one of two ways leads to an answer, and the other does not. */
function opens(control: ControlDependence, [a, b]: Ways, answer: number): boolean {
  return control.leads(a, answer) !== control.leads(b, answer);
}

/** Whether the way to an answer leaves the check out, which stands on the other one. */
function skips(control: ControlDependence, [a, b]: Ways, answer: number, check: number): boolean {
  const [way, other] = control.leads(a, answer) ? [a, b] : [b, a];
  return control.leads(other, check) && !control.leads(way, check);
}

/** Whether a place is come to only where the check said no. */
function isAfterNo(
  scene: Scene,
  method: MethodValues,
  ilOffset: number,
  check: Site,
  control: ControlDependence,
): boolean {
  return method.conditions.some((condition) => {
    if (condition.ilOffset === ilOffset || !isPlain(scene, condition, check)) return false;
    const ways = control.ways(condition.ilOffset);
    if (ways === undefined) return false;
    const [falls, jumps] = ways;
    const [no, yes] = condition.opcode.startsWith('brtrue') ? [falls, jumps] : [jumps, falls];
    return control.leads(no, ilOffset) && !control.leads(yes, ilOffset);
  });
}

/** A branch on what the check said, not on what is made of it. */
function isPlain({ graph }: Scene, { opcode, values }: Condition, check: Site): boolean {
  if (!opcode.startsWith('br')) return false;
  const [value] = values;
  return value !== undefined && leavesOf(graph, value).some(({ site }) => site === check);
}

function restsOn({ foundations }: Scene, values: readonly Value[], site: Site): boolean {
  return foundations.of(values).sites.has(site);
}

const equals =
  /::(?:SequenceEqual|FixedTimeEquals|op_Equality|op_Inequality|Equals|Compare|CompareOrdinal)$/;
const digests = /::(?:ComputeHash(?:Async)?|HashData(?:Async)?|TryHashData|GetHashAndReset)$/;

/** Something of the caller is compared with something that is written in the code, and that decides. */
function magicIn(scene: Scene, values: readonly Value[]): Magic | undefined {
  const { graph } = scene;
  for (const site of askedIn(scene, values)) {
    const own = ofEquality(scene, site);
    if (own !== undefined) return own;
    if (site.callee.returns !== 'bool') continue;
    for (const node of targetsOf(graph, site).slice(0, mostHelpers)) {
      const helper = graph.method(node);
      const inside = [helper.result, ...helper.conditions.flatMap((each) => each.values)];
      const found = askedIn(scene, inside).flatMap((each) => ofEquality(scene, each) ?? []);
      if (found[0] !== undefined) return found[0];
    }
  }
  return undefined;
}

/** The calls whose answer a yes or no is, or is the contrary of. */
function askedIn({ graph }: Scene, values: readonly Value[]): Site[] {
  const leaves = values.flatMap((value) => leavesOf(graph, value));
  const turned = leaves.flatMap(({ compared = [] }) => compared);
  return [...leaves, ...turned].flatMap(({ site }) => site ?? []);
}

function ofEquality({ foundations }: Scene, site: Site): Magic | undefined {
  const { callee, args } = site;
  if (!equals.test(`${callee.type}::${callee.name}`) || args.length < 2) return undefined;
  const sides = [args[0], args[1]].map((arg) => foundations.of(arg === undefined ? [] : [arg]));
  const [left, right] = sides as [Basis, Basis];
  const by = magicSides(left, right) ?? magicSides(right, left);
  return by && { site, by };
}

const mostHelpers = 8;
const shortestText = 8;

function magicSides(of: Basis, fixed: Basis): BypassFact['by'] | undefined {
  if (of.given.length === 0 || fixed.given.length > 0) return undefined;
  const isHashed = [...of.sites].some(({ callee }) =>
    digests.test(`${callee.type}::${callee.name}`),
  );
  // A code that is worked out of a key is no digest of what the caller gave alone.
  const isKeyed = [...of.sites].some(({ callee }) => /HMAC|KeyedHash/.test(callee.type));
  if (isHashed && !isKeyed && isBaked(fixed)) return 'digest';
  const texts = fixed.constants.map(({ constant }) => constant);
  const isText = texts.some((text) => typeof text === 'string' && text.length >= shortestText);
  return isText && fixed.sites.size === 0 ? 'text' : undefined;
}

const decodes =
  /^System\.(?:Convert|Text\.|MemoryExtensions|Span|ReadOnlySpan|ReadOnlyMemory|Memory|String|Array|Runtime\.)/;

/** Bytes or a text that stand in the code, or are decoded from such. */
function isBaked({ constants, sites, values }: Basis): boolean {
  if ([...sites].some(({ callee }) => callee.node < 0 && !decodes.test(callee.type))) return false;
  const isLong = constants.some(
    ({ constant }) =>
      (typeof constant === 'string' && constant.length >= shortestText) ||
      (constant instanceof Uint8Array && constant.length >= shortestText),
  );
  return (
    isLong ||
    [...values].some(
      ({ kind, site, index }) => kind === 'new' && site === undefined && index >= shortestText,
    )
  );
}
