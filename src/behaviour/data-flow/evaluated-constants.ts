import { isInputError } from '../../core/errors.js';
import { Opcode } from '../../formats/cil/body/opcodes.js';
import { makeToken, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { openConstants, type ConstantCall, type ConstantValue } from '../folding/index.js';
import type { Constants } from './constants.js';
import type { LoadedModule, Program } from './program.js';
import type { Constant, Site } from './value.js';

/** Works constants out with the evaluator of IL, across the modules that load together. */
export function evaluatedConstants(program: Program): Constants {
  const homes = new Map<string, LoadedModule>();
  const homeOf = (path: string): LoadedModule | undefined => {
    const module = program.module(path);
    if (module !== undefined && !homes.has(path)) homes.set(path, { path, module });
    return homes.get(path);
  };
  const place = (node: number): { home: LoadedModule; row: number } | undefined => {
    const { path, row } = program.place(node);
    const home = homeOf(path);
    return home && { home, row };
  };
  const constants = openConstants((from, token) => {
    const node = program.graph.target(from.path, token);
    return node === undefined ? undefined : place(node);
  }, program.budget.constants);
  const callsAt = ({ method, ilOffset, isHidden }: Site): readonly ConstantCall[] => {
    const at = place(method);
    // What is evaluated there is the call that hides it.
    return at === undefined || isHidden ? [] : constants.callsAt(at.home, at.row, ilOffset);
  };
  return {
    get isSpent() {
      return constants.isSpent;
    },
    call: (site, args) => {
      const known = args.flatMap((each) => (each === undefined ? [] : [toConstantValue(each)]));
      if (known.length < args.length) return undefined;
      const own = site.callee.node < 0 ? undefined : place(site.callee.node);
      const at = own ?? place(site.method);
      const token = own ? makeToken(tableId.MethodDef, own.row) : tokenOf(program, site);
      if (at === undefined || token === undefined) return undefined;
      return toConstant(constants.resultOf(at.home, token, known));
    },
    given: (site) => callsAt(site).flatMap(({ result }) => listed(result)),
    taken: (site, index) =>
      // A constructor's object is made by the call, and no value of it.
      callsAt(site).flatMap(({ arguments: args }) => listed(args[index - (site.isNew ? 1 : 0)])),
  };
}

/** The method that the instruction of a call names (ECMA-335 III.3.19, III.4.2, III.4.21). */
function tokenOf(program: Program, { method, ilOffset, isHidden }: Site): Token | undefined {
  try {
    const read = isHidden ? undefined : program.body(method);
    if (read === undefined) return undefined;
    const { bytes } = read.module;
    const at = read.body.codeOffset + ilOffset;
    if (at + 5 > bytes.length || !calling.has(bytes[at] as number)) return undefined;
    return new DataView(bytes.buffer, bytes.byteOffset + at + 1, 4).getUint32(0, true);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}

const calling: ReadonlySet<number> = new Set([Opcode.call, Opcode.callvirt, Opcode.newobj]);

function listed(value: ConstantValue | undefined): Constant[] {
  const constant = toConstant(value);
  return constant === undefined ? [] : [constant];
}

function toConstant(value: ConstantValue | undefined): Constant | undefined {
  switch (value?.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.value;
    case 'bytes':
      return value.bytes;
    case 'null':
      return null;
    default:
      return undefined;
  }
}

function toConstantValue(constant: Constant): ConstantValue {
  if (constant === null) return { kind: 'null' };
  if (typeof constant === 'string') return { kind: 'text', text: constant };
  if (constant instanceof Uint8Array) return { kind: 'bytes', bytes: constant };
  return { kind: 'number', value: constant };
}
