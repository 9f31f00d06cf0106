import {
  opcodeIndex,
  opcodeNamed,
  stackPops,
  stackPushes,
} from '../../formats/cil/body/opcodes.js';
import { dataOfField } from '../../formats/cil/field-data.js';
import { userString } from '../../formats/cil/methods.js';
import { tokenRow, tokenTable } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { ownerName } from './callee.js';
import { callFunction, callMethod, giveBack, makeObject } from './calls.js';
import type { BodyInterpreter } from './interpreter.js';
import type { FieldUse } from './module-members.js';
import type { Value } from './value.js';

type Operation = (body: BodyInterpreter, operand: number) => void;

/** What one instruction does to the values (ECMA-335 III). */
export function operate(body: BodyInterpreter, opcode: number, operand: number): void {
  const index = opcodeIndex(opcode);
  const operation = operations[index];
  if (operation !== undefined) return operation(body, operand);
  for (let at = 0; at < (stackPops[index] as number); at++) body.pop();
  for (let at = 0; at < (stackPushes[index] as number); at++) body.push(body.make('unknown'));
}

const operations = new Array<Operation | undefined>(0x200).fill(undefined);

function define(names: string, operation: Operation): void {
  for (const name of names.split(' ')) {
    const opcode = opcodeNamed(name);
    if (opcode !== undefined) operations[opcodeIndex(opcode)] = operation;
  }
}

for (let index = 0; index < 4; index++) {
  define(`ldarg.${index}`, (body) => body.push(body.argument(index)));
  define(`ldloc.${index}`, (body) => body.push(body.loadLocal(index)));
  define(`stloc.${index}`, (body) => body.storeLocal(index, body.pop()));
}
define('ldarg ldarg.s ldarga ldarga.s', (body, index) => body.push(body.argument(index)));
define('starg starg.s', (body, index) => body.connect(body.pop(), body.argument(index), 'same'));
define('ldloc ldloc.s', (body, index) => body.push(body.loadLocal(index)));
define('ldloca ldloca.s', (body, index) => {
  const cell = body.cell(index);
  cell.isPlace = true;
  body.push(cell);
});
define('stloc stloc.s', (body, index) => body.storeLocal(index, body.pop()));

for (let value = 0; value <= 8; value++) {
  define(`ldc.i4.${value}`, (body) => body.push(body.constant(value)));
}
define('ldc.i4.m1', (body) => body.push(body.constant(-1)));
define('ldc.i4 ldc.i4.s', (body, value) => body.push(body.constant(value)));
define('ldc.i8', (body, at) => {
  const { buffer, byteOffset } = body.module.bytes;
  body.push(body.constant(new DataView(buffer, byteOffset + at, 8).getBigInt64(0, true)));
});
define('ldnull', (body) => body.push(body.constant(null)));
define('ldstr', (body, token) => {
  const value = body.constant(userString(body.module, token) ?? '');
  body.method.literals.push(value);
  body.push(value);
});

define('ldc.r4', (body, at) => body.push(body.constant(view(body).getFloat32(at, true))));
define('ldc.r8', (body, at) => body.push(body.constant(view(body).getFloat64(at, true))));

const view = ({ module: { bytes } }: BodyInterpreter): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

for (const name of ['ceq', 'cgt', 'cgt.un', 'clt', 'clt.un']) {
  define(name, (body) => {
    const values = body.popMany(2);
    const answer = body.make('unknown');
    answer.compared = values;
    answer.comparison = name;
    body.push(answer);
  });
}
const alone = 'brtrue brtrue.s brfalse brfalse.s switch';
const pairs =
  'beq bge bgt ble blt bne.un bge.un bgt.un ble.un blt.un beq.s bge.s bgt.s ble.s blt.s bne.un.s bge.un.s bgt.un.s ble.un.s blt.un.s';
for (const [names, count] of [
  [alone, 1],
  [pairs, 2],
] as const) {
  for (const name of names.split(' ')) {
    define(name, (body) => {
      const { ilOffset } = body;
      body.method.conditions.push({ ilOffset, opcode: name, values: body.popMany(count) });
    });
  }
}

define('dup', (body) => {
  const value = body.pop();
  body.push(value);
  body.push(value);
});
define('pop', (body) => void body.pop());
define('initobj', (body) => {
  const place = body.pop();
  // Of the caller's places it is told that something else is put there.
  if (place.kind === 'parameter') body.connect(body.constant(null), place, 'written');
});

/** What stays the same value, whatever it is then seen as. */
const views =
  'box unbox unbox.any castclass isinst ckfinite neg not mkrefany refanyval conv.i1 conv.i2 conv.i4 conv.i8 conv.u1 conv.u2 conv.u4 conv.u8 conv.i conv.u conv.ovf.i1 conv.ovf.i2 conv.ovf.i4 conv.ovf.i8 conv.ovf.u1 conv.ovf.u2 conv.ovf.u4 conv.ovf.u8 conv.ovf.i conv.ovf.u conv.ovf.i1.un conv.ovf.i2.un conv.ovf.i4.un conv.ovf.i8.un conv.ovf.u1.un conv.ovf.u2.un conv.ovf.u4.un conv.ovf.u8.un conv.ovf.i.un conv.ovf.u.un';
/** An address is the place to which it leads. */
const reads =
  'ldobj ldind.i1 ldind.u1 ldind.i2 ldind.u2 ldind.i4 ldind.u4 ldind.i8 ldind.i ldind.r4 ldind.r8 ldind.ref';
define(`${views} ${reads}`, () => {});

define(
  'stobj stind.ref stind.i stind.i1 stind.i2 stind.i4 stind.i8 stind.r4 stind.r8 cpobj',
  (body) => {
    const value = body.pop();
    body.connect(value, body.pop(), 'written');
  },
);
define('cpblk', (body) => {
  const [to, from] = body.popMany(3);
  if (to !== undefined && from !== undefined) body.connect(from, to, 'written');
});

for (const name of 'add sub mul div rem xor or and shl shr add.ovf sub.ovf mul.ovf add.ovf.un sub.ovf.un mul.ovf.un div.un rem.un shr.un'.split(
  ' ',
)) {
  define(name, (body) => {
    const [left, right] = body.popMany(2);
    const value = body.make('derived');
    // What is left of a division is what chance and "every nth" are made of.
    if (name.startsWith('rem')) value.comparison = 'rem';
    if (left !== undefined) body.connect(left, value, 'derived');
    if (right !== undefined) body.connect(right, value, 'derived');
    body.push(value);
  });
}

define('newarr', (body) => {
  const length = body.pop();
  const array = body.make('new');
  if (typeof length.constant === 'number') array.index = length.constant;
  body.push(array);
});
define(
  'ldelem ldelem.i1 ldelem.u1 ldelem.i2 ldelem.u2 ldelem.i4 ldelem.u4 ldelem.i8 ldelem.i ldelem.r4 ldelem.r8 ldelem.ref',
  (body) => {
    const index = body.pop().constant;
    const element = body.make('derived');
    if (typeof index === 'number') element.index = index;
    body.connect(body.pop(), element, 'derived');
    body.push(element);
  },
);
define('ldelema', (body) => void body.pop());
define(
  'stelem stelem.i stelem.i1 stelem.i2 stelem.i4 stelem.i8 stelem.r4 stelem.r8 stelem.ref',
  (body) => {
    const [array, at, value] = body.popMany(3);
    if (array === undefined || value === undefined) return;
    const index = at?.constant;
    body.connect(value, array, 'written', typeof index === 'number' ? { index } : undefined);
  },
);

/** A field of a type outside is a part of its object; one of the package is a place of its own. */
function load(body: BodyInterpreter, token: number, object?: Value): Value {
  const field = body.members.field(token);
  const value = body.make('load');
  value.field = field.key;
  value.object = object;
  value.held = field.held;
  if (object !== undefined && !field.isOwn) body.connect(object, value, 'derived');
  else body.connect(body.graph.field(field.key), value, 'same');
  body.push(value);
  return value;
}

function keepPlain(body: BodyInterpreter, field: FieldUse, value: Value): void {
  if (field.isOwn) body.graph.connectPlain(value, body.graph.field(field.key), body.ilOffset);
}

define('ldfld ldflda', (body, token) => void load(body, token, body.pop()));
define('stfld', (body, token) => {
  const [object, value] = body.popMany(2);
  if (value === undefined || object === undefined) return;
  const field = body.members.field(token);
  if (field.isPlain) return keepPlain(body, field, value);
  if (!field.isOwn) return body.connect(value, object, 'written');
  body.connect(value, body.graph.field(field.key), 'written', { object });
});
define('ldsfld ldsflda', (body, token) => {
  const data =
    tokenTable(token) === tableId.Field ? dataOfField(body.module, tokenRow(token)) : undefined;
  const value = load(body, token);
  if (data !== undefined && data.data.length > 0) value.constant = data.data;
});
define('stsfld', (body, token) => {
  const value = body.pop();
  const field = body.members.field(token);
  if (field.isPlain) keepPlain(body, field, value);
  else body.connect(value, body.graph.field(field.key), 'written');
});

define('ldtoken', (body, token) => {
  const value = body.make('token');
  const isField = tokenTable(token) === tableId.Field;
  const data = isField ? dataOfField(body.module, tokenRow(token)) : undefined;
  if (data !== undefined && data.data.length > 0) value.constant = data.data;
  const table = tokenTable(token);
  if (table === tableId.TypeDef || table === tableId.TypeRef || table === tableId.TypeSpec) {
    value.field = ownerName(body.module, token);
  } else if (!isField) {
    value.member = body.members.callee(token);
  }
  body.push(value);
});
define('ldftn', (body, token) => functionOf(body, token));
define('ldvirtftn', (body, token) => {
  body.pop();
  functionOf(body, token);
});

function functionOf(body: BodyInterpreter, token: number): void {
  const value = body.make('function');
  value.member = body.members.callee(token);
  value.target = value.member.node;
  body.push(value);
}

define('call', (body, token) => callMethod(body, token, false));
define('callvirt', (body, token) => callMethod(body, token, true));
define('newobj', (body, token) => makeObject(body, token));
define('calli', (body, token) => callFunction(body, token));
define('ret', (body) => giveBack(body));
