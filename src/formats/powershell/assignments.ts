import type { Span } from '../../core/source.js';
import {
  childInField,
  childOfKind,
  kindOf,
  spanOfNode,
  textOf,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { typeOfObject } from './members.js';
import type { Scope } from './scope.js';
import { unwrap, valueOf, type Value } from './values.js';

export interface Assignment {
  /** The left side as written: `$script:client`, `$a.b`, `$env:PATH`. */
  readonly target: string;
  readonly operator: string;
  readonly value?: Value;
  readonly span: Span;
}

/** @param node an `assignment_expression`; what the variable holds is noted for what follows. */
export function assignmentOf(scope: Scope, node: SyntaxNode): Assignment {
  const { syntax } = scope;
  const left = node + 1;
  const right = childInField(syntax, node, 'value');
  const operator = childOfKind(syntax, node, 'assignement_operator');
  const target = unwrap(syntax, left);
  if (kindOf(syntax, target) === 'variable' && right !== undefined) {
    noteType(scope, textOf(syntax, target).toLowerCase(), right);
  }
  return {
    target: textOf(syntax, left),
    operator: operator === undefined ? '=' : textOf(syntax, operator),
    ...(right === undefined ? {} : { value: valueOf(syntax, right) }),
    span: spanOfNode(syntax, node),
  };
}

function noteType(scope: Scope, variable: string, right: SyntaxNode): void {
  const type = typeOfObject(scope, right);
  if (type === undefined) scope.variableTypes.delete(variable);
  else scope.variableTypes.set(variable, type);
}
