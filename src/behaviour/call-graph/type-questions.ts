import { memberRow } from '../../formats/cil/members.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/** What a call does with the type that `typeof` has just put on the stack. */
export const TypeUse = { other: 1, fromHandle: 2, question: 3 } as const;
export type TypeUse = (typeof TypeUse)[keyof typeof TypeUse];

/** Members of System.Type and its bases that tell of a type and hand out nothing to make it with. */
const questions = new Set(
  `get_Assembly get_AssemblyQualifiedName get_FullName get_GUID get_IsAbstract get_IsClass get_IsEnum
  get_IsGenericType get_IsInterface get_IsPrimitive get_IsSealed get_IsValueType get_Module get_Name
  get_Namespace Equals GetHashCode ToString op_Equality op_Inequality`.split(/\s+/),
);
const asked = new Set(['System.Type', 'System.Reflection.MemberInfo', 'System.Object']);

/** Tells by the MemberRef of a call, each worked out once, what it does with a type. */
export function typeUses(module: Module): (token: Token) => TypeUse {
  const known = new Uint8Array(module.tables.MemberRef.rows + 1);
  return (token) => {
    const row = tokenRow(token);
    if (tokenTable(token) !== tableId.MemberRef || row >= known.length) return TypeUse.other;
    return (known[row] ||= useOf(module, token)) as TypeUse;
  };
}

function useOf(module: Module, token: Token): TypeUse {
  const member = memberRow(module, token);
  if (member === undefined || tokenTable(member.owner) !== tableId.TypeRef) return TypeUse.other;
  if (!asked.has(typeName(module, member.owner))) return TypeUse.other;
  const name = nameText(module, member.name);
  if (name === 'GetTypeFromHandle') return TypeUse.fromHandle;
  return questions.has(name) ? TypeUse.question : TypeUse.other;
}
