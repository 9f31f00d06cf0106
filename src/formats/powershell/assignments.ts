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
  if (right !== undefined) noteType(scope, target, right);
  return {
    target: textOf(syntax, left),
    operator: operator === undefined ? '=' : textOf(syntax, operator),
    ...(right === undefined ? {} : { value: valueOf(syntax, right) }),
    span: spanOfNode(syntax, node),
  };
}

/** `$c = New-Object T`, `[T]$c = …` */
function noteType(scope: Scope, target: SyntaxNode, right: SyntaxNode): void {
  const { syntax } = scope;
  const cast = kindOf(syntax, target) === 'cast_expression';
  const variable = cast ? unwrap(syntax, syntax.skip[target + 1] ?? target) : target;
  if (variable >= syntax.count || kindOf(syntax, variable) !== 'variable') return;
  const type = typeOfObject(scope, cast ? target : right);
  const name = textOf(syntax, variable).toLowerCase();
  if (type === undefined) scope.variableTypes.delete(name);
  else scope.variableTypes.set(name, type);
}
