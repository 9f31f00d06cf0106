import { isInputError } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import {
  FlowKind,
  flowKindOf,
  Opcode,
  OperandKind,
  opcodeIndex,
  operandKinds,
} from '../../formats/cil/body/opcodes.js';
import { InstructionCursor } from '../../formats/cil/body/cursor.js';
import { readSwitchTargets } from '../../formats/cil/body/scan.js';
import type { Module } from '../../formats/cil/module.js';
import type { ExceptionRegion } from '../../formats/cil/body/regions.js';
import { methodBody } from '../../formats/cil/methods.js';
import type { TypeSignature } from '../../formats/cil/signature/model.js';
import { localsAt } from '../../formats/cil/signatures.js';
import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import type { OwnMethod } from './target.js';
import type { LoadedModule } from './type.js';

/** One instruction, ready to be done. */
export interface Step {
  /** `opcodeIndex` of its opcode. */
  readonly opcode: number;
  readonly offset: number;
  /** A token, a number, the index of a variable; of a branch the index of its target. */
  readonly operand: number;
  readonly long: bigint;
  /** Of a switch; -1 where a target is no instruction. */
  readonly targets: readonly number[];
  /** The type of `constrained.`, 0 without. */
  readonly constrained: number;
}

/** A method body with its branches resolved. */
export interface Code {
  readonly steps: readonly Step[];
  readonly locals: readonly TypeSignature[];
  readonly initLocals: boolean;
  readonly regions: readonly Region[];
}

/** Ends are the first instruction after; all are indexes of steps. */
export interface Region {
  readonly kind: 'catch' | 'filter' | 'finally' | 'fault';
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  readonly handlerEnd: number;
}

/** Decodes each body once; undefined for those that have none or are damaged or too long. */
export class CodeBase {
  readonly #known = new Map<LoadedModule, Map<number, Code | null>>();

  /** As `of`, without keeping it. */
  read({ home, row }: Pick<OwnMethod, 'home' | 'row'>): Code | undefined {
    return this.#known.get(home)?.get(row) ?? decode(home, row);
  }

  of(home: LoadedModule, row: number): Code | undefined {
    let bodies = this.#known.get(home);
    if (bodies === undefined) {
      bodies = new Map();
      this.#known.set(home, bodies);
    }
    let code = bodies.get(row);
    if (code === undefined) {
      code = decode(home, row) ?? null;
      bodies.set(row, code);
    }
    return code ?? undefined;
  }
}

function decode({ module }: LoadedModule, row: number): Code | undefined {
  try {
    const body = methodBody(module, row);
    if (body === undefined || body.codeSize > limits.foldingBodyBytes) return undefined;
    const list = readSteps(module, body);
    if (list === undefined) return undefined;
    const { steps, indexes } = list;
    const { StandAloneSig } = module.tables;
    const signature = tokenRow(body.localVarSigToken);
    const regions = body.regions.slice(0, limits.foldingRegions);
    const locals = hasRow(StandAloneSig, signature)
      ? (localsAt(module, cell(StandAloneSig.columns.Signature, signature)) ?? [])
      : [];
    return {
      steps,
      locals,
      initLocals: body.initLocals,
      regions: regions.flatMap((region) => toRegion(region, indexes, steps.length)),
    };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}

interface StepList {
  readonly steps: readonly Step[];
  /** By IL offset of the first prefix. */
  readonly indexes: ReadonlyMap<number, number>;
}

/** Branches keep their IL offset until the place of every instruction is known. */
function readSteps({ bytes }: Module, { codeOffset, codeSize }: MethodBody): StepList | undefined {
  const steps: MutableStep[] = [];
  const indexes = new Map<number, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = -1;
  let constrained = 0;
  const cursor = new InstructionCursor(bytes, codeOffset, codeSize);
  while (cursor.next()) {
    const { offset, opcode, operand } = cursor;
    if (start < 0) start = offset;
    if (opcode === Opcode.constrained) constrained = operand;
    if (flowKindOf(opcode) === FlowKind.prefix) continue;
    indexes.set(start, steps.length);
    const index = opcodeIndex(opcode);
    steps.push({ opcode: index, offset, operand, long: 0n, targets: noTargets, constrained });
    start = -1;
    constrained = 0;
  }
  if (cursor.isDamaged) return undefined;
  for (const step of steps) complete(step, indexes, view, codeOffset);
  return { steps, indexes };
}

type MutableStep = { -readonly [K in keyof Step]: Step[K] };

const noTargets: readonly number[] = [];

function complete(
  step: MutableStep,
  indexes: ReadonlyMap<number, number>,
  view: DataView,
  codeOffset: number,
): void {
  const at = step.operand;
  switch (operandKinds[step.opcode]) {
    case OperandKind.branch:
    case OperandKind.branch8:
      step.operand = indexes.get(at) ?? -1;
      break;
    case OperandKind.switch:
      step.targets = readSwitchTargets(bytesOf(view), at, codeOffset).map(
        (target) => indexes.get(target) ?? -1,
      );
      break;
    case OperandKind.i64:
      step.long = view.getBigInt64(at, true);
      break;
    case OperandKind.f32:
      step.operand = view.getFloat32(at, true);
      break;
    case OperandKind.f64:
      step.operand = view.getFloat64(at, true);
      break;
    default:
  }
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function toRegion(
  region: ExceptionRegion,
  indexes: ReadonlyMap<number, number>,
  length: number,
): Region[] {
  const at = (offset: number): number | undefined => indexes.get(offset);
  const start = at(region.tryOffset);
  const handler = at(region.handlerOffset);
  if (start === undefined || handler === undefined) return [];
  return [
    {
      kind: region.kind,
      start,
      end: at(region.tryOffset + region.tryLength) ?? length,
      handler,
      handlerEnd: at(region.handlerOffset + region.handlerLength) ?? length,
    },
  ];
}
