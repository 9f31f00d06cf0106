import { coerce } from '../conversion.js';
import { handOn } from '../memory.js';
import { unknownType, type Type } from '../type.js';
import { FloatValue, ReferenceValue, type Variables } from '../value.js';
import type { Handler, HandlerTable } from './handler.js';

type Place = 'arguments' | 'locals';

const loads =
  (place: Place, index?: number): Handler =>
  (frame, { operand }) =>
    void frame.stack.push(handOn(frame[place].get(index ?? operand)));

const stores =
  (place: Place, index?: number): Handler =>
  (frame, { operand }) => {
    const at = index ?? operand;
    frame[place].set(at, coerce(typeAt(frame.types[place], at).store, frame.stack.pop()));
  };

const addresses =
  (place: Place): Handler =>
  (frame, { operand }) => {
    const variables: Variables = frame[place];
    frame.stack.push(new ReferenceValue(variables, operand, typeAt(frame.types[place], operand)));
  };

const constant =
  (value: number): Handler =>
  (frame) =>
    void frame.stack.push(value);

function typeAt(types: readonly Type[], index: number): Type {
  return types[index] ?? unknownType;
}

/** ECMA-335 III.3.38 to .48, .61, .63, and constants (III.3.40, .45). */
export const variableHandlers: HandlerTable = {
  'ldarg.0': loads('arguments', 0),
  'ldarg.1': loads('arguments', 1),
  'ldarg.2': loads('arguments', 2),
  'ldarg.3': loads('arguments', 3),
  'ldarg.s ldarg': loads('arguments'),
  'ldloc.0': loads('locals', 0),
  'ldloc.1': loads('locals', 1),
  'ldloc.2': loads('locals', 2),
  'ldloc.3': loads('locals', 3),
  'ldloc.s ldloc': loads('locals'),
  'stloc.0': stores('locals', 0),
  'stloc.1': stores('locals', 1),
  'stloc.2': stores('locals', 2),
  'stloc.3': stores('locals', 3),
  'stloc.s stloc': stores('locals'),
  'starg.s starg': stores('arguments'),
  'ldarga.s ldarga': addresses('arguments'),
  'ldloca.s ldloca': addresses('locals'),
  ldnull: (frame) => void frame.stack.push(null),
  'ldc.i4.m1': constant(-1),
  'ldc.i4.0': constant(0),
  'ldc.i4.1': constant(1),
  'ldc.i4.2': constant(2),
  'ldc.i4.3': constant(3),
  'ldc.i4.4': constant(4),
  'ldc.i4.5': constant(5),
  'ldc.i4.6': constant(6),
  'ldc.i4.7': constant(7),
  'ldc.i4.8': constant(8),
  'ldc.i4.s ldc.i4': (frame, { operand }) => void frame.stack.push(operand),
  'ldc.i8': (frame, { long }) => void frame.stack.push(long),
  'ldc.r4 ldc.r8': (frame, { operand }) => void frame.stack.push(new FloatValue(operand)),
  dup: ({ stack }) => void stack.push(handOn(stack.at(-1))),
  pop: ({ stack }) => void stack.pop(),
  'nop break': () => undefined,
};
