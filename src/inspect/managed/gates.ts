import { classifyGateName, type Gate } from '../../behaviour/strings/gates.js';
import { excerpt } from '../../core/text.js';
import { FlowKind, flowKindOf, Opcode, opcodeName } from '../../formats/cil/body/opcodes.js';
import { scanInstructions } from '../../formats/cil/body/scan.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { parameterRows } from '../../formats/cil/lists.js';
import { tokenRow, tokenTable } from '../../formats/cil/tables/coded-index.js';
import type { Column } from '../../formats/cil/tables/layout.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';

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

/** Which fields, getters and parameters of a module are named like a gate. */
export interface GateNames {
  ofToken(token: number): Named | undefined;
  /** By argument number (`this` is 0 in instance methods); undefined when no parameter is one. */
  ofArguments(row: number): ReadonlyMap<number, Named> | undefined;
}

export function gateNames(module: Module): GateNames {
  const { Field, MethodDef, MemberRef, Param } = module.tables;
  const byIndex = new Map<number, Named | null>();
  const named = (column: Column, row: number): Named | undefined => {
    const index = cell(column, row);
    let known = byIndex.get(index);
    if (known === undefined) {
      const name = nameText(module, index);
      const gate = classifyGateName(name);
      known = gate ? { gate, name } : null;
      byIndex.set(index, known);
    }
    return known ?? undefined;
  };
  return {
    ofToken(token) {
      const row = tokenRow(token);
      switch (tokenTable(token)) {
        case tableId.Field:
          return hasRow(Field, row) ? named(Field.columns.Name, row) : undefined;
        case tableId.MethodDef:
          return hasRow(MethodDef, row) ? named(MethodDef.columns.Name, row) : undefined;
        case tableId.MemberRef:
          return hasRow(MemberRef, row) ? named(MemberRef.columns.Name, row) : undefined;
        default:
          return undefined;
      }
    },
    ofArguments(row) {
      let found: Map<number, Named> | undefined;
      const first = (cell(MethodDef.columns.Flags, row) & isStatic) !== 0 ? 0 : 1;
      for (const parameter of parameterRows(module, row)) {
        const sequence = cell(Param.columns.Sequence, parameter);
        const gate = sequence > 0 ? named(Param.columns.Name, parameter) : undefined;
        if (gate) (found ??= new Map()).set(sequence - 1 + first, gate);
      }
      return found;
    },
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
