import { decide } from '../evaluate/condition.js';
import { parseCondition } from '../evaluate/condition-parser.js';
import type { Scope } from '../evaluate/expand.js';
import { Open } from '../evaluate/machine.js';
import { Unknown, type Value } from '../evaluate/value.js';
import { anySurroundings } from './machine.js';
import { isOpen, type FoldScope } from './text.js';

/** Whether a condition holds, or `undefined` where that is up to the consumer. */
export function holds(text: string, fold: FoldScope): boolean | undefined {
  const place = { file: '', line: 0 };
  const open = new Unknown(place, text, 'depends on the consumer');
  const scope: Scope = {
    around: anySurroundings,
    place,
    property(name): Value {
      const values = fold.property(name);
      const [only = ''] = values ?? [];
      return values?.length === 1 && !isOpen(only) ? only : open;
    },
    items: () => open,
    metadata: () => open,
    spend: (characters) => fold.spend(characters),
  };
  try {
    const truth = decide(parseCondition(text), text, scope);
    return truth instanceof Unknown ? undefined : truth;
  } catch (error) {
    if (error instanceof Open) return undefined;
    throw error;
  }
}

/** What all conditions around an element come to: one that does not hold decides. */
export function allHold(conditions: readonly string[], fold: FoldScope): boolean | undefined {
  let result: boolean | undefined = true;
  for (const condition of conditions) {
    const truth = holds(condition, fold);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}
