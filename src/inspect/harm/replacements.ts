import type { Gate } from '../../behaviour/control/index.js';
import type { Condition, Site, Value } from '../../behaviour/data-flow/index.js';
import { accountRole, classifyAccount } from '../../behaviour/strings/account.js';
import { escapeText, excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { AccountFact, ReplacementFact } from '../../facts/harm.js';
import { parameterNames } from '../flows/parameter-names.js';
import { leavesOf } from './leaves.js';
import { callText, locationOf, sourceMemberOf, type Scene } from './scene.js';

const looksAt = 200;

export function isAccount(fact: Fact): fact is AccountFact {
  return fact.kind === 'account' && fact.location.token !== undefined;
}

/** Accounts in the code that take the place of what the caller gave. */
export function replacementsIn(scene: Scene): ReplacementFact[] {
  return accountsIn(scene).flatMap(({ value, fact }) => replacing(scene, value, fact));
}

/** Where accounts stand in the code, or are what a decoder gives for what stands there. */
function accountsIn({ graph, facts }: Scene): { value: Value; fact: AccountFact }[] {
  return facts.filter(isAccount).flatMap((fact) => {
    const { path, token = 0, ilOffset = -1 } = fact.location;
    const node = graph.program.graph.node(path, token);
    if (node === undefined) return [];
    const { literals, sites } = graph.method(node);
    const decoded = sites.flatMap(({ result, ilOffset: at }) =>
      at === ilOffset ? (result ?? []) : [],
    );
    const written = literals.filter(({ constant }) => constant === fact.account);
    return [...written, ...decoded].map((value) => ({ value, fact }));
  });
}

function replacing(
  scene: Scene,
  literal: Value,
  { account, format }: AccountFact,
): ReplacementFact[] {
  const found = new Map<string, ReplacementFact>();
  for (const [value, from] of reachedFrom(scene, literal)) {
    const told = [...merged(scene, value, from), ...set(scene, value)];
    for (const { replaced, role, conditions, isChosen, place, shown } of told) {
      const fact: ReplacementFact = {
        kind: 'replacement',
        location: locationOf(scene, place),
        replaced: escapeText(replaced),
        isRecipient: role === 'recipient',
        account: escapeText(account),
        format,
        when: whenOf(scene, conditions, place),
        isChosen,
        sourceMember: sourceMemberOf(scene, place.method),
        excerpt: shown,
      };
      found.set(`${fact.location.token} ${fact.replaced}`, fact);
    }
  }
  return [...found.values()];
}

/**
 * Where a constant goes without being changed, and where it came into the method: the constant itself,
 * a field that is read, an argument.
 */
function reachedFrom({ graph }: Scene, literal: Value): Map<Value, Value> {
  const reached = new Map([[literal, literal]]);
  for (const [value] of reached) {
    if (reached.size > looksAt) break;
    if (value.kind === 'field') graph.readLoads(value.field ?? '');
    for (const { to, kind } of value.out) {
      if (kind === 'derived' || reached.has(to)) continue;
      const isMerge = value.kind === 'join' || value.kind === 'local';
      reached.set(to, isMerge ? (reached.get(value) ?? value) : value);
    }
  }
  return reached;
}

interface Told {
  readonly replaced: string;
  readonly role: 'recipient' | 'account';
  readonly conditions: readonly Condition[];
  readonly isChosen: boolean;
  readonly place: { readonly method: number; readonly ilOffset: number };
  /** What stands there. */
  readonly shown: string;
}

/** Either it, or what the caller gave as a parameter with a telling name. */
function merged(scene: Scene, value: Value, from: Value): Told[] {
  const { graph } = scene;
  if (from.method < 0 || value === from) return [];
  const parameter = leavesOf(graph, value).find(
    (leaf) => leaf.kind === 'parameter' && leaf !== from && roleOf(scene, leaf) !== undefined,
  );
  if (parameter === undefined) return [];
  const role = roleOf(scene, parameter);
  const place = { method: from.method, ilOffset: from.ilOffset };
  const conditions = decidingBetween(scene, place, value);
  if (role === undefined || conditions === undefined) return [];
  const about = conditions.map((condition) => aboutIt(scene, condition, place.method, parameter));
  // Nothing was given, or what was given means a certain account: the caller knows of it.
  if (about.includes('asked')) return [];
  const rest = conditions.filter((_, at) => about[at] !== 'itself');
  const isChosen = rest.some((condition) => isWish(scene, condition, place.method));
  const shown = shownAt(from);
  return [{ replaced: nameOf(scene, parameter), role, conditions: rest, isChosen, place, shown }];
}

function shownAt({ constant, field = '', site }: Value): string {
  if (typeof constant === 'string') return excerpt(constant);
  return site === undefined ? excerpt(field) : callText(site);
}

function nameOf({ graph }: Scene, { method, index }: Value): string {
  const { hasThis } = graph.method(method);
  return parameterNames(graph.program, method)[index - (hasThis ? 1 : 0)] ?? '';
}

const roleOf = (scene: Scene, parameter: Value): ReturnType<typeof accountRole> =>
  accountRole(nameOf(scene, parameter));

/** What decides which of the two it is, but not whether any of them is used. */
function decidingBetween(
  scene: Scene,
  place: Told['place'],
  value: Value,
): Condition[] | undefined {
  const use = usedAt(value, place.method);
  if (use === undefined) return undefined;
  const both = new Set(scene.gates.conditions({ method: place.method, ilOffset: use }));
  return scene.gates.conditions(place).filter((condition) => !both.has(condition));
}

/** Where a value is made use of in a method: handed over, put somewhere, given back. */
function usedAt(value: Value, method: number): number | undefined {
  const views = [value, ...value.out.flatMap(({ to }) => (to.kind === 'load' ? [to] : []))];
  const handed = views.flatMap(({ uses }) => uses.map(({ site }) => site));
  const here = handed.find((site) => site.method === method);
  if (here !== undefined) return here.ilOffset;
  return value.out.find((edge) => edge.method === method)?.ilOffset;
}

/**
 * Whether a condition is about what was given: whether there is something (`asked`), or whether it is
 * the account already, or looks like one (`itself`).
 */
function aboutIt(
  scene: Scene,
  condition: Condition,
  method: number,
  parameter: Value,
): 'asked' | 'itself' | undefined {
  const { basis } = scene.gates.judge(condition, method);
  if (!basis.values.has(parameter)) return undefined;
  const texts = basis.constants.flatMap(({ constant }) =>
    typeof constant === 'string' && constant !== '' ? [constant] : [],
  );
  return texts.length > 0 && texts.every((text) => classifyAccount(text) !== undefined)
    ? 'itself'
    : 'asked';
}

const compares = /^(?:op_(?:GreaterThan|LessThan)\w*|CompareTo|Compare|get_Length|Next\w*|Get\w*)$/;
const orders = /^(?:bge|bgt|ble|blt)/;

/** Whether an argument decides that is for deciding: a flag, a kind, a network. Amounts are not. */
function isWish(scene: Scene, condition: Condition, method: number): boolean {
  const { basis } = scene.gates.judge(condition, method);
  if (basis.given.length === 0 || orders.test(condition.opcode)) return false;
  if ([...basis.values].some(({ comparison }) => /^c[gl]t/.test(comparison))) return false;
  return ![...basis.sites].some(({ callee }) => compares.test(callee.name));
}

/** Put into an object of the caller, in the place of what it holds. */
function set(scene: Scene, value: Value): Told[] {
  return value.uses.flatMap(({ site, index }): Told[] => {
    const role = site.callee.name.startsWith('set_') ? accountRole(site.callee.name) : undefined;
    const [object] = site.args;
    if (role === undefined || index !== 1 || object === undefined) return [];
    const owners = leavesOf(scene.graph, object);
    const isGiven = owners.some((leaf) => leaf.kind === 'parameter' && !isThis(scene, leaf));
    if (!isGiven) return [];
    const conditions = scene.gates.conditions(site);
    const isAsked = conditions.some((condition) => readsIt(scene, condition, site));
    if (isAsked) return [];
    const isChosen = conditions.some((each) => isWish(scene, each, site.method));
    const replaced = site.callee.name.slice('set_'.length);
    return [{ replaced, role, conditions, isChosen, place: site, shown: callText(site) }];
  });
}

function isThis({ graph }: Scene, { method, index }: Value): boolean {
  return index === 0 && graph.method(method).hasThis;
}

function readsIt(scene: Scene, condition: Condition, { method, callee }: Site): boolean {
  const getter = callee.name.replace('set_', 'get_');
  const { basis } = scene.gates.judge(condition, method);
  return [...basis.sites].some((site) => site.callee.name === getter);
}

function whenOf(scene: Scene, conditions: readonly Condition[], place: Told['place']): string {
  const gates = conditions.flatMap((each) => scene.gates.judge(each, place.method).gate);
  if (gates.length > 0) return [...new Set(gates.map(gateText))].sort().join(', ');
  if (conditions.length === 0) return '';
  const numbers = conditions.flatMap((condition) =>
    scene.gates
      .judge(condition, place.method)
      .basis.constants.flatMap(({ constant }) =>
        typeof constant === 'number' && constant > 1 ? [constant] : [],
      ),
  );
  return numbers.length === 0 ? 'something else' : `a number (${numbers[0]})`;
}

export function gateText({ asked, constant }: Gate): string {
  const words = new Map([
    ['date', 'the date'],
    ['clock', 'the clock'],
    ['random', 'chance'],
    ['host', 'the host'],
  ]);
  const word = words.get(asked) ?? `the ${asked}`;
  return constant === '' ? word : `${word} (${escapeText(constant)})`;
}
