import {
  binary,
  compare,
  complement,
  negate,
  operations,
  shift,
  type BinaryOperation,
  type Comparison,
} from '../arithmetic.js';
import { convert, convertChecked, toFloat } from '../conversion.js';
import type { Store } from '../type.js';
import { ReferenceValue, type Value } from '../value.js';
import { BlockValue } from '../token.js';
import type { Handler, HandlerTable } from './handler.js';

const calculates =
  (operation: BinaryOperation): Handler =>
  ({ stack }) => {
    const b = stack.pop();
    stack.push(binary(operation, stack.pop(), b));
  };

const shifts =
  (kind: 'shl' | 'shr' | 'shr.un'): Handler =>
  ({ stack }) => {
    const by = stack.pop();
    stack.push(shift(kind, stack.pop(), by));
  };

const compares =
  (kind: Comparison): Handler =>
  ({ stack }) => {
    const b = stack.pop();
    const answer = compare(kind, stack.pop(), b);
    stack.push(answer === undefined ? undefined : Number(answer));
  };

/** An address stays one, whatever integer it is called. */
function isAddress(value: Value): boolean {
  return value instanceof ReferenceValue || value instanceof BlockValue;
}

const converts =
  (to: Store): Handler =>
  ({ stack }) => {
    const value = stack.pop();
    stack.push(isAddress(value) ? value : convert(to, value));
  };

const converted = 'i1 u1 i2 u2 i4 u4 i8 u8'.split(' ') as Store[];

function conversions(): HandlerTable {
  const handlers: Record<string, Handler> = {
    'conv.r4': converts('r4'),
    'conv.r8': converts('r8'),
    'conv.r.un': ({ stack }) => void stack.push(toFloat('r8', stack.pop(), true)),
    'conv.i': converts('i8'),
    'conv.u': converts('u8'),
  };
  for (const to of converted) handlers[`conv.${to}`] = converts(to);
  for (const to of [...converted, 'i', 'u']) {
    const store = to === 'i' ? 'i8' : to === 'u' ? 'u8' : (to as Store);
    handlers[`conv.ovf.${to}`] = ({ stack }) =>
      void stack.push(convertChecked(store, stack.pop(), false));
    handlers[`conv.ovf.${to}.un`] = ({ stack }) =>
      void stack.push(convertChecked(store, stack.pop(), true));
  }
  return handlers;
}

/** ECMA-335 III.3.1 to .32, .47 to .68, III.4.1 to .5. */
export const arithmeticHandlers: HandlerTable = {
  ...Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [name, calculates(operation)]),
  ),
  ...conversions(),
  shl: shifts('shl'),
  shr: shifts('shr'),
  'shr.un': shifts('shr.un'),
  neg: ({ stack }) => void stack.push(negate(stack.pop())),
  not: ({ stack }) => void stack.push(complement(stack.pop())),
  ceq: compares('eq'),
  cgt: compares('gt'),
  'cgt.un': compares('gt.un'),
  clt: compares('lt'),
  'clt.un': compares('lt.un'),
  ckfinite: () => undefined,
};
