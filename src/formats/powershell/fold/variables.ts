import type { FoldingWork } from '../../../core/folded-lines.js';
import {
  childInField,
  childOfKind,
  kindOf,
  parentOf,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../../grammar/syntax.js';
import { unwrap } from '../values.js';
import { Evaluator } from './evaluator.js';
import { typeText, variableName } from './names.js';
import { added } from './operators.js';
import { isList, type Folded } from './value.js';

interface Assigned {
  readonly operator: string;
  readonly value: SyntaxNode | undefined;
  readonly block: SyntaxNode | undefined;
}

/** Variables with one value in all of a text: assigned once, or once and then added to. */
export function knownVariables(syntax: Syntax, work: FoldingWork): ReadonlyMap<string, Folded> {
  const { assigned, changing } = assignmentsOf(syntax);
  const known = new Map<string, Folded>();
  const evaluator = new Evaluator(syntax, known, work);
  for (const [name, all] of assigned) {
    const [first, ...more] = all;
    if (first === undefined || changing.has(name) || first.operator !== '=') continue;
    const grows = more.every(({ operator, block }) => operator === '+=' && block === first.block);
    let value = grows && first.value !== undefined ? evaluator.valueOf(first.value) : undefined;
    for (const each of more) {
      const next = each.value === undefined ? undefined : evaluator.valueOf(each.value);
      value = value === undefined || next === undefined ? undefined : added(value, next);
    }
    if (value !== undefined) known.set(name, value);
  }
  reverse(syntax, known);
  return known;
}

function assignmentsOf(syntax: Syntax) {
  const assigned = new Map<string, Assigned[]>();
  const changing = new Set<string>();
  for (let node = 0; node < syntax.count; node++) {
    const kind = kindOf(syntax, node);
    if (kind === 'assignment_expression') note(syntax, node, assigned);
    else if (
      /^(?:foreach_statement|script_parameter|p(?:re|ost)_(?:in|de)crement_expression)$/.test(kind)
    ) {
      const variable = childOfKind(syntax, node, 'variable');
      if (variable !== undefined) changing.add(variableName(textOf(syntax, variable)));
    }
  }
  return { assigned, changing };
}

function note(syntax: Syntax, node: SyntaxNode, assigned: Map<string, Assigned[]>): void {
  const left = unwrap(syntax, node + 1);
  const target =
    kindOf(syntax, left) === 'cast_expression' ? unwrap(syntax, lastChild(syntax, left)) : left;
  if (kindOf(syntax, target) !== 'variable') return;
  const name = variableName(textOf(syntax, target));
  const sign = childOfKind(syntax, node, 'assignement_operator');
  const operator = sign === undefined ? '=' : textOf(syntax, sign);
  const value = childInField(syntax, node, 'value');
  // The pipeline that the assignment is, in the list that it stands in.
  const statement = parentOf(syntax, node);
  const block = statement === undefined ? undefined : parentOf(syntax, statement);
  const all = assigned.get(name) ?? [];
  assigned.set(name, all);
  all.push({ operator, value, block });
}

function lastChild(syntax: Syntax, node: SyntaxNode): SyntaxNode {
  const end = syntax.skip[node] ?? node + 1;
  let last = node;
  for (let child = node + 1; child < end; child = syntax.skip[child] ?? end) last = child;
  return last;
}

/** `[array]::Reverse($letters)` turns what the variable holds, in place. */
function reverse(syntax: Syntax, known: Map<string, Folded>): void {
  const turned = new Map<string, number>();
  for (let node = 0; node < syntax.count; node++) {
    if (kindOf(syntax, node) !== 'invokation_expression') continue;
    const type = childOfKind(syntax, node, 'type_literal');
    const [, name] =
      /::\s*reverse\s*\(\s*(\$\{?[\w:]{1,100}\}?)\s*\)$/i.exec(
        textOf(syntax, node).slice(0, 300),
      ) ?? [];
    if (
      type === undefined ||
      name === undefined ||
      !/^(?:system\.)?array$/i.test(typeText(syntax, type))
    )
      continue;
    const variable = variableName(name);
    turned.set(variable, (turned.get(variable) ?? 0) + 1);
  }
  for (const [name, times] of turned) {
    const value = known.get(name);
    if (value !== undefined && isList(value) && times % 2 === 1)
      known.set(name, value.toReversed());
  }
}
