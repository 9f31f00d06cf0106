import { append } from '../../core/append.js';
import { classifyGateName } from '../strings/gates.js';
import type { MethodNode } from '../call-graph/index.js';
import {
  sitesOf,
  type Condition,
  type Constants,
  type Site,
  type Value,
  type ValueGraph,
} from '../data-flow/index.js';
import { ControlDependence } from './control-dependence.js';
import { dateMadeBy, dateOfConstant } from './dates.js';
import { askedBy, cultures, digests, type Asked } from './decisions.js';
import { Foundations, type Basis, type Look } from './rests-on.js';

/** A condition that decides whether something runs, by something that the caller does not give. */
export interface Gate {
  readonly asked: Asked;
  /** What it is compared with, as far as that is written in the code: `2027-08-08`, `20`, `prod`. */
  readonly constant: string;
  readonly method: MethodNode;
  readonly ilOffset: number;
  /** Of the branch. */
  readonly opcode: string;
  readonly basis: Basis;
  /** A task of the package lies between what is asked and the condition. */
  readonly isAwaited?: true;
}

export interface Place {
  readonly method: MethodNode;
  readonly ilOffset: number;
}

/** Conditions looked at for one place, and how far the question goes up and into others. */
const mostConditions = 200;
const deepest = 4;
/** A helper that is called from more places is gated by none of them. */
const mostCallers = 4;

/** Finds what decides that a place in the code is come to. */
export class Gates {
  readonly #graph: ValueGraph;
  readonly foundations: Foundations;
  readonly #control = new Map<MethodNode, ControlDependence | undefined>();
  readonly #conditions = new Map<MethodNode, Map<number, Condition>>();
  readonly #known = new Map<Condition, { gate: Gate[]; basis: Basis }>();

  constructor(graph: ValueGraph, visible: ReadonlySet<MethodNode>, constants: Constants) {
    this.#graph = graph;
    this.foundations = new Foundations(graph, visible, constants);
  }

  control(method: MethodNode): ControlDependence | undefined {
    if (!this.#control.has(method)) {
      const read = this.#graph.program.body(method);
      const control = read && new ControlDependence(read.module.bytes, read.body);
      this.#control.set(method, control);
    }
    return this.#control.get(method);
  }

  /** The conditions in a method itself that decide about a place in it. */
  conditions({ method, ilOffset }: Place): Condition[] {
    let known = this.#conditions.get(method);
    if (known === undefined) {
      const { conditions } = this.#graph.method(method);
      known = new Map(conditions.map((condition) => [condition.ilOffset, condition]));
      this.#conditions.set(method, known);
    }
    const deciders = this.control(method)?.deciders(ilOffset) ?? [];
    return [...deciders].flatMap((offset) => known.get(offset) ?? []);
  }

  /** What decides that a place is come to: in its method, in those that it asks, and in its callers. */
  at(place: Place): Gate[] {
    const gates: Gate[] = [];
    const seen = new Set<Condition>();
    let open: Place[] = [place];
    for (let depth = 0; depth < deepest && open.length > 0; depth++) {
      const next: Place[] = [];
      for (const each of open) {
        const found = this.#deciding(each, seen);
        // Clients await answers all day: of those who call, only what they ask themselves counts.
        append(gates, depth === 0 ? found : found.filter(({ isAwaited }) => !isAwaited));
        append(next, this.callers(each.method));
      }
      open = next;
    }
    return gates;
  }

  /** What one condition asks, and what decided about what it rests on. */
  of(condition: Condition, method: MethodNode): Gate[] {
    const { gate, basis } = this.judge(condition, method);
    const seen = new Set([condition]);
    return [...gate, ...basis.choices.flatMap((place) => this.#deciding(place, seen))];
  }

  /** Without the callers: what decides here. */
  here(place: Place): Gate[] {
    return this.#deciding(place, new Set());
  }

  #deciding(place: Place, seen: Set<Condition>): Gate[] {
    const gates: Gate[] = [];
    let open: Place[] = [place];
    for (let depth = 0; depth < deepest && open.length > 0; depth++) {
      const next: Place[] = [];
      for (const each of open) {
        for (const condition of this.conditions(each)) {
          if (seen.has(condition) || seen.size > mostConditions) continue;
          seen.add(condition);
          const { gate, basis } = this.judge(condition, each.method);
          append(gates, gate);
          append(next, basis.choices);
        }
      }
      open = next;
    }
    return gates;
  }

  /** Where a method is called, made into a delegate, or started as a state machine. */
  callers(method: MethodNode): Place[] {
    if (this.#graph.program.graph.callers(method).length > mostCallers) return [];
    const sites = sitesOf(this.#graph, method);
    const called = sites.map((site) => ({ method: site.method, ilOffset: site.ilOffset }));
    const places = called.length > 0 ? called : [...this.#handed(method), ...this.#kicked(method)];
    return places.length > mostCallers ? [] : places;
  }

  #handed(method: MethodNode): Place[] {
    const { program, delegates } = this.#graph;
    for (const caller of program.graph.callers(method).slice(0, mostCallers)) {
      this.#graph.method(caller);
    }
    return (delegates.get(method) ?? []).map((value) => ({
      method: value.method,
      ilOffset: value.ilOffset,
    }));
  }

  /** Who sets the state of an async method's or iterator's object before it runs. */
  #kicked(method: MethodNode): Place[] {
    const { program } = this.#graph;
    const member = program.graph.member(method);
    const type = member.slice(0, member.lastIndexOf('::'));
    if (!member.endsWith('::MoveNext')) return [];
    const own = `${type}::`;
    return [...program.usersOf(`${type}::<>1__state`).stores]
      .filter((node) => !program.graph.member(node).startsWith(own))
      .map((node) => ({ method: node, ilOffset: 0 }));
  }

  judge(condition: Condition, method: MethodNode): { gate: Gate[]; basis: Basis } {
    const known = this.#known.get(condition);
    if (known !== undefined) return known;
    const basis = this.foundations.of(condition.values, howToLook);
    const found = judged(basis, () => this.#rollsDice(condition));
    const { ilOffset, opcode } = condition;
    const isAwaited = found.some(({ asked }) => asked === 'remote') && !this.#asksItself(condition);
    const where = { method, ilOffset, opcode, basis, ...(isAwaited && { isAwaited }) };
    const answer = { gate: found.map((each) => ({ ...each, ...where })), basis };
    this.#known.set(condition, answer);
    return answer;
  }

  /** It rests on an answer also where no task is opened that the package makes. */
  #asksItself({ values }: Condition): boolean {
    const { sites } = this.foundations.of(values, howToLook, false);
    return [...sites].some((site) => askedBy(site) === 'remote');
  }

  /** Chance that only made a name, of a file or a port, decides nothing. */
  #rollsDice({ values }: Condition): boolean {
    const { sites } = this.foundations.of(values, (site) =>
      site.callee.returns === 'System.String' ? 'stop' : howToLook(site),
    );
    return [...sites].some((site) => askedBy(site) === 'random');
  }
}

/** A clock is a clock, whoever gave it; of dice, how many sides they have matters. */
function howToLook(site: Site): Look {
  const asked = askedBy(site);
  if (asked === undefined) return dateMadeBy(site) === undefined ? 'all' : 'stop';
  return asked === 'random' ? 'arguments' : 'stop';
}

type Found = Pick<Gate, 'asked' | 'constant'>;

function judged(basis: Basis, rollsDice: () => boolean): Found[] {
  const asked = new Map([...basis.sites].map((site) => [askedBy(site), site]));
  const isOpen = basis.given.length > 0;
  const found: Found[] = [];
  if (asked.has('clock')) found.push(byClock(basis));
  const number = numberIn(basis);
  if (asked.has('random') && !isOpen && number !== undefined && rollsDice()) {
    found.push({ asked: 'random', constant: number });
  }
  if (asked.has('host') && !isOpen) {
    const text = nameIn(basis.constants);
    if (text !== '') found.push({ asked: 'host', constant: text });
  }
  for (const each of ['environment', 'file'] as const) {
    const site = asked.get(each);
    if (site !== undefined) found.push({ asked: each, constant: textIn(site.args) });
  }
  if (asked.has('locale') && isOfPlace(basis)) {
    found.push({ asked: 'locale', constant: textIn(basis.constants) });
  }
  for (const each of ['debugger', 'production', 'remote'] as const) {
    if (asked.has(each)) found.push({ asked: each, constant: '' });
  }
  if (isOpen && isSecret(basis)) found.push({ asked: 'secret', constant: '' });
  if (found.length === 0) append(found, namedOrCounted(basis));
  return found;
}

/** A day that is written in the code; the last digits of a clock are as good as dice. */
function byClock(basis: Basis): Found {
  const date = basis.given.length > 0 ? undefined : dateIn(basis);
  if (date !== undefined) return { asked: 'date', constant: date };
  const number = numberIn(basis);
  const isDice =
    basis.given.length === 0 &&
    number !== undefined &&
    ([...basis.values].some(({ comparison }) => comparison === 'rem') ||
      [...basis.sites].some(({ callee }) => lastDigits.test(callee.name)));
  return isDice ? { asked: 'random', constant: number } : { asked: 'clock', constant: '' };
}

const lastDigits = /^get_(?:Milli|Micro|Nano)second$/;

function dateIn({ sites, constants }: Basis): string | undefined {
  const calls = new Set([...sites].map(({ callee }) => callee.name));
  const made = [...sites].flatMap((site) => dateMadeBy(site) ?? []);
  return made[0] ?? constants.flatMap((value) => dateOfConstant(value, calls) ?? [])[0];
}

/** Formatting asks for the culture at hand all day; who compares it with one by name asks where he is. */
function isOfPlace({ sites, constants }: Basis): boolean {
  const isMore = [...sites].some(
    (site) =>
      askedBy(site) === 'locale' && !cultures.has(`${site.callee.type}::${site.callee.name}`),
  );
  return isMore || constants.some(({ constant }) => isPlace.test(String(constant)));
}

const isPlace = /^[a-z]{2}(?:-[A-Z]{2})?$/;
/** In hexadecimal, with or without dashes, or base64 of as many bytes as digests have. */
const fixedDigest =
  /^(?:[\da-f]{32,128}|(?:[\da-f]{2}-){15,63}[\da-f]{2}|[a-z\d+/]{22}==|[a-z\d+/]{27}=|[a-z\d+/]{43}=|[a-z\d+/]{64}|[a-z\d+/]{86}==)$/i;

/** Something of the caller is hashed and compared with a digest in the code: who wrote it knows of what. */
function isSecret({ sites, constants }: Basis): boolean {
  const calls = [...sites].map(({ callee }) => `${callee.type}::${callee.name}`);
  if (!calls.some((call) => digests.test(call)) || calls.some((call) => /HMAC|Keyed/.test(call)))
    return false;
  return constants.some(({ constant }) =>
    constant instanceof Uint8Array
      ? constant.length >= 16
      : typeof constant === 'string' && fixedDigest.test(constant),
  );
}

function numberIn({ constants }: Basis): string | undefined {
  const numbers = constants.flatMap(({ constant }) =>
    typeof constant === 'number' || typeof constant === 'bigint' ? [Number(constant)] : [],
  );
  // A share of one is told rather than the sides of the dice.
  const share = numbers.find((each) => each > 0 && each < 1) ?? numbers.find((each) => each > 0);
  return share === undefined ? undefined : String(share);
}

function textIn(values: readonly Value[]): string {
  const texts = values.flatMap(({ constant }) => (typeof constant === 'string' ? [constant] : []));
  return texts.find((text) => text !== '') ?? '';
}

/** Not what parts a name from its domain: `\\`, `.`, `local`. */
function nameIn(values: readonly Value[]): string {
  const texts = values.flatMap(({ constant }) => (typeof constant === 'string' ? [constant] : []));
  return texts.find((text) => /\w{3}/.test(text) && !/local/i.test(text)) ?? '';
}

/** Variables of async methods and iterators stand in fields, and live as long as one call (Roslyn: GeneratedNames). */
const isOfOneCall = /::(?:<\w*>[1-9]|\$(?:VB\$Local|S\d|U\d)|VB\$)/;

/** A flag with a telling name, or a number that is kept and grows with each call. */
function namedOrCounted(basis: Basis): Found[] {
  for (const { kind, field = '', into } of basis.values) {
    if (kind !== 'field' || isOfOneCall.test(field)) continue;
    const name = field.slice(field.lastIndexOf('::') + 2);
    if (classifyGateName(name) === 'production') return [{ asked: 'production', constant: name }];
    const grows = into.some(
      ({ from }) => from.kind === 'derived' && from.into.some((edge) => edge.from.field === field),
    );
    if (grows) return [{ asked: 'count', constant: numberIn(basis) ?? '' }];
  }
  const counts = [...basis.sites].some(
    ({ callee }) =>
      callee.type === 'System.Threading.Interlocked' && callee.name.endsWith('crement'),
  );
  return counts ? [{ asked: 'count', constant: numberIn(basis) ?? '' }] : [];
}
