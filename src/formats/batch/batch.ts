import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import {
  spanOf,
  textProblem,
  type SourceText,
  type Span,
  type TextProblem,
} from '../../core/source.js';
import { hostedScript, type HostedScript } from './hosted.js';
import { isLineEnd, readPiece } from './scan.js';
import { assignmentOf, splitArguments, type BatchAssignment } from './words.js';

export type { HostedScript } from './hosted.js';
export type { BatchAssignment } from './words.js';

export interface BatchRedirection {
  /** `>`, `>>`, `<`, with the handle's number before it (`2>`) and `&1` after it where written. */
  readonly operator: string;
  readonly target: string;
  readonly span: Span;
}

export interface BatchCommand {
  /** First word, without quotes, carets and `@`; variables stand unexpanded. */
  readonly name: string;
  /** All that follows the name, carets removed, redirections taken out. */
  readonly text: string;
  /** `text` split at blanks, commas, semicolons and equal signs outside quotes; quotes removed. */
  readonly arguments: readonly string[];
  readonly redirections: readonly BatchRedirection[];
  /** Commands with the same number are joined by `|`, in order of `stage` (from 0). */
  readonly pipeline: number;
  readonly stage: number;
  /** Runs only if: what stands between `if` or `for` and this command. */
  readonly condition?: string;
  /** PowerShell text on its command line. */
  readonly hosted?: HostedScript;
  readonly span: Span;
}

/** What a batch file contains, each list in the order of the text. */
export interface BatchScript {
  readonly commands: readonly BatchCommand[];
  readonly labels: readonly { readonly name: string; readonly span: Span }[];
  /** `set NAME=value`, also `/a` and `/p`. */
  readonly assignments: readonly BatchAssignment[];
  /** `%NAME%` and `!NAME!`, without modifiers (`%NAME:~0,1%` is NAME). */
  readonly variables: readonly { readonly name: string; readonly span: Span }[];
  readonly problems: readonly TextProblem[];
}

/** Reads a `.bat` or `.cmd` file, or the text of an `Exec`, without running any of it. */
export function readBatch(source: SourceText): BatchScript {
  const reader = new BatchReader(source);
  const problems: TextProblem[] = [];
  try {
    reader.read();
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    const { text } = source;
    problems.push(textProblem('unread', error.message, source, reader.position, text.length));
  }
  const { commands, labels, assignments } = reader;
  return { commands, labels, assignments, variables: variablesOf(source), problems };
}

const blank = /[ \t,;=\v\f\u00a0\0]*/y;
const leading = /[ \t,;=@\v\f\u00a0\0]*/y;
const operators = /^(?:&&?|\|\|?|[<>].*|[\r\n]+)$/;
const operatorsInBlock = /^(?:&&?|\|\|?|\)|[<>].*|[\r\n]+)$/;

/** A `)` ends a word only inside a block. */
const wordOutside =
  /"[^"\r\n]*"?[^ \t\r\n&|<>(]*|(?:\^\r?\n|\^[^\r\n]?|[^ \t,;=\r\n&|<>(/"^])+(?:["/](?:[^ \t,;=\r\n&|<>(^]|\^[^\r\n]?)*)?/y;
const wordInBlock =
  /"[^"\r\n]*"?[^ \t\r\n&|<>()]*|(?:\^\r?\n|\^[^\r\n]?|[^ \t,;=\r\n&|<>()/"^])+(?:["/](?:[^ \t,;=\r\n&|<>()^]|\^[^\r\n]?)*)?/y;

/** Where the reader stands; one pass, one position, no way back. */
class BatchReader {
  readonly commands: BatchCommand[] = [];
  readonly labels: { name: string; span: Span }[] = [];
  readonly assignments: BatchAssignment[] = [];
  position = 0;
  readonly #source: SourceText;
  readonly #text: string;
  #depth = 0;
  #pipeline = 0;
  #stage = 0;
  #condition: string | undefined;
  #lineStart = true;

  constructor(source: SourceText) {
    this.#source = source;
    this.#text = source.text.slice(0, limits.textBytes);
  }

  read(): void {
    while (this.position < this.#text.length) {
      if (this.commands.length >= limits.scriptNodes) {
        throw new LimitReached('scriptNodes', limits.scriptNodes);
      }
      this.#step();
    }
    if (this.#text.length < this.#source.text.length) {
      throw new LimitReached('textBytes', limits.textBytes);
    }
  }

  #step(): void {
    this.#skip(leading);
    const unit = this.#text[this.position];
    if (unit === undefined) return;
    if (unit === '(') return this.#open();
    if (unit === ')') return this.#close();
    if (isLineEnd(unit) || unit === '&' || unit === '|') return this.#separate(unit);
    if (unit === ':' && this.#lineStart) return this.#label();
    this.#command();
  }

  #open(): void {
    this.#depth++;
    this.position++;
  }

  #close(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    this.#condition = undefined;
    this.position++;
    this.#skip(blank);
    const other = /else\b/iy;
    other.lastIndex = this.position;
    if (!other.test(this.#text)) return;
    this.#condition = 'else';
    this.position += 4;
  }

  #separate(unit: string): void {
    const doubled = this.#text[this.position + 1] === unit;
    this.position += doubled && !isLineEnd(unit) ? 2 : 1;
    if (unit === '|' && !doubled) this.#stage++;
    else this.#newPipeline();
    this.#lineStart = isLineEnd(unit);
    if (isLineEnd(unit) && this.#depth === 0) this.#condition = undefined;
  }

  #newPipeline(): void {
    this.#pipeline++;
    this.#stage = 0;
  }

  #label(): void {
    const piece = /[^\r\n]*/y;
    piece.lastIndex = this.position;
    const line = piece.exec(this.#text)?.[0] ?? '';
    const name = /^:[ \t]*([^ \t:+&|<>()]+)/.exec(line)?.[1];
    if (name !== undefined && !line.startsWith('::')) {
      this.labels.push({ name, span: this.#span(this.position, this.position + line.length) });
    }
    this.position += line.length;
  }

  #command(): void {
    this.#lineStart = false;
    const start = this.position;
    const name = this.#firstWord();
    switch (name.toLowerCase()) {
      case 'rem':
        return this.#skipLine();
      case 'if':
        return this.#if(start);
      case 'for':
        return this.#for(start);
    }
    this.#simple(start, name);
  }

  #firstWord(): string {
    const word = this.#depth > 0 ? wordInBlock : wordOutside;
    word.lastIndex = this.position;
    const raw = word.exec(this.#text)?.[0] ?? '';
    this.position += raw.length;
    return raw.replace(/\^(?:\r?\n)?/g, '').replaceAll('"', '');
  }

  #simple(start: number, name: string): void {
    const parts: string[] = [];
    const redirections: BatchRedirection[] = [];
    const stops = this.#depth > 0 ? operatorsInBlock : operators;
    for (;;) {
      const piece = readPiece(this.#text, this.position, stops);
      parts.push(piece.plain);
      this.position = piece.end;
      if (!/^[<>]/.test(piece.stop)) break;
      redirections.push(this.#redirection(piece.stop, parts));
    }
    const text = parts.join('').replace(/^[ \t,;=]+/, '');
    const span = this.#span(start, this.position);
    this.#add({ name, text, redirections, span });
  }

  #add(seen: Pick<BatchCommand, 'name' | 'text' | 'redirections' | 'span'>): void {
    if (seen.name === '' && seen.redirections.length === 0) {
      // An operator out of place, such as a quote alone: move on, or the scan would stand still.
      if (seen.text === '') this.position++;
      return;
    }
    const hosted = hostedScript(seen.name, seen.text, seen.span);
    this.commands.push({
      ...seen,
      arguments: splitArguments(seen.text),
      pipeline: this.#pipeline,
      stage: this.#stage,
      ...(this.#condition === undefined ? {} : { condition: this.#condition }),
      ...(hosted === undefined ? {} : { hosted }),
    });
    const assignment = assignmentOf(seen.name, seen.text, seen.span);
    if (assignment !== undefined) this.assignments.push(assignment);
  }

  #redirection(operator: string, parts: string[]): BatchRedirection {
    const start = this.position;
    this.position += operator.length;
    const handle = /(?:^|[ \t])(\d)$/.exec(parts.at(-1) ?? '')?.[1] ?? '';
    if (handle !== '') parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1);
    if (operator.includes('&')) {
      return { operator: handle + operator, target: '', span: this.#span(start, this.position) };
    }
    this.#skip(blank);
    const target = this.#target();
    return { operator: handle + operator, target, span: this.#span(start, this.position) };
  }

  #target(): string {
    const word = /(?:"[^"\r\n]*"?|\^[^\r\n]|[^ \t,;=\r\n&|<>()"^])+/y;
    word.lastIndex = this.position;
    const raw = word.exec(this.#text)?.[0] ?? '';
    this.position += raw.length;
    return raw.replace(/\^([^])/g, '$1').replaceAll('"', '');
  }

  /** `if [/i] [not] (exist X | defined X | errorlevel N | A op B) command`. */
  #if(start: number): void {
    this.#skipWords(/(?:\/i|not)(?![^ \t"(])/iy);
    const unary = this.#skipWords(/(?:exist|defined|errorlevel|cmdextversion)(?=[ \t,;="])/iy);
    this.#operand();
    if (!unary) {
      this.#skipWords(/==|(?:equ|neq|lss|leq|gtr|geq)\b/iy);
      this.#operand();
    }
    this.#condition = this.#text.slice(start, this.position).replace(/\s+/g, ' ');
  }

  #operand(): void {
    this.#skip(/[ \t,;]*/y);
    this.#skip(/(?:"[^"\r\n]*"?|\^[^\r\n]|%[^%\r\n]*%|=(?!=)|[^ \t,;=\r\n&|<>("^%]|%)+/y);
  }

  #skipWords(word: RegExp): boolean {
    let any = false;
    for (;;) {
      this.#skip(/[ \t,;]*/y);
      word.lastIndex = this.position;
      const found = word.exec(this.#text)?.[0] ?? '';
      if (found === '') return any;
      this.position += found.length;
      any = true;
    }
  }

  /** `for [/f "options"] %%v in (set) do command`; the commands of `in ('…')` are read as well. */
  #for(start: number): void {
    const head = /[^\r\n(]*\(/y;
    head.lastIndex = this.position;
    const opened = head.exec(this.#text)?.[0];
    if (opened === undefined) return this.#skipLine();
    const from = this.position + opened.length;
    const set = readPiece(this.#text, from, /^[)]$/);
    this.position = Math.min(this.#text.length, set.end + 1);
    this.#producer(set.plain, from, set.end);
    this.#skip(/[ \t,;=]*do\b/iy);
    this.#condition = this.#text.slice(start, this.position).replace(/\s+/g, ' ');
  }

  #producer(set: string, start: number, end: number): void {
    const command = /^\s*(['`])(.*)\1\s*$/s.exec(set)?.[2]?.trim();
    if (command === undefined) return;
    const [, name = '', text = ''] = /^("[^"]*"|[^\s"]+)\s*(.*)$/s.exec(command) ?? [];
    this.#newPipeline();
    this.#add({
      name: name.replaceAll('"', ''),
      text,
      redirections: [],
      span: this.#span(start, end),
    });
    this.#newPipeline();
  }

  #skipLine(): void {
    this.#skip(/[^\r\n]*/y);
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.position;
    this.position += pattern.exec(this.#text)?.[0].length ?? 0;
  }

  #span(start: number, end: number): Span {
    return spanOf(this.#source, start, end);
  }
}

function variablesOf(source: SourceText): { name: string; span: Span }[] {
  const variables: { name: string; span: Span }[] = [];
  const use =
    /%([A-Za-z_#$@][^%\r\n:=\s]{0,127})(?::[^%\r\n]{0,256})?%|!([A-Za-z_#$@][^!\r\n:=\s]{0,127})(?::[^!\r\n]{0,256})?!/g;
  for (const found of source.text.matchAll(use)) {
    if (variables.length >= limits.stringsPerFile) break;
    const span = spanOf(source, found.index, found.index + found[0].length);
    variables.push({ name: found[1] ?? found[2] ?? '', span });
  }
  return variables;
}
