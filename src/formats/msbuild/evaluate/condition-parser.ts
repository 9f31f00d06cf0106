import { limits } from '../../../core/limits.js';
import { parseTemplate, type Part } from './template.js';

/** A condition taken apart ("MSBuild conditions"). */
export type Condition =
  | { readonly kind: 'or' | 'and'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly inner: Condition }
  | {
      readonly kind: 'compare';
      readonly operator: Operator;
      readonly left: Operand;
      readonly right: Operand;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly arguments: readonly Operand[];
      readonly text: string;
    }
  | { readonly kind: 'operand'; readonly operand: Operand }
  | { readonly kind: 'broken'; readonly reason: string };

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface Operand {
  readonly text: string;
  readonly quoted: boolean;
  readonly parts: readonly Part[];
}

type Token =
  | { readonly kind: 'operand'; readonly operand: Operand }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

/** Thrown and caught in this file only. */
class Broken extends Error {}

export function parseCondition(text: string): Condition {
  try {
    const parser = new Parser(tokensOf(text), text);
    return parser.whole();
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', reason: error.message };
    throw error;
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const mark =
    /\s+|'([^']*)'|(==|!=|<=|>=|<|>|!|\(|\)|,)|([$@%]\()|([\p{L}\p{N}_.#+-][\p{L}\p{N}_.#+-]*)/uy;
  let at = 0;
  while (at < text.length) {
    mark.lastIndex = at;
    const found = mark.exec(text);
    if (found === null) throw new Broken(`has ${JSON.stringify(text[at])} where none may stand`);
    const [, string, sign, opener, word] = found;
    at = mark.lastIndex;
    if (string !== undefined) tokens.push(operandToken(string, true));
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (opener !== undefined) {
      at = endOfExpression(text, found.index);
      tokens.push(operandToken(text.slice(found.index, at), false));
    }
  }
  return tokens;
}

function operandToken(text: string, quoted: boolean): Token {
  return { kind: 'operand', operand: { text, quoted, parts: parseTemplate(text) } };
}

/** Behind the bracket that closes the one of `$(`; brackets in quotes do not count. */
function endOfExpression(text: string, start: number): number {
  let depth = 0;
  const mark = /[()]|'[^']*'|"[^"]*"|`[^`]*`/g;
  mark.lastIndex = start;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '(') depth++;
    else if (found[0] === ')' && --depth === 0) return mark.lastIndex;
  }
  throw new Broken('does not close a bracket');
}

const operators: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

class Parser {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  whole(): Condition {
    const condition = this.#or();
    if (this.#at < this.#tokens.length) throw new Broken('goes on where it should end');
    return condition;
  }

  #or(): Condition {
    let left = this.#and();
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Condition {
    let left = this.#unary();
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#unary() };
    return left;
  }

  #unary(): Condition {
    let negated = false;
    while (this.#takeSign('!')) negated = !negated;
    const inner = this.#takeSign('(') ? this.#bracketed() : this.#comparison();
    return negated ? { kind: 'not', inner } : inner;
  }

  #bracketed(): Condition {
    if (++this.#depth > limits.expressionDepth) throw new Broken('nests brackets too deep');
    const inner = this.#or();
    this.#depth--;
    if (!this.#takeSign(')')) throw new Broken('does not close a bracket');
    return inner;
  }

  #comparison(): Condition {
    const left = this.#operandOrCall();
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || !operators.has(next.text)) {
      return 'operand' in left ? { kind: 'operand', operand: left.operand } : left;
    }
    this.#at++;
    const right = this.#operandOrCall();
    if (!('operand' in left) || !('operand' in right)) throw new Broken('compares a function');
    const operator = next.text as Operator;
    return { kind: 'compare', operator, left: left.operand, right: right.operand };
  }

  #operandOrCall(): { readonly operand: Operand } | (Condition & { readonly kind: 'call' }) {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Broken('ends where a value should stand');
    if (token.kind === 'operand') return { operand: token.operand };
    if (token.kind === 'sign') throw new Broken(`has ${token.text} where a value should stand`);
    if (this.#takeSign('(')) return this.#call(token.text);
    return { operand: { text: token.text, quoted: false, parts: [token.text] } };
  }

  #call(name: string): Condition & { readonly kind: 'call' } {
    const inner: Operand[] = [];
    while (!this.#takeSign(')')) {
      if (inner.length > 0 && !this.#takeSign(',')) throw new Broken('does not close a bracket');
      const token = this.#tokens[this.#at++];
      if (token?.kind === 'operand') inner.push(token.operand);
      else if (token?.kind === 'word')
        inner.push({ text: token.text, quoted: false, parts: [token.text] });
      else throw new Broken('does not close a bracket');
    }
    return { kind: 'call', name: name.toLowerCase(), arguments: inner, text: this.#text };
  }

  #takeSign(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.text !== text) return false;
    this.#at++;
    return true;
  }

  #takeWord(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.text.toLowerCase() !== text) return false;
    this.#at++;
    return true;
  }
}
