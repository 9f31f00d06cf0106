import { append } from '../../core/append.js';
import { limits } from '../../core/limits.js';
import type { FlowSinkKind, FlowSourceKind } from '../../facts/flow.js';
import { classifyString } from '../strings/classify.js';
import { classifyEnvironmentName } from '../strings/environment-name.js';
import { Bindings } from './bindings.js';
import { dialects, type Dialect, type DialectName } from './dialects.js';
import { mayPush, packedInto, pushesIn, repositoriesIn } from './repositories.js';
import {
  commandAround,
  expressionEnd,
  insideBrackets,
  textsIn,
  withGroup,
  type Range,
} from './texts.js';
import { tokensOf, type Tokens } from './tokens.js';
import { addressesAmong } from './uploaders.js';

/** A secret that a text reads and sends, with the places in the text. */
export interface TextFlow {
  readonly source: TextSource;
  readonly sink: {
    readonly kind: FlowSinkKind;
    readonly api: string;
    readonly part: 'body' | 'url' | 'header';
    readonly range: Range;
  };
  readonly transforms: readonly { readonly text: string; readonly at: number }[];
  /** Where the values were kept on the way. */
  readonly steps: readonly { readonly text: string; readonly at: number }[];
  /** Texts that say where it goes: beside the call, and behind its variables. */
  readonly near: readonly string[];
  readonly far: readonly string[];
}

export interface TextSource {
  readonly kind: FlowSourceKind;
  readonly text: string;
  readonly area: string;
  readonly at: number;
}

interface Taint {
  readonly source: TextSource;
  readonly via: readonly { readonly name: string; readonly range: Range }[];
}

/** Follows secrets through the variables and functions of one text, as far as its words say. */
export function followText(text: string, name: DialectName): TextFlow[] {
  const dialect = dialects[name];
  const start = text.slice(0, limits.textFlowCharacters);
  // Nothing to follow without something that sends; most texts end here.
  if (
    !mayPush(start) &&
    ![
      ...dialect.sinks.map(({ pattern }) => pattern),
      ...(dialect.channels ? [dialect.channels] : []),
    ].some((pattern) => start.search(pattern) >= 0)
  )
    return [];
  return new Search(tokensOf(start, dialect.lexis), dialect).run();
}

/** Rounds that taint is carried on, and values kept of one name. */
const rounds = 8;
const taintsOfName = 8;

class Search {
  readonly #tokens: Tokens;
  readonly #dialect: Dialect;
  readonly #bindings: Bindings;
  readonly #tainted = new Map<string, Taint[]>();
  #steps = 0;

  constructor(tokens: Tokens, dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
    this.#bindings = new Bindings(tokens, dialect);
  }

  run(): TextFlow[] {
    if (this.#dialect.commands) {
      for (const { name, source, range } of packedInto(this.#tokens, this.#bindings))
        this.#taint(name, { source, via: [] }, range);
    }
    for (let round = 0; round < rounds; round++) if (!this.#carry()) break;
    const pushes = pushesIn(this.#tokens, this.#bindings, this.#dialect);
    return [...this.#sinks(), ...this.#written(), ...pushes];
  }

  /** @returns whether anything new is tainted */
  #carry(): boolean {
    let isNew = false;
    for (const { name, value } of this.#bindings.assignments) {
      for (const taint of this.#taintsIn(value)) isNew = this.#taint(name, taint, value) || isNew;
    }
    for (const [name, parameters] of this.#bindings.parameters)
      isNew = this.#hand(name, parameters) || isNew;
    return isNew;
  }

  #taint(name: string, taint: Taint, range: Range): boolean {
    const known = this.#tainted.get(name) ?? [];
    this.#tainted.set(name, known);
    const { kind, text } = taint.source;
    if (
      known.length >= taintsOfName ||
      known.some(({ source }) => source.kind === kind && source.text === text)
    )
      return false;
    known.push({ source: taint.source, via: [...taint.via, { name, range }].slice(-12) });
    return true;
  }

  /** Arguments of calls go to the parameters of the text's own functions. */
  #hand(name: string, parameters: readonly string[]): boolean {
    let isNew = false;
    for (const whole of this.#bindings.calls.get(name) ?? []) {
      let from = whole.start;
      for (const parameter of parameters) {
        const end = Math.min(whole.end, expressionEnd(this.#tokens.code, from, false));
        const range = { start: from, end };
        for (const taint of this.#taintsIn(range))
          isNew = this.#taint(parameter, taint, range) || isNew;
        from = end + 1;
        if (from >= whole.end) break;
      }
    }
    return isNew;
  }

  #taintsIn(range: Range): Taint[] {
    if ((this.#steps += range.end - range.start) > limits.textFlowSteps) return [];
    const found = this.#sourcesIn(range).map((source): Taint => ({ source, via: [] }));
    for (const name of this.#bindings.namesIn(range)) append(found, this.#tainted.get(name) ?? []);
    return found;
  }

  #sourcesIn(range: Range): TextSource[] {
    const code = this.#tokens.code.slice(range.start, range.end);
    const { all, variable, reads, commands } = this.#dialect;
    const found: TextSource[] = commands ? repositoriesIn(code, range.start) : [];
    for (const match of code.matchAll(all)) {
      found.push({
        kind: 'environment-all',
        text: 'all variables',
        area: '',
        at: range.start + match.index,
      });
    }
    for (const match of code.matchAll(variable)) {
      const at = range.start + match.index;
      const name = this.#variableName(match[0], at);
      const secret = name === undefined ? undefined : classifyEnvironmentName(name);
      if (secret) found.push({ kind: 'environment', text: secret.name, area: secret.area, at });
    }
    for (const match of code.matchAll(reads)) {
      const at = range.start + match.index;
      append(found, this.#filesRead({ start: at, end: this.#endOfRead(match[0], at, range) }, at));
    }
    return found;
  }

  #endOfRead(written: string, at: number, range: Range): number {
    if (!written.endsWith('(')) return expressionEnd(this.#tokens.code, at, true);
    return Math.max(
      insideBrackets(this.#tokens.code, at + written.length).end,
      Math.min(range.end, at),
    );
  }

  #variableName(written: string, at: number): string | undefined {
    const named = /([A-Za-z_]\w*)$/.exec(written)?.[1];
    if (!/[([]$/.test(written)) return named;
    return textsIn(this.#tokens, insideBrackets(this.#tokens.code, at + written.length))[0];
  }

  /** Files of credentials by the paths that a call is given, its variables looked through. */
  #filesRead(range: Range, at: number): TextSource[] {
    const found = new Map<string, TextSource>();
    const bare = this.#dialect.lines
      ? this.#tokens.code.slice(range.start, range.end).split(/[\s"'@=<]+/)
      : [];
    for (const text of [...this.#bindings.textsBehind(range), ...bare]) {
      for (const sighting of classifyString(text.replace(/^[\\/]+/, '').length > 2 ? text : '')) {
        const isMemory = /proc[\\/][^\\/]+[\\/](?:mem|environ)\b/i.test(text);
        if (sighting.kind !== 'path' || !(sighting.place === 'credential' || isMemory)) continue;
        const kind = isMemory ? 'process-memory' : 'credential-file';
        if (!found.has(sighting.area))
          found.set(sighting.area, { kind, text: sighting.text, area: sighting.area, at });
      }
    }
    return [...found.values()];
  }

  #sinks(): TextFlow[] {
    const { code } = this.#tokens;
    return this.#dialect.sinks.flatMap(({ pattern, kind, host }) =>
      this.#bindings.matches(pattern).flatMap((match) => {
        const behind = match.index + match[0].length;
        const called = match[0].endsWith('(');
        const range = called
          ? { start: match.index, end: insideBrackets(code, behind).end }
          : commandAround(code, match.index);
        const first = called
          ? { start: behind, end: expressionEnd(code, behind, false) }
          : undefined;
        const given = called ? { start: behind, end: range.end } : withGroup(code, range);
        const api = match[1] ?? match[0].trim();
        return this.#flows(given, { kind, api, range, first, host });
      }),
    );
  }

  #flows(
    given: Range,
    sink: {
      kind: FlowSinkKind;
      api: string;
      range: Range;
      first?: Range | undefined;
      host?: string | undefined;
    },
  ): TextFlow[] {
    const { kind, api, range, first, host } = sink;
    const inFirst =
      first === undefined ? [] : this.#taintsIn(first).map(({ source }) => source.text);
    return this.#taintsIn(given).map((taint) => ({
      source: taint.source,
      sink: { kind, api, part: this.#partOf(taint, given, inFirst), range },
      transforms: this.#transforms(taint, given),
      steps: taint.via.map(({ name, range: { start } }) => ({
        text: `kept in ${name}`,
        at: start,
      })),
      near: this.#near(range, host),
      far: [...this.#bindings.textsBehind(range)],
    }));
  }

  #near(range: Range, host: string | undefined): string[] {
    const near = [...textsIn(this.#tokens, range), ...this.#words(range)];
    return [...near, ...addressesAmong(near), ...(host === undefined ? [] : [host])];
  }

  /** Commands take addresses without quotes. */
  #words({ start, end }: Range): string[] {
    if (!this.#dialect.lines) return [];
    return this.#tokens.code
      .slice(start, end)
      .split(/[\s"'<>|]+/)
      .filter((word) => /[./]/.test(word))
      .slice(0, 100);
  }

  #partOf(
    { source }: Taint,
    { start, end }: Range,
    inFirst: readonly string[],
  ): 'body' | 'url' | 'header' {
    if (source.kind === 'environment') {
      const code = this.#tokens.code.slice(start, end);
      if (/(?:-H|--header|-Headers|headers|authorization|--user|-u)\b/i.test(code)) return 'header';
    }
    return inFirst.includes(source.text) ? 'url' : 'body';
  }

  /** What is written into a request or a socket that was opened before. */
  #written(): TextFlow[] {
    const { code } = this.#tokens;
    const { channels, channelWrites } = this.#dialect;
    if (channels === undefined) return [];
    const opened = new Map<string, Range>();
    for (const { name, value } of this.#bindings.assignments) {
      if (code.slice(value.start, value.end).search(channels) >= 0) opened.set(name, value);
    }
    return this.#bindings.matches(channelWrites).flatMap((match) => {
      const channel = opened.get((match[1] ?? '').toLowerCase());
      if (channel === undefined) return [];
      const given = insideBrackets(code, match.index + match[0].length);
      const sink = {
        kind: 'network' as const,
        api: match[0].replace(/[\s(]/g, ''),
        range: { start: match.index, end: given.end },
      };
      const to = [...this.#bindings.textsBehind(channel)];
      return this.#flows(given, sink).map((flow) => ({
        ...flow,
        near: textsIn(this.#tokens, channel),
        far: to,
      }));
    });
  }

  #transforms({ via }: Taint, given: Range): TextFlow['transforms'] {
    return [...via.map(({ range }) => range), given].flatMap(({ start, end }) =>
      transforms.flatMap(([pattern, text]) => {
        const at = this.#tokens.code.slice(start, end).search(pattern);
        const literal =
          at < 0 ? textsIn(this.#tokens, { start, end }).some((each) => pattern.test(each)) : true;
        return literal ? [{ text, at: start + Math.max(0, at) }] : [];
      }),
    );
  }
}

const transforms: readonly (readonly [RegExp, string])[] = [
  [/base64|\bbtoa\b/i, 'base64'],
  [/gzip|deflate|compress/i, 'compressed'],
  [/encrypt|cipher|\baes\b|\brsa\b/i, 'encrypted'],
];
