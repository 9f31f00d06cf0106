import type { MethodNode } from '../call-graph/index.js';
import type { Constants } from './constants.js';
import { arrayText, bytesOf, textOfBytes } from './literal-bytes.js';
import { storesOn, withObjects } from './entered-objects.js';
import { handedBy, invokedWith, sitesOf, targetsOf } from './origins.js';
import type { FlowPath } from './path.js';
import { TextAnswers, type Entered } from './text-answers.js';
import {
  fillComposite,
  fillPrinted,
  fillWithinBounds,
  printedBy,
  type Formatted,
} from './text-formats.js';
import { constantTexts, hasHole, Hole, isUnclear } from './text-holes.js';
import * as named from './text-members.js';
import * as parts from './text-parts.js';
import * as pieces from './text-pieces.js';
import { carriedBy } from './tuples.js';
import type { Constant, Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** Values looked at to find the texts of one. */
const looksAt = 600;
const deepest = 40;
const mostAsked = 2;

/** Works out which texts a value may be, as far as its code tells. */
export class Texts {
  readonly #graph: ValueGraph;
  readonly #constants: Constants;
  readonly #visible: ReadonlySet<number>;
  readonly #looksAt: number;
  readonly #known = new TextAnswers();
  #left = 0;
  readonly #open = new Map<Value, number>();
  /** By method, the call by which it is entered on the way in question. */
  #way: Entered = new Map();
  /** What the answer at hand took from the way. */
  #asked = new Map<MethodNode, Site | undefined>();

  /** @param most values looked at to find one text */
  constructor(graph: ValueGraph, constants: Constants, most: number = looksAt) {
    this.#graph = graph;
    this.#constants = constants;
    this.#looksAt = most;
    this.#visible = new Set(graph.program.graph.callerRoots());
  }

  /**
   * Answers as on one way of data: parameters are what its calls hand over, also where a field or
   * a task lies between, of which nobody knows who called.
   */
  along<T>({ states }: FlowPath, ask: () => T): T {
    const entered = new Map<MethodNode, Site>();
    for (const { hop, value } of states) {
      if (hop.kind === 'call') entered.set(value.method, hop.site);
    }
    this.#way = withObjects(this.#graph, entered, this.#visible);
    try {
      return ask();
    } finally {
      this.#way = new Map();
    }
  }

  /** @param calls the calls through which the value's method was come to, the innermost last */
  of(value: Value, calls: readonly Site[]): string[] {
    const known = this.#known.find(value, calls, this.#way);
    if (known !== undefined) return known;
    this.#left = this.#looksAt;
    this.#open.clear();
    this.#asked = new Map();
    const texts = this.#of(value, calls);
    this.#known.add(value, calls, this.#asked, texts);
    return texts;
  }

  /** More is known of the graph than before. */
  forget(): void {
    this.#known.clear();
  }

  /** A call that says it is static hands over no object. */
  #of(value: Value | undefined, calls: readonly Site[]): string[] {
    if (value === undefined) return [Hole.unknown];
    // A carrier of values may carry one inside another: it is asked again, and not without end.
    const asked = this.#open.get(value) ?? 0;
    if (asked >= mostAsked) return [];
    if (--this.#left < 0 || this.#open.size > deepest) return [Hole.unknown];
    this.#open.set(value, asked + 1);
    const texts = pieces.distinct(this.#look(value, calls));
    if (asked === 0) this.#open.delete(value);
    else this.#open.set(value, asked);
    return texts.some(isUnclear) ? (this.#evaluated(value) ?? texts) : texts;
  }

  /** What the value is whatever its method gets, where it is made or where it is used. */
  #evaluated({ site, uses }: Value): string[] | undefined {
    const found = site === undefined ? [] : [...this.#constants.given(site)];
    for (const use of uses.slice(0, pieces.usesLookedAt)) {
      if (found.length > 0) break;
      found.push(...this.#constants.taken(use.site, use.index));
    }
    const texts = pieces.distinct(found.flatMap(constantTexts));
    return texts.length === 0 ? undefined : texts;
  }

  #look(value: Value, calls: readonly Site[]): string[] {
    const { constant } = value;
    if (constant !== undefined) return constantTexts(constant);
    const carried = carriedBy(this.#graph, value);
    // A variable has what was in it, too, until somebody writes to it.
    const own = value.kind === 'local' ? before(value) : [];
    if (carried.length > 0) return this.#any([...own, ...carried], calls, Hole.unknown);
    switch (value.kind) {
      case 'parameter':
        return this.#given(value, calls);
      case 'field':
        return this.#stored(value, calls);
      case 'load':
        return this.#any(before(value), calls, Hole.unknown);
      case 'local':
      case 'join':
      case 'return':
        return this.#local(value, calls);
      case 'new':
      case 'result': {
        // Code that is made while it runs is handed its values.
        const handed = value.into.filter(({ kind }) => kind === 'same').map(({ from }) => from);
        if (handed.length > 0) return this.#any(handed, calls, Hole.unknown);
        return value.site === undefined
          ? this.#array(value, calls)
          : this.#called(value.site, value, calls);
      }
      case 'derived': {
        const elements = parts.elementsBehind(this.#graph, value);
        if (elements.length > 0) return this.#any(elements, calls, Hole.unknown);
        return [this.#blend(before(value), calls)];
      }
      default:
        return [Hole.unknown];
    }
  }

  #any(values: readonly Value[], calls: readonly Site[], otherwise: string): string[] {
    const texts = values.flatMap((value) => this.#of(value, calls));
    return texts.length === 0 ? [otherwise] : texts;
  }

  /** A builder of text that is a value of its own stands in a local. */
  #local(value: Value, calls: readonly Site[]): string[] {
    const built = this.#built(value, calls);
    if (built !== undefined) return built;
    const read = parts.readInto(value).flatMap((inputs) => this.#address('', inputs, calls));
    const stored = value.into.flatMap(({ from }) => this.#of(from, calls));
    return read.length + stored.length > 0 ? [...read, ...stored] : [Hole.unknown];
  }

  /** Of several values that an address is made of, the one that says which. */
  #address(member: string, inputs: readonly Value[], calls: readonly Site[]): string[] {
    const written = parts.numericAddress(this.#graph, member, inputs[0]);
    return written ?? parts.addressAmong(inputs.map((input) => this.#of(input, calls)));
  }

  #given(value: Value, calls: readonly Site[]): string[] {
    for (let at = calls.length - 1; at >= 0; at--) {
      const handed = handedBy(this.#graph, calls[at] as Site, value);
      if (handed !== undefined) return this.#of(handed, calls.toSpliced(at, 1));
    }
    const call = this.#way.get(value.method);
    this.#asked.set(value.method, call);
    const handed = call && handedBy(this.#graph, call, value);
    if (handed !== undefined) return this.#of(handed, calls);
    const texts = sitesOf(this.#graph, value.method)
      .slice(0, pieces.mostTexts * 2)
      .flatMap(({ args }) => args[value.index] ?? [])
      .flatMap((arg) => this.#of(arg, calls));
    if (texts.length === 0) {
      const invoked = invokedWith(this.#graph, value).slice(0, pieces.mostTexts * 2);
      texts.push(...invoked.flatMap((arg) => this.#of(arg, calls)));
    }
    const elements = texts.length > 0 ? [] : parts.elementsFor(this.#graph, value.method);
    texts.push(...elements.slice(0, pieces.mostTexts).flatMap((each) => this.#of(each, calls)));
    if (this.#visible.has(value.method) || texts.length === 0) texts.push(Hole.caller);
    return texts;
  }

  /** Whoever is among the calls has most likely put it there: objects carry values through fields. */
  #stored(value: Value, calls: readonly Site[]): string[] {
    const edges = storesOn(this.#graph, value, this.#way, this.#visible);
    for (const { method } of value.into) this.#asked.set(method, this.#way.get(method));
    const stores = edges.map(({ from }) => from);
    // What no code of the package sets, somebody else does.
    const isMade = stores.some(({ kind }) => kind === 'new');
    return this.#any(stores, calls, isMade ? Hole.unknown : Hole.caller);
  }

  #array(value: Value, calls: readonly Site[]): string[] {
    const bytes = bytesOf(value);
    if (bytes !== undefined) return [textOfBytes(bytes)];
    const text = arrayText(value);
    if (text !== undefined) return [text];
    // What is put into it later is put into the variable that holds it.
    const inside = pieces.filled(value);
    return inside.length === 0 ? [] : [this.#blend(inside, calls)];
  }

  #called(site: Site, value: Value, calls: readonly Site[]): string[] {
    const { callee, args } = site;
    const targets = targetsOf(this.#graph, site);
    if (targets.length > 0 && !site.isNew) return this.#ownCall(site, targets, calls);
    const printed = printedBy(this.#graph, site);
    if (printed !== undefined) return this.#filled(printed, calls, fillPrinted);
    const built = this.#built(value, calls);
    if (built !== undefined) return built;
    const member = `${callee.type}::${callee.name}`;
    const folder = named.folderNamed(member, args);
    if (folder !== undefined) return [Hole.unknown + folder];
    if (named.fromOutside.test(member)) return [Hole.caller];
    const exact = named.changes.test(member) ? this.#evaluated(value) : undefined;
    if (exact !== undefined) return exact;
    const inputs = site.isNew ? args.slice(1) : args;
    if (named.decodes.test(member)) return this.#decoded(member, inputs, calls);
    const between = named.between(member);
    if (between !== undefined) return this.#joined(inputs.flatMap(pieces.flat), calls, between);
    if (member === 'System.String::Format') {
      const isCultural = callee.parameters[0] !== 'System.String';
      return this.#formatted(isCultural ? inputs.slice(1) : inputs, calls);
    }
    const [first] = inputs;
    const isBuilt = first !== undefined && named.builtAddress.test(member);
    const hosts = isBuilt ? parts.hostsToldTo(this.#graph, first) : [];
    if (hosts.length > 0)
      return hosts.flatMap((host) => this.#of(host, calls)).map(parts.withScheme);
    if (named.behindHost.test(member)) return this.#of(first, calls).map(parts.withoutHost);
    if (named.keeps.test(member)) return this.#of(first, calls);
    if (parts.ofParts(site)) return this.#of(inputs[1], calls).map(parts.withScheme);
    if (named.addresses.test(member)) return this.#address(member, inputs, calls);
    const text = parts.interpolatedIn(site);
    if (text !== undefined) return this.#of(text, calls);
    const given = parts.givenBy(this.#graph, site);
    if (given.length > 0) return this.#any(given, [...calls, site], Hole.unknown);
    return [this.#blend(inputs, calls)];
  }

  #ownCall(site: Site, targets: readonly number[], calls: readonly Site[]): string[] {
    const folded = this.#constants.call(site, this.#knownValues(site, calls));
    if (folded !== undefined && folded !== null) return constantTexts(folded);
    const given = this.#constants.given(site).flatMap(constantTexts);
    if (given.length > 0) return given;
    const texts = targets
      .slice(0, pieces.mostTexts)
      .flatMap((target) => this.#of(this.#graph.method(target).result, [...calls, site]));
    return texts.length === 0 ? [Hole.unknown] : texts;
  }

  /** The values of a call, each undefined where it is not one constant of the parameter's type. */
  #knownValues({ callee, args }: Site, calls: readonly Site[]): (Constant | undefined)[] {
    const first = callee.hasThis ? 1 : 0;
    // An object is none: what a decoder keeps in it, `given` knows.
    if (first === 1) return [undefined];
    return args.map((value, index) => {
      const type = callee.parameters[index - first] ?? '';
      if (value.constant === null || typeof value.constant === 'bigint') return value.constant;
      if (parts.whole.test(type)) return this.#number(value, calls);
      const constant = parts.textual.has(type) ? this.#constant(value, calls) : undefined;
      return (type === 'uint8[]') === constant instanceof Uint8Array ? constant : undefined;
    });
  }

  #number(value: Value, calls: readonly Site[]): number | undefined {
    if (typeof value.constant === 'number') return value.constant;
    const [text = '', ...more] = this.#of(value, calls);
    return more.length === 0 && /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
  }

  #constant(value: Value, calls: readonly Site[]): string | Uint8Array | undefined {
    if (value.constant instanceof Uint8Array) return value.constant;
    const bytes = bytesOf(value);
    if (bytes !== undefined) return bytes;
    const [text, ...more] = this.#of(value, calls);
    return text === undefined || more.length > 0 || hasHole(text) ? undefined : text;
  }

  /** Every text of one with every text of the next. */
  #joined(values: readonly Value[], calls: readonly Site[], between = ''): string[] {
    let texts = [''];
    for (const [at, value] of values.entries()) {
      const next = this.#of(value, calls).map((each) => (at === 0 ? each : between + each));
      texts = texts
        .flatMap((text) => next.map((each) => pieces.cut(text + each)))
        .slice(0, pieces.mostTexts);
    }
    return texts;
  }

  #formatted([format, ...rest]: readonly Value[], calls: readonly Site[]): string[] {
    if (format === undefined) return [Hole.unknown];
    return this.#filled({ format, args: rest.flatMap(pieces.flat) }, calls, fillComposite);
  }

  #filled({ format, args }: Formatted, calls: readonly Site[], fill: typeof fillPrinted): string[] {
    const textOf = (index: number): string => {
      const arg = args[index];
      return (arg && this.#of(arg, calls)[0]) ?? Hole.unknown;
    };
    return this.#of(format, calls).map((text) => fillWithinBounds(text, fill, textOf));
  }

  #decoded(member: string, inputs: readonly Value[], calls: readonly Site[]): string[] {
    const input = inputs.at(-1);
    const constant = input && this.#constant(input, calls);
    if (constant !== undefined) return [parts.decodedBy(member, constant)];
    return [this.#blend(inputs, calls)];
  }

  /** Appended piece by piece: a `StringBuilder`, an interpolated string. */
  #built(value: Value, calls: readonly Site[]): string[] | undefined {
    const appended = pieces.appendedTo(value);
    return appended && this.#joined(appended, calls);
  }

  /** What several go into in a way that is not followed: as known as the least known of them. */
  #blend(inputs: readonly Value[], calls: readonly Site[]): string {
    const texts = inputs.filter(pieces.tells).flatMap((input) => this.#of(input, calls));
    const known = texts.join('');
    if (known.includes(Hole.caller)) return Hole.caller;
    if (texts.length === 0 || known.includes(Hole.unknown)) return Hole.unknown;
    return texts.some(pieces.mayHideHost) ? Hole.hidden : Hole.unknown;
  }
}

const before = ({ into }: Value): Value[] => into.map(({ from }) => from);
