import { LimitReached } from '../../core/errors.js';
import type { FactShown } from '../../facts/policy.js';
import type { FactValue } from '../fact-model.js';
import { shownFact } from '../facts-of.js';
import { holds, valueOf, type Evaluation } from './evaluate.js';
import { childrenOf, type Condition, type Expression } from './expression.js';

/** One part of a condition that is true or false in itself. */
export interface PartAccount {
  readonly text: string;
  readonly holds: boolean;
  /** The whole would be different if this were. */
  readonly decides: boolean;
}

export interface ConditionAccount {
  readonly holds: boolean;
  readonly parts: readonly PartAccount[];
  readonly facts: readonly FactShown[];
}

const shownParts = 20;

/**
 * What a condition came to, by its parts between `&&`, `||` and `!`, and which of them alone would
 * turn it. @throws LimitReached
 */
export function accountOf(condition: Condition, evaluation: Evaluation): ConditionAccount {
  const whole = holds(condition, evaluation);
  const parts = partsOf(condition.root).slice(0, shownParts);
  return {
    holds: whole,
    parts: parts.map((part) => {
      const value = valueOf(part, evaluation) === true;
      const forced = new Map([[part, !value]]);
      return {
        text: condition.text.slice(part.start, part.end).replaceAll(/\s+/g, ' '),
        holds: value,
        decides: holds(condition, { ...evaluation, forced }) !== whole,
      };
    }),
    facts: shownFacts(condition.root, evaluation),
  };
}

/** @returns undefined where the steps did not suffice */
export function tryAccount(
  condition: Condition,
  evaluation: Evaluation,
): ConditionAccount | undefined {
  try {
    return accountOf(condition, evaluation);
  } catch (error) {
    if (error instanceof LimitReached) return undefined;
    throw error;
  }
}

function partsOf(part: Expression): Expression[] {
  switch (part.op) {
    case 'and':
    case 'or':
      return [...partsOf(part.left), ...partsOf(part.right)];
    case 'not':
      return partsOf(part.of);
    default:
      return [part];
  }
}

/** The facts that are named, as far down as they are: `signature.state` and not `signature`. */
function shownFacts(root: Expression, { facts }: Evaluation): FactShown[] {
  const names = new Set<string>();
  collect(root, new Set(), names);
  return [...names].sort().map((name) => {
    const value = name
      .split('.')
      .reduce<FactValue>(
        (at, step) => (at as Readonly<Record<string, FactValue>>)[step] ?? '',
        facts,
      );
    return shownFact(name, value);
  });
}

function collect(part: Expression, bound: ReadonlySet<string>, names: Set<string>): void {
  const path = pathOf(part);
  if (path !== undefined) {
    if (!bound.has(path.split('.')[0] ?? '')) names.add(path);
    return;
  }
  for (const child of childrenOf(part)) {
    const inner = part.op === 'each' && child === part.body;
    collect(child, inner ? new Set([...bound, part.variable]) : bound, names);
  }
}

function pathOf(part: Expression): string | undefined {
  if (part.op === 'name') return part.name;
  if (part.op !== 'field') return undefined;
  const of = pathOf(part.of);
  return of === undefined ? undefined : `${of}.${part.name}`;
}
