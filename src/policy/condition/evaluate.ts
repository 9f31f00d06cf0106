import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { FactValue } from '../fact-model.js';
import type { Comparison, Condition, Expression, FunctionName, MacroName } from './expression.js';
import type { Pattern } from './pattern.js';

/** Values in conditions: whole numbers are `bigint`, as in CEL. */
export type Value = string | bigint | number | boolean | readonly Value[] | FactRecord;

interface FactRecord {
  readonly [name: string]: FactValue;
}

export type FactRecords = Readonly<Record<string, FactValue>>;

/** What is left of the steps for all conditions of one policy and one package. */
export class Steps {
  private left: number = limits.conditionSteps;

  /** @throws LimitReached */
  take(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new LimitReached('conditionSteps', limits.conditionSteps);
  }
}

export interface Evaluation {
  readonly facts: FactRecords;
  readonly steps: Steps;
  readonly patterns: ReadonlyMap<string, Pattern>;
  /** Parts whose value is set, to see what would be different. */
  readonly forced?: ReadonlyMap<Expression, boolean>;
}

/**
 * Works a condition out. It has been checked, so that it cannot fail; it counts steps and not time,
 * so that it comes to the same everywhere.
 * @throws LimitReached
 */
export function holds({ root }: Condition, evaluation: Evaluation): boolean {
  return new Evaluator(evaluation).value(root, undefined) === true;
}

/** What a part comes to that names no variable of a macro. @throws LimitReached */
export function valueOf(part: Expression, evaluation: Evaluation): Value {
  return new Evaluator(evaluation).value(part, undefined);
}

/** Variables of macros, the innermost first. */
interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | undefined;
}

class Evaluator {
  private readonly evaluation: Evaluation;

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation;
  }

  value(part: Expression, scope: Scope | undefined): Value {
    const { steps, forced } = this.evaluation;
    steps.take(1);
    const set = forced?.get(part);
    if (set !== undefined) return set;
    switch (part.op) {
      case 'value':
        return part.value;
      case 'int':
        return BigInt(part.digits);
      case 'name':
        return this.named(part.name, scope);
      case 'field':
        return toValue((this.value(part.of, scope) as FactRecord)[part.name] ?? '');
      case 'list':
        return part.items.map((item) => this.value(item, scope));
      case 'not':
        return this.value(part.of, scope) !== true;
      case 'and':
        return this.value(part.left, scope) === true && this.value(part.right, scope) === true;
      case 'or':
        return this.value(part.left, scope) === true || this.value(part.right, scope) === true;
      case 'if':
        return this.value(this.value(part.of, scope) === true ? part.yes : part.no, scope);
      case 'compare':
        return this.compared(part.by, this.value(part.left, scope), this.value(part.right, scope));
      case 'call':
        return this.called(
          part.name,
          part.args.map((arg) => this.value(arg, scope)),
        );
      case 'matches':
        return this.matched(part.pattern, this.value(part.of, scope));
      case 'each':
        return this.each(part.by, part, scope);
    }
  }

  private named(name: string, scope: Scope | undefined): Value {
    for (let at = scope; at !== undefined; at = at.outer) if (at.name === name) return at.value;
    return toValue(this.evaluation.facts[name] ?? '');
  }

  private compared(by: Comparison, left: Value, right: Value): boolean {
    switch (by) {
      case '==':
        return this.equal(left, right);
      case '!=':
        return !this.equal(left, right);
      case 'in':
        return listOf(right).some((item) => this.equal(left, item));
      case '<':
        return this.order(left, right) < 0;
      case '<=':
        return this.order(left, right) <= 0;
      case '>':
        return this.order(left, right) > 0;
      case '>=':
        return this.order(left, right) >= 0;
    }
  }

  private equal(left: Value, right: Value): boolean {
    this.evaluation.steps.take(1 + weight(left));
    if (typeof left !== 'object' || typeof right !== 'object') return left === right;
    // A record is equal to itself alone: no field of it is what makes it one.
    if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
    return (
      left.length === right.length && left.every((item, i) => this.equal(item, right[i] as Value))
    );
  }

  /** Of text by code points, as CEL has it. */
  private order(left: Value, right: Value): number {
    this.evaluation.steps.take(1 + weight(left) + weight(right));
    if (typeof left === 'string' && typeof right === 'string')
      return Buffer.compare(Buffer.from(left), Buffer.from(right));
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  private called(name: FunctionName, [of = '', argument = '']: readonly Value[]): Value {
    this.evaluation.steps.take(weight(of) + weight(argument));
    if (name === 'size') return BigInt(typeof of === 'string' ? [...of].length : listOf(of).length);
    const text = of as string;
    switch (name) {
      case 'startsWith':
        return text.startsWith(argument as string);
      case 'endsWith':
        return text.endsWith(argument as string);
      case 'contains':
        return text.includes(argument as string);
      case 'lowerAscii':
        return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
      case 'upperAscii':
        return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
    }
  }

  private matched(pattern: string, of: Value): boolean {
    const opened = this.evaluation.patterns.get(pattern);
    const text = of as string;
    this.evaluation.steps.take(Math.ceil(text.length * (opened?.cost ?? 1)));
    return opened?.test(text) === true;
  }

  private each(
    by: MacroName,
    { of, variable: name, body }: Extract<Expression, { op: 'each' }>,
    outer: Scope | undefined,
  ): Value {
    const items = listOf(this.value(of, outer));
    const value = (item: Value): Value => this.value(body, { name, value: item, outer });
    const isTrue = (item: Value): boolean => value(item) === true;
    this.evaluation.steps.take(items.length);
    switch (by) {
      case 'all':
        return items.every(isTrue);
      case 'exists':
        return items.some(isTrue);
      case 'exists_one':
        return items.filter(isTrue).length === 1;
      case 'filter':
        return items.filter(isTrue);
      case 'map':
        return items.map(value);
    }
  }
}

const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : []);

/** What going over it once costs. */
const weight = (value: Value): number =>
  typeof value === 'string' ? value.length / 64 : Array.isArray(value) ? value.length : 0;

/** Facts have whole numbers only. */
function toValue(fact: FactValue | Value): Value {
  return typeof fact === 'number' ? BigInt(fact) : (fact as Value);
}
