import { type ASTNode, type Environment, ParseError, TypeError } from '@marcbachmann/cel-js';
import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import { factEnvironment } from './environment.js';
import {
  comparisons,
  functionNames,
  macroNames,
  type Condition,
  type Expression,
} from './expression.js';
import { checkPattern } from './pattern.js';
import { impossibleIn } from './possible.js';
import { inWords, typeWord } from './words.js';

/** What is wrong with a condition, and at which of its characters. */
export interface ConditionProblem {
  readonly message: string;
  readonly offset: number;
}

export type Compiled = Condition | ConditionProblem;

let environment: Environment | undefined;

/**
 * Reads a condition in CEL and checks its types by the facts that there are. The library parses and
 * checks; what remains is working it out (evaluate.ts), which counts its steps and cannot fail.
 */
export function compileCondition(text: string): Compiled {
  if (text.length > limits.conditionCharacters)
    return {
      message: new LimitReached('conditionCharacters', limits.conditionCharacters).message,
      offset: 0,
    };
  try {
    environment ??= factEnvironment();
    const parsed = environment.parse(text);
    const checked = parsed.check();
    if (checked.error) return asProblem(checked.error, text);
    if (checked.type !== 'bool')
      return {
        message: `has to come to true or false, and comes to ${typeWord(checked.type ?? '')}`,
        offset: 0,
      };
    const condition = { text, root: convert(parsed.ast) };
    return impossibleIn(condition)[0] ?? condition;
  } catch (error) {
    return asProblem(error, text);
  }
}

/** Thrown and caught in this file. */
class Refusal extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function asProblem(error: unknown, text: string): ConditionProblem {
  if (error instanceof Refusal) return { message: error.message, offset: error.offset };
  if (error instanceof ParseError || error instanceof TypeError)
    return { message: inWords(error, text), offset: error.range?.start ?? 0 };
  // The library goes down by recursion, and unary operators are not in its count of depth.
  if (error instanceof RangeError) return { message: 'is nested too deep', offset: 0 };
  throw error;
}

const includes = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/** As deep as the parser allows (`conditionDepth`). */
function convert(node: ASTNode): Expression {
  const { start, end } = node;
  const at = { start, end };
  switch (node.op) {
    case 'value':
      return literal(node.args, at);
    case 'id':
      return { op: 'name', name: node.args, ...at };
    case '.':
      return { op: 'field', of: convert(node.args[0]), name: node.args[1], ...at };
    case 'list':
      return { op: 'list', items: node.args.map(convert), ...at };
    case '!_':
      return { op: 'not', of: convert(node.args), ...at };
    case '-_':
      return negated(node.args, at);
    case '&&':
    case '||': {
      const [left, right] = node.args;
      const op = node.op === '&&' ? 'and' : 'or';
      return { op, left: convert(left), right: convert(right), ...at };
    }
    case '?:': {
      const [of, yes, no] = node.args;
      return {
        op: 'if',
        of: convert(of),
        yes: convert(yes),
        no: convert(no),
        ...at,
      };
    }
    case 'call':
    case 'rcall':
      return call(node);
    default:
      return compared(node);
  }
}

function compared(node: ASTNode): Expression {
  const { op, start, end } = node;
  if (!includes(comparisons, op)) throw notOffered(op, start);
  const [left, right] = node.args as [ASTNode, ASTNode];
  return { op: 'compare', by: op, left: convert(left), right: convert(right), start, end };
}

type CallNode = Extract<ASTNode, { op: 'call' | 'rcall' }>;

function call(node: CallNode): Expression {
  const { start, end } = node;
  const at = { start, end };
  const [name] = node.args;
  const receiver = node.op === 'rcall' ? node.args[1] : undefined;
  const args = node.op === 'rcall' ? node.args[2] : node.args[1];
  if (name === 'matches' && receiver) return matches(receiver, args, at);
  if (receiver && includes(macroNames, name)) {
    const [variable, body, more] = args;
    if (variable?.op === 'id' && body && !more)
      return {
        op: 'each',
        by: name,
        of: convert(receiver),
        variable: variable.args,
        body: convert(body),
        ...at,
      };
  }
  if (includes(functionNames, name))
    return {
      op: 'call',
      name,
      args: [...(receiver ? [receiver] : []), ...args].map(convert),
      ...at,
    };
  throw notOffered(`${name}()`, start);
}

function matches(of: ASTNode, [pattern]: readonly ASTNode[], at: At): Expression {
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string')
    throw new Refusal('matches() takes a pattern that is written out', pattern?.start ?? at.start);
  const problem = checkPattern(pattern.args);
  if (problem !== undefined) throw new Refusal(problem, pattern.start);
  return { op: 'matches', of: convert(of), pattern: pattern.args, ...at };
}

type At = Pick<Expression, 'start' | 'end'>;

function literal(value: unknown, at: At): Expression {
  if (typeof value === 'bigint') return { op: 'int', digits: String(value), ...at };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { op: 'value', value, ...at };
  throw notOffered('such a literal', at.start);
}

function negated(node: ASTNode, at: At): Expression {
  const value = node.op === 'value' ? node.args : undefined;
  if (typeof value === 'bigint' || typeof value === 'number') return literal(-value, at);
  throw notOffered('- before what is no number', node.start);
}

const notOffered = (what: string, start: number): Refusal =>
  new Refusal(`${what} is not offered in conditions; docs/policy.md lists what is`, start);
