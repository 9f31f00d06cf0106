import { append } from '../../core/append.js';
import { limits } from '../../core/limits.js';
import type { Dialect, Stores } from './dialects.js';
import {
  commandAround,
  expressionEnd,
  insideBrackets,
  textsIn,
  withGroup,
  type Range,
} from './texts.js';
import type { Tokens } from './tokens.js';

export interface Assignment {
  readonly name: string;
  readonly value: Range;
}

/** Variables that texts are looked for through, and calls of one function that are looked at. */
const textDepth = 4;
const callsOfName = 50;
const called = /(?<![\w$.-])([A-Za-z_$][\w$-]{0,60})\s*\(/g;

/** What the names of a text are given: variables, functions and their parameters, in lower case. */
export class Bindings {
  readonly assignments: Assignment[] = [];
  readonly parameters = new Map<string, readonly string[]>();
  readonly calls = new Map<string, Range[]>();
  readonly #byName = new Map<string, Range[]>();
  readonly #tokens: Tokens;
  readonly #dialect: Dialect;
  #steps = 0;

  constructor(tokens: Tokens, dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
    this.#collect();
  }

  matches(pattern: RegExp | undefined): RegExpExecArray[] {
    if (pattern === undefined) return [];
    const found: RegExpExecArray[] = [];
    for (const match of this.#tokens.code.matchAll(pattern)) {
      if (found.push(match) >= limits.textFlowNames) break;
    }
    return found;
  }

  #collect(): void {
    const { code } = this.#tokens;
    const { assignment, loop, lines, adds, stores, definition } = this.#dialect;
    for (const match of this.matches(assignment)) this.#assign(match, lines);
    for (const match of this.matches(loop)) this.#assign(match, false);
    for (const match of this.matches(adds)) {
      this.#add(match[1], insideBrackets(code, match.index + match[0].length));
    }
    for (const match of this.matches(stores?.pattern)) this.#store(match, stores?.given);
    for (const match of this.matches(definition)) this.#define(match);
    if (this.parameters.size > 0) this.#findCalls();
  }

  /** Who has the name of a file that was written has what was put into it. */
  #store(match: RegExpExecArray, given: Stores['given'] | undefined): void {
    const { code } = this.#tokens;
    const name = match.slice(1).find((group) => group !== undefined);
    const behind = match.index + match[0].length;
    if (given === 'call') {
      this.#add(name, insideBrackets(code, behind));
      return;
    }
    const whole = withGroup(code, commandAround(code, match.index));
    this.#add(name, given === 'before' ? { ...whole, end: match.index } : whole);
  }

  /** Calls of the text's own functions, in one pass. */
  #findCalls(): void {
    const { code } = this.#tokens;
    for (const match of code.matchAll(called)) {
      const name = (match[1] ?? '').toLowerCase();
      if (!this.parameters.has(name)) continue;
      const known = this.calls.get(name) ?? [];
      this.calls.set(name, known);
      if (known.length < callsOfName)
        known.push(insideBrackets(code, match.index + match[0].length));
    }
  }

  #assign(match: RegExpExecArray, lines: boolean): void {
    const start = match.index + match[0].length;
    this.#add(match[1], { start, end: expressionEnd(this.#tokens.code, start, lines) });
  }

  #add(written: string | undefined, value: Range): void {
    if (written === undefined) return;
    const name = written.toLowerCase();
    this.assignments.push({ name, value });
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, [value]);
    else if (known.length < limits.foldedValues) known.push(value);
  }

  /** What a function returns is kept under its name; what it is given, under those of its parameters. */
  #define(match: RegExpExecArray): void {
    const { code } = this.#tokens;
    const name = (match[1] ?? match[3])?.toLowerCase();
    if (name === undefined) return;
    const parameters = (match[2] ?? match[4] ?? '').split(',').map((text) => lastName(text));
    this.parameters.set(name, parameters);
    const start = match.index + match[0].length;
    const body = match[0].endsWith('>')
      ? { start, end: expressionEnd(code, start, false) }
      : insideBrackets(code, start);
    if (match[0].endsWith('>')) this.#add(name, body);
    const { returns, lines } = this.#dialect;
    if (returns === undefined) return;
    returns.lastIndex = body.start;
    for (let count = 0; count < 20; count++) {
      const found = returns.exec(code);
      if (found === null || found.index >= body.end) break;
      const from = found.index + found[0].length;
      this.#add(name, { start: from, end: Math.min(body.end, expressionEnd(code, from, lines)) });
    }
    returns.lastIndex = 0;
  }

  namesIn({ start, end }: Range): Set<string> {
    const names = new Set<string>();
    for (const match of this.#tokens.code.slice(start, end).matchAll(this.#dialect.name)) {
      const name = match.slice(1).find((group) => group !== undefined);
      if (name !== undefined) names.add(name.toLowerCase());
    }
    return names;
  }

  /** Texts of an expression and of what its variables were assigned. */
  textsBehind(range: Range): Set<string> {
    const texts = new Set<string>();
    const seen = new Set<string>();
    let ranges: readonly Range[] = [range];
    for (let depth = 0; depth <= textDepth && ranges.length > 0; depth++) {
      const next: Range[] = [];
      for (const each of ranges) {
        if ((this.#steps += each.end - each.start) > limits.textFlowSteps) return texts;
        for (const text of textsIn(this.#tokens, each)) if (texts.size < 500) texts.add(text);
        for (const name of this.namesIn(each)) {
          if (!seen.has(name)) append(next, this.#byName.get(name) ?? []);
          seen.add(name);
        }
      }
      ranges = next;
    }
    return texts;
  }
}

const longestName = 500;

/** `Dictionary<string, string> values = null` → `values` */
function lastName(text: string): string {
  // A pattern that is only held at the end is tried at every place before it.
  const bare = (text.split('=', 1)[0] ?? '').trim().slice(-longestName);
  return (/([A-Za-z_$][\w$]*)\s*(?:As\s+[\w.]+)?\s*$/i.exec(bare)?.[1] ?? '').toLowerCase();
}
