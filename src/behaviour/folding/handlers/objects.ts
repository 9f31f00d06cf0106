import { userString } from '../../../formats/cil/methods.js';
import { tokenTable } from '../../../formats/cil/tables/coded-index.js';
import { tableId } from '../../../formats/cil/tables/schema.js';
import { abandon } from '../budget.js';
import { coerce } from '../conversion.js';
import type { Step } from '../code.js';
import type { Frame } from '../frame.js';
import type { FieldTarget } from '../link.js';
import type { Machine } from '../machine.js';
import { defaultOf, handOn, loadReference } from '../memory.js';
import { outsideFields } from '../framework/index.js';
import { storeSizes, type Type } from '../type.js';
import { ArrayValue, BoxedValue, Heap, ObjectValue, ReferenceValue, type Value } from '../value.js';
import { FieldToken, FunctionToken, TypeToken } from '../token.js';
import { ListValue } from '../library.js';
import type { Handler, HandlerTable } from './handler.js';

type OwnField = Extract<FieldTarget, { kind: 'own' }>;

function fieldOf(frame: Frame, { operand }: Step, { link }: Machine): FieldTarget | undefined {
  return link.field(frame.method.home, operand, frame.method.generics);
}

function typeOf(frame: Frame, { operand }: Step, { link }: Machine): Type {
  return link.type(frame.method.home, operand, frame.method.generics);
}

/** The object that holds an instance field, through a reference where it is a structure. */
function holderOf(value: Value): ObjectValue | undefined {
  if (value === null) return abandon();
  const held = value instanceof ReferenceValue ? loadReference(value) : value;
  if (held instanceof ObjectValue) return held;
  return held instanceof BoxedValue && held.value instanceof ObjectValue ? held.value : undefined;
}

function readField(holder: ObjectValue, field: OwnField): Value {
  if (holder.fields.has(field.key)) return holder.fields.get(field.key);
  if (holder.lost) return undefined;
  const first = defaultOf(field.type);
  // A structure in a field is changed in its place.
  if (first instanceof Heap) holder.fields.set(field.key, first);
  return first;
}

const loadsField: Handler = (frame, step, machine) => {
  const holder = holderOf(frame.stack.pop());
  const field = fieldOf(frame, step, machine);
  const isKnown = holder !== undefined && field?.kind === 'own';
  frame.stack.push(isKnown ? handOn(readField(holder, field)) : undefined);
};

const addressesField: Handler = (frame, step, machine) => {
  const holder = holderOf(frame.stack.pop());
  const field = fieldOf(frame, step, machine);
  if (holder === undefined || field?.kind !== 'own') return void frame.stack.push(undefined);
  holder.fields.set(field.key, readField(holder, field));
  frame.stack.push(new ReferenceValue(holder, field.key, field.type));
};

const storesField: Handler = (frame, step, machine) => {
  const value = frame.stack.pop();
  const holder = holderOf(frame.stack.pop());
  const field = fieldOf(frame, step, machine);
  machine.sees(frame, step, value);
  if (holder !== undefined && field?.kind === 'own') {
    holder.fields.set(field.key, coerce(field.type.store, value));
  }
};

const loadsStatic: Handler = (frame, step, machine) => {
  const field = fieldOf(frame, step, machine);
  if (field === undefined) return void frame.stack.push(undefined);
  if (field.kind === 'outside') return void frame.stack.push(outsideFields(field.name));
  frame.stack.push(handOn(machine.statics.read(field, frame.split === undefined)));
};

const addressesStatic: Handler = (frame, step, machine) => {
  const field = fieldOf(frame, step, machine);
  if (field?.kind !== 'own') return void frame.stack.push(undefined);
  frame.stack.push(machine.statics.address(field, frame.split === undefined));
};

const storesStatic: Handler = (frame, step, machine) => {
  const value = frame.stack.pop();
  const field = fieldOf(frame, step, machine);
  machine.sees(frame, step, value);
  if (field?.kind === 'own') machine.statics.write(field, value);
};

const loadsString: Handler = (frame, { operand }, machine) => {
  const text = userString(frame.method.home.module, operand);
  if (text !== undefined) machine.loaded(text);
  frame.stack.push(text);
};

const loadsToken: Handler = (frame, step, machine) => {
  const field = tokenTable(step.operand) === tableId.Field ? fieldOf(frame, step, machine) : null;
  if (field?.kind === 'own') {
    return void frame.stack.push(new FieldToken(field.home, field.row));
  }
  const type = typeOf(frame, step, machine);
  frame.stack.push(type.name === '?' ? undefined : new TypeToken(type));
};

const loadsFunction: Handler = (frame, { operand }, { link }) => {
  const target = link.method(frame.method.home, operand, frame.method.generics);
  frame.stack.push(target && new FunctionToken(target));
};

const boxes: Handler = (frame, step, machine) => {
  const value = frame.stack.pop();
  const type = typeOf(frame, step, machine);
  if (value === undefined || type.store === 'ref') return void frame.stack.push(value);
  const isPlain = type.store === 'unknown' && typeof value !== 'number';
  frame.stack.push(isPlain ? value : new BoxedValue(type, value));
};

const unboxes: Handler = (frame) => {
  const value = frame.stack.pop();
  if (value === null) return abandon();
  frame.stack.push(value instanceof BoxedValue ? handOn(value.value) : value);
};

const unboxesInPlace: Handler = (frame, step, machine) => {
  const value = frame.stack.pop();
  const type = typeOf(frame, step, machine);
  frame.stack.push(value instanceof BoxedValue ? new ReferenceValue(value, 0, type) : undefined);
};

/** Whether an object is of a type, as far as that is known. */
function isInstance(value: Value, type: Type): boolean | undefined {
  if (typeof value === 'string') return isOneOf(type, 'string', 'object');
  if (value instanceof BoxedValue) return isOneOf(type, value.type.name, 'object');
  if (value instanceof ArrayValue) return isOneOf(type, `${value.element.name}[]`, 'object');
  if (value instanceof ListValue && type.element !== undefined) return false;
  if (value instanceof ObjectValue && value.type.name === type.name) return true;
  return undefined;
}

function isOneOf(type: Type, ...names: readonly string[]): boolean | undefined {
  if (names.includes(type.name)) return true;
  // An interface, or a base class, of it.
  return type.store === 'ref' && type.name !== 'string' && !type.name.endsWith('[]')
    ? undefined
    : false;
}

const isInstanceOf: Handler = (frame, step, machine) => {
  const value = frame.stack.pop();
  if (value === null || value === undefined) return void frame.stack.push(value);
  const answer = isInstance(value, typeOf(frame, step, machine));
  frame.stack.push(answer === undefined ? undefined : answer ? value : null);
};

const sizes: Handler = (frame, step, machine) => {
  const { store } = typeOf(frame, step, machine);
  const isNumber = store !== 'ref' && store !== 'struct' && store !== 'unknown';
  frame.stack.push(isNumber ? storeSizes[store] : undefined);
};

/** ECMA-335 III.4.1, .3, .6, .8, .10, .13 to .19, .25, .28, .30 to .33. */
export const objectHandlers: HandlerTable = {
  ldfld: loadsField,
  ldflda: addressesField,
  stfld: storesField,
  ldsfld: loadsStatic,
  ldsflda: addressesStatic,
  stsfld: storesStatic,
  ldstr: loadsString,
  ldtoken: loadsToken,
  ldftn: loadsFunction,
  ldvirtftn: (frame, step, machine) => {
    frame.stack.pop();
    loadsFunction(frame, step, machine);
  },
  box: boxes,
  'unbox.any': unboxes,
  unbox: unboxesInPlace,
  castclass: () => undefined,
  isinst: isInstanceOf,
  sizeof: sizes,
};
