import type { Import, Item, MsBuildFile, Property, Target, TaskInvocation } from '../model.js';

export type Statement =
  | { readonly kind: 'property'; readonly property: Property }
  | { readonly kind: 'import'; readonly import: Import }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'task'; readonly task: TaskInvocation };

export function inOrder(statements: Statement[]): Statement[] {
  return statements.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf(statement: Statement): number {
  switch (statement.kind) {
    case 'property':
      return statement.property.span.offset;
    case 'import':
      return statement.import.span.offset;
    case 'item':
      return statement.item.span.offset;
    default:
      return statement.task.span.offset;
  }
}

/**
 * What stands in each target of a file, in order. Targets do not nest: what stands in one stands behind
 * its start and before that of the next.
 */
export function statementsByTarget(file: MsBuildFile): ReadonlyMap<Target, readonly Statement[]> {
  const targets = file.targets.toSorted((a, b) => a.span.offset - b.span.offset);
  const inside = inOrder([
    ...file.properties
      .filter(({ target }) => target !== undefined)
      .map((property): Statement => ({ kind: 'property', property })),
    ...file.items
      .filter(({ target }) => target !== undefined)
      .map((item): Statement => ({ kind: 'item', item })),
    ...targets.flatMap(({ tasks }) => tasks.map((task): Statement => ({ kind: 'task', task }))),
  ]);
  const found = new Map<Target, Statement[]>();
  let at = 0;
  targets.forEach((target, index) => {
    const end = targets[index + 1]?.span.offset ?? Infinity;
    const own: Statement[] = [];
    for (let next = inside[at]; next !== undefined && offsetOf(next) < end; next = inside[++at])
      own.push(next);
    found.set(target, own);
  });
  return found;
}
