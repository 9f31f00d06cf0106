import type { Condition, Operand, Operator } from './condition-parser.js';
import { expand, type Scope } from './expand.js';
import { fullPath, treePath } from './paths.js';
import { splitList } from './template.js';
import { compareVersionNumbers, parseVersionNumber, unescapeValue, Unknown } from './value.js';
import type { Truth } from './value.js';

/**
 * What a condition comes to. What is unknown decides nothing: `unknown and false` is false,
 * `unknown or true` is true.
 */
export function decide(condition: Condition, text: string, scope: Scope): Truth {
  switch (condition.kind) {
    case 'broken':
      return new Unknown(scope.place, text, `is a condition that ${condition.reason}`);
    case 'not': {
      const inner = decide(condition.inner, text, scope);
      return inner instanceof Unknown ? inner : !inner;
    }
    case 'and':
    case 'or':
      return decideBoth(condition, text, scope);
    case 'compare':
      return compare(condition, text, scope);
    case 'call':
      return call(condition, text, scope);
    default:
      return asBoolean(condition.operand, text, scope);
  }
}

type Both = Condition & { readonly kind: 'and' | 'or' };

/** The second is not looked at where the first decides. How many stand in a row is up to the text. */
function decideBoth(condition: Both, text: string, scope: Scope): Truth {
  const row: Both[] = [condition];
  let left = condition.left;
  for (; left.kind === 'and' || left.kind === 'or'; left = left.left) row.push(left);
  let first = decide(left, text, scope);
  for (let both = row.pop(); both !== undefined; both = row.pop()) {
    const decisive = both.kind === 'or';
    if (first === decisive) continue;
    const second = decide(both.right, text, scope);
    first = second !== decisive && first instanceof Unknown ? first : second;
  }
  return first;
}

/** Unescaped; `Unknown` where an expression in it is. */
function textOf(operand: Operand, scope: Scope): string | Unknown {
  const value = expand(operand.parts, scope);
  return value instanceof Unknown ? value : unescapeValue(value);
}

function compare(
  { operator, left, right }: Condition & { kind: 'compare' },
  text: string,
  scope: Scope,
): Truth {
  const a = textOf(left, scope);
  if (a instanceof Unknown) return a;
  const b = textOf(right, scope);
  if (b instanceof Unknown) return b;
  if (operator === '==') return areEqual(a, b);
  if (operator === '!=') return !areEqual(a, b);
  const order = orderOf(a, b);
  if (order !== undefined) return holds(operator, order);
  return new Unknown(scope.place, text, 'compares what is neither number nor version');
}

/** As numbers, else as booleans, else as texts without regard to case. */
function areEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x === y;
  const [p, q] = [booleanOf(a), booleanOf(b)];
  if (p !== undefined && q !== undefined) return p === q;
  return a.toLowerCase() === b.toLowerCase();
}

function holds(operator: Operator, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** Numbers before versions; a number beside a version counts as its major part. */
function orderOf(a: string, b: string): number | undefined {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x - y;
  const [v, w] = [parseVersionNumber(a), parseVersionNumber(b)];
  if (v !== undefined && w !== undefined) return compareVersionNumbers(v, w);
  if (v !== undefined && y !== undefined) return v.parts[0] === y ? 1 : (v.parts[0] ?? 0) - y;
  if (x !== undefined && w !== undefined) return x === w.parts[0] ? -1 : x - (w.parts[0] ?? 0);
  return undefined;
}

function numberOf(text: string): number | undefined {
  if (/^[+-]?\d{1,300}(?:\.\d{0,300})?$|^[+-]?\.\d{1,300}$/.test(text)) return Number(text);
  if (/^0[xX][0-9a-fA-F]{1,8}$/.test(text)) return Number.parseInt(text.slice(2), 16);
  return undefined;
}

function booleanOf(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (['true', 'on', 'yes', '!false', '!off', '!no'].includes(lower)) return true;
  if (['false', 'off', 'no', '!true', '!on', '!yes'].includes(lower)) return false;
  return undefined;
}

function asBoolean(operand: Operand, text: string, scope: Scope): Truth {
  const value = textOf(operand, scope);
  if (value instanceof Unknown) return value;
  return (
    booleanOf(value) ??
    new Unknown(scope.place, text, `has ${JSON.stringify(value.slice(0, 50))} for a boolean`)
  );
}

function call(
  { name, arguments: given }: Condition & { kind: 'call' },
  text: string,
  scope: Scope,
): Truth {
  const [operand] = given;
  if (operand === undefined || (name !== 'exists' && name !== 'hastrailingslash'))
    return new Unknown(scope.place, text, `calls ${name}, which no condition has`);
  const value = expand(operand.parts, scope);
  if (value instanceof Unknown) return value;
  if (name === 'hastrailingslash') return /[\\/]$/.test(unescapeValue(value));
  const paths = splitList(value).map(unescapeValue);
  return paths.length > 0 && paths.every((path) => exists(path, scope));
}

function exists(path: string, { around }: Scope): boolean {
  return (
    around.machine.tree.kindOf(treePath(fullPath('linux', around.projectFolder, path))) !==
    undefined
  );
}
