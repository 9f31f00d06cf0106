import { Opcode, opcodeNamed } from '../../../formats/cil/body/opcodes.js';
import { memberRow } from '../../../formats/cil/members.js';
import type { Module } from '../../../formats/cil/module.js';
import { nameText } from '../../../formats/cil/names.js';
import {
  makeToken,
  resolveCoded,
  tokenTable,
  type Token,
} from '../../../formats/cil/tables/coded-index.js';
import { cell } from '../../../formats/cil/tables/rows.js';
import { tableId } from '../../../formats/cil/tables/schema.js';
import type { MethodNode } from '../../call-graph/index.js';
import { ownerName } from '../callee.js';
import type { Program } from '../program.js';

/** Members by which code calls what it names, by type. */
const hiding: Readonly<Record<string, string>> = {
  'System.Reflection.MethodBase': 'Invoke',
  'System.Reflection.MethodInfo': 'Invoke CreateDelegate',
  'System.Reflection.ConstructorInfo': 'Invoke',
  'System.Reflection.PropertyInfo': 'GetValue SetValue',
  'System.Reflection.FieldInfo': 'GetValue SetValue',
  'System.Reflection.Assembly': 'CreateInstance',
  'System.Reflection.Emit.ILGenerator': 'Emit EmitCall',
  'System.Reflection.Emit.DynamicMethod': 'CreateDelegate',
  'System.Activator': 'CreateInstance',
  'System.Type': 'InvokeMember',
  'System.Delegate': 'CreateDelegate DynamicInvoke',
  'System.Runtime.CompilerServices.CallSite`1': 'Create',
  'System.Linq.Expressions.Expression': 'Call New Property',
  'System.Linq.Expressions.LambdaExpression': 'Compile',
  'System.Linq.Expressions.Expression`1': 'Compile',
  'Microsoft.VisualBasic.CompilerServices.NewLateBinding':
    'LateCall LateGet LateSet LateSetComplex',
  'Microsoft.VisualBasic.CompilerServices.LateBinding': 'LateCall LateGet LateSet',
  'Microsoft.VisualBasic.Interaction': 'CallByName',
};

const members = new Set(
  Object.entries(hiding).flatMap(([type, names]) =>
    names.split(' ').map((name) => `${type}::${name}`),
  ),
);

/** The methods with a call behind which another may hide, in the order of the code. */
export function hidingMethods(program: Program): MethodNode[] {
  return program.methodsWith((module, path) => hidingInstructions(program, path, module));
}

const ldftn = opcodeNamed('ldftn') as number;
const calli = opcodeNamed('calli') as number;

/** A named member, a pointer that is called, or the address of a method of somebody else. */
function hidingInstructions(
  program: Program,
  path: string,
  module: Module,
): (opcode: number, token: Token) => boolean {
  const named = hidingTokens(module);
  return (opcode, token) => {
    if (opcode === Opcode.call || opcode === Opcode.callvirt) return named.has(token);
    if (opcode === calli) return true;
    if (opcode !== ldftn || tokenTable(token) === tableId.MethodDef) return false;
    return program.graph.target(path, token) === undefined;
  };
}

function hidingTokens(module: Module): ReadonlySet<Token> {
  const { MemberRef, MethodSpec } = module.tables;
  const tokens = new Set<Token>();
  for (let row = 1; row <= MemberRef.rows; row++) {
    const token = makeToken(tableId.MemberRef, row);
    const member = memberRow(module, token);
    if (member?.kind !== 'method' || !names.has(nameText(module, member.name))) continue;
    const name = `${ownerName(module, member.owner)}::${nameText(module, member.name)}`;
    if (members.has(name)) tokens.add(token);
  }
  for (let row = 1; row <= MethodSpec.rows; row++) {
    const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
    if (tokens.has(method)) tokens.add(makeToken(tableId.MethodSpec, row));
  }
  return tokens;
}

const names = new Set(Object.values(hiding).flatMap((each) => each.split(' ')));
