import type { Condition } from './condition-parser.js';
import type { Part } from './template.js';

/** Lower-case types of the item lists that `@(…)` in a text refer to. */
export function typesInParts(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    if (part.kind === 'item') return [part.type.toLowerCase()];
    if (part.kind !== 'property') return [];
    return part.calls.flatMap(({ arguments: given = [] }) =>
      given.flatMap((argument) => typesInParts(argument.parts)),
    );
  });
}

export function typesInCondition(condition: Condition): string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return [...typesInCondition(condition.left), ...typesInCondition(condition.right)];
    case 'not':
      return typesInCondition(condition.inner);
    case 'compare':
      return [condition.left, condition.right].flatMap(({ parts }) => typesInParts(parts));
    case 'call':
      return condition.arguments.flatMap(({ parts }) => typesInParts(parts));
    case 'operand':
      return typesInParts(condition.operand.parts);
    default:
      return [];
  }
}
