import { classifyGateMember, isGateType, type Gate } from '../../behaviour/strings/gates.js';
import { excerpt } from '../../core/text.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import { FlowKind, flowKindOf, Opcode, opcodeName } from '../../formats/cil/body/opcodes.js';
import { scanInstructions } from '../../formats/cil/body/scan.js';
import { parameterOwners } from '../../formats/cil/lists.js';
import { memberParents } from '../../formats/cil/members.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import type { Column } from '../../formats/cil/tables/layout.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { NameMarks } from './name-marks.js';

/** A value with a gate's name is loaded at `ilOffset`, and a branch decides on it soon after. */
export interface GateSighting {
  readonly gate: Gate;
  readonly ilOffset: number;
  readonly excerpt: string;
}

/** Instructions between the load and the branch: comparisons, negations, a local in debug builds. */
const reach = 6;
const isStatic = 0x10;

interface Named {
  readonly gate: Gate;
  readonly name: string;
}

/** Which fields, methods and parameters of a module are named like a gate. */
export interface GateNames {
  ofToken(token: number): Named | undefined;
  /** By argument number (`this` is 0 in instance methods); undefined when no parameter is one. */
  ofArguments(row: number): ReadonlyMap<number, Named> | undefined;
}

/** The rows of one table, each looked at once. */
function rowGates(column: Column, gateOf: (row: number) => Gate | undefined) {
  const states = new Uint8Array(column.rows + 1);
  const known = new Map<number, Gate>();
  return (row: number): Gate | undefined => {
    const state = states[row];
    if (state === 1) return undefined;
    if (state === 0) {
      const gate = row === 0 ? undefined : gateOf(row);
      states[row] = gate ? 2 : 1;
      if (gate) known.set(row, gate);
    }
    return known.get(row);
  };
}

export function gateNames(module: Module, marks: NameMarks): GateNames {
  const { Field, MethodDef, MemberRef } = module.tables;
  const fields = rowGates(Field.columns.Name, (row) => {
    const { Name, Signature } = Field.columns;
    return isBoolean(module, cell(Signature, row), 1) ? marks.gate(cell(Name, row)) : undefined;
  });
  const methods = rowGates(MethodDef.columns.Name, (row) => {
    const { Name, Signature } = MethodDef.columns;
    return isBoolean(module, cell(Signature, row), 2) ? marks.gate(cell(Name, row)) : undefined;
  });
  const framework = gateTypes(module);
  const parents = memberParents(module);
  const references = rowGates(MemberRef.columns.Name, (row) => {
    const { Name, Signature } = MemberRef.columns;
    const type = framework(parents[row] as Token);
    if (type !== undefined) return classifyGateMember(type, nameText(module, cell(Name, row)));
    return isBoolean(module, cell(Signature, row), 2) ? marks.gate(cell(Name, row)) : undefined;
  });
  const named = (gate: Gate | undefined, column: Column, row: number): Named | undefined =>
    gate && { gate, name: nameText(module, cell(column, row)) };
  return {
    ofToken(token) {
      const row = tokenRow(token);
      switch (tokenTable(token)) {
        case tableId.Field:
          return named(fields(row), Field.columns.Name, row);
        case tableId.MethodDef:
          return named(methods(row), MethodDef.columns.Name, row);
        case tableId.MemberRef:
          return named(references(row), MemberRef.columns.Name, row);
        default:
          return undefined;
      }
    },
    ofArguments: gateArguments(module, marks),
  };
}

type Arguments = ReadonlyMap<number, Named>;

/** One pass over the parameters; most modules have none that is named like a gate. */
function gateArguments(module: Module, marks: NameMarks): (row: number) => Arguments | undefined {
  const { MethodDef, Param } = module.tables;
  const found = new Map<number, Map<number, Named>>();
  for (let parameter = 1; parameter <= Param.rows; parameter++) {
    const gate = marks.gate(cell(Param.columns.Name, parameter));
    const sequence = gate ? cell(Param.columns.Sequence, parameter) : 0;
    const method = sequence > 0 ? (parameterOwners(module)[parameter] ?? 0) : 0;
    if (!gate || !hasRow(MethodDef, method)) continue;
    const first = (cell(MethodDef.columns.Flags, method) & isStatic) !== 0 ? 0 : 1;
    const name = nameText(module, cell(Param.columns.Name, parameter));
    const args = found.get(method) ?? new Map<number, Named>();
    found.set(method, args.set(sequence - 1 + first, { gate, name }));
  }
  return (row) => found.get(row);
}

const elementBoolean = 0x02;

/**
 * Whether a field is, or a method gives, a boolean: what is asked for is yes or no. The type stands
 * `at` bytes into the blob, after its length byte (ECMA-335 II.23.2.1, .4); longer blobs are others.
 */
function isBoolean({ blobs }: Module, index: number, at: number): boolean {
  const start = blobs.start + index;
  return start + at + 1 < blobs.end && blobs.bytes[start + at + 1] === elementBoolean;
}

/** The types of the framework that tell where or when code runs, each looked up once. */
function gateTypes(module: Module): (parent: number) => string | undefined {
  const known = new Map<number, string | undefined>();
  return (parent) => {
    if (tokenTable(parent) !== tableId.TypeRef) return undefined;
    if (!known.has(parent)) {
      const name = typeName(module, parent);
      known.set(parent, isGateType(name) ? name : undefined);
    }
    return known.get(parent);
  };
}

/** Looks for a load of a gate that a conditional branch follows. */
export function findGates(
  module: Module,
  body: MethodBody,
  names: GateNames,
  row: number,
): GateSighting[] {
  const args = names.ofArguments(row);
  const found: GateSighting[] = [];
  let pending: GateSighting | undefined;
  let left = 0;
  scanInstructions(module.bytes, body.codeOffset, body.codeSize, (ilOffset, opcode, operand) => {
    const loaded = loadedGate(opcode, operand, names, args);
    if (loaded) {
      const text = excerpt(`${opcodeName(opcode)} ${loaded.name}`);
      pending = { gate: loaded.gate, ilOffset, excerpt: text };
      left = reach;
    } else if (pending && flowKindOf(opcode) === FlowKind.conditional) {
      found.push(pending);
      pending = undefined;
    } else if (--left <= 0) pending = undefined;
  });
  return found;
}

function loadedGate(
  opcode: number,
  operand: number,
  names: GateNames,
  args: ReadonlyMap<number, Named> | undefined,
): Named | undefined {
  if (opcode === Opcode.call || opcode === Opcode.callvirt) return names.ofToken(operand);
  if (opcode === Opcode.ldfld || opcode === Opcode.ldsfld) return names.ofToken(operand);
  const argument = argumentOf(opcode, operand);
  return argument === undefined ? undefined : args?.get(argument);
}

/** `ldarg.0` to `ldarg.3`, `ldarg.s`, `ldarg` (ECMA-335 III.3.38). */
function argumentOf(opcode: number, operand: number): number | undefined {
  if (opcode >= 0x02 && opcode <= 0x05) return opcode - 0x02;
  return opcode === 0x0e || opcode === 0xfe09 ? operand : undefined;
}
