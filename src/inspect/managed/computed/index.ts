import { append } from '../../../core/append.js';
import {
  AddressToken,
  followMethod,
  Machine,
  type LoadedModule,
  type Seen,
} from '../../../behaviour/folding/index.js';
import {
  eachOwnCall,
  type ModuleCode,
  type NamedCall,
} from '../../../behaviour/call-graph/index.js';
import { limits } from '../../../core/limits.js';
import { excerpt } from '../../../core/text.js';
import type { Module } from '../../../formats/cil/module.js';
import { opaque, unread, type Gather, type PackageFile } from '../../gather.js';
import { classifyAddress } from '../../literals.js';
import type { MethodNames } from '../methods.js';
import type { Token } from '../../../formats/cil/tables/coded-index.js';
import { isLikely, type CallKinds } from './likely.js';
import { Decoder, decoderRows } from './decoders.js';
import { Mark, methodDefRow, type MarkRecorder } from './marks.js';
import { namedCalls, reflectedMembers } from './reflected.js';
import { computedTexts } from './texts.js';

export { markRecorder, type MarkRecorder } from './marks.js';

/**
 * Adds what code works out of constants: texts that are decoded or put together, addresses out of
 * numbers, members that reflection is asked for by name.
 * @param told the addresses that were found in straight code, as `row:ilOffset`
 */
export function inspectComputed(
  module: Module,
  names: MethodNames,
  marks: MarkRecorder,
  code: ModuleCode,
  told: ReadonlySet<string>,
  file: PackageFile,
  gather: Gather,
): void {
  const home: LoadedModule = { path: file.path, module };
  const machine = new Machine();
  const named: NamedCall[] = [];
  const decoders = decoderRows(module, marks.marks, code);
  gather.keepDecoders(file.path, strongRows(decoders));
  for (const row of candidates(module, marks, decoders, code)) {
    if (machine.budget.isSpent) break;
    const seen = followMethod(machine, home, row);
    reportSeen(seen, machine, { row, names, told, path: file.path, gather });
    append(named, namedCalls(seen.calls, row));
  }
  if (named.length > 0) gather.keepNamedCalls(file.path, named);
  reportEnd(machine, file.path, gather);
}

/** The methods whose constants are worth following. */
function candidates(
  module: Module,
  { marks, ofToken }: MarkRecorder,
  decoders: Uint8Array,
  code: ModuleCode,
): number[] {
  const calling = new Uint8Array(marks.length);
  if (decoders.some((kind) => kind >= Decoder.weak)) {
    eachOwnCall(code, (caller, callee) => {
      const kind = decoders[callee] as number;
      const uses = ((marks[caller] as number) & Mark.use) !== 0;
      if (kind === Decoder.strong || (uses && kind === Decoder.weak)) calling[caller] = 1;
      return calling[caller] === 1;
    });
  }
  const found: number[] = [];
  for (let row = 1; row < marks.length; row++) {
    const mark = marks[row] as number;
    if (calling[row] === 0 && !isWorth(mark)) continue;
    const kinds = callKinds(module, decoders, ofToken, (mark & Mark.use) !== 0);
    if (isLikely(module, row, kinds)) found.push(row);
  }
  return found;
}

function strongRows(decoders: Uint8Array): ReadonlySet<number> {
  const rows = new Set<number>();
  let row = decoders.indexOf(Decoder.strong);
  for (; row >= 0; row = decoders.indexOf(Decoder.strong, row + 1)) rows.add(row);
  return rows;
}

const has = (mark: number, wanted: number): boolean => (mark & wanted) !== 0;

function isWorth(mark: number): boolean {
  if (has(mark, Mark.decode) && has(mark, Mark.literal | Mark.data)) return true;
  if (!has(mark, Mark.literal)) return false;
  return (
    has(mark, Mark.reflect) ||
    (has(mark, Mark.lookup) && has(mark, Mark.type)) ||
    (has(mark, Mark.compose) && has(mark, Mark.use))
  );
}

/** @param uses whether the method uses what a text that is put together could name */
function callKinds(
  module: Module,
  decoders: Uint8Array,
  ofToken: (token: Token) => number,
  uses: boolean,
): CallKinds {
  const least = uses ? Decoder.weak : Decoder.strong;
  const wanted = Mark.decode | Mark.reflect | Mark.lookup | (uses ? Mark.compose : 0);
  return {
    keeps: (token) => methodDefRow(module, token) > 0 || ((ofToken(token) & ~Mark.use) | 0) !== 0,
    matters: (token) => {
      const own = methodDefRow(module, token);
      return own > 0 ? (decoders[own] as number) >= least : (ofToken(token) & wanted) !== 0;
    },
  };
}

interface Place {
  readonly row: number;
  readonly names: MethodNames;
  readonly told: ReadonlySet<string>;
  readonly path: string;
  readonly gather: Pick<Gather, 'add' | 'keepTextFlow' | 'keepWording'>;
}

/** What was seen in one method, as facts. */
export function reportSeen(seen: Seen, machine: Machine, place: Place): void {
  const { row, names, path, gather } = place;
  if (seen.calls.length === 0 && seen.values.length === 0) return;
  const at = (ilOffset: number) => names.location(path, row, ilOffset);
  const { texts, wordings } = computedTexts(seen, machine.written);
  for (const wording of wordings) gather.keepWording(path, row, wording);
  for (const { literal, ilOffset } of texts) {
    literal.report(gather, at(ilOffset), names.source(row));
  }
  reportAddresses(seen, place);
  for (const { api, capability, ilOffset } of reflectedMembers(seen.calls)) {
    gather.add({
      kind: 'api-call',
      api,
      capability,
      count: 1,
      location: at(ilOffset),
      sourceMember: names.source(row),
      excerpt: excerpt(`by name: ${api}`),
    });
  }
}

function reportAddresses({ calls }: Seen, { row, names, told, path, gather }: Place): void {
  const known = new Set<string>(told);
  for (const { target, result, ilOffset } of calls) {
    const key = `${row}:${ilOffset}`;
    if (target.name !== '.ctor' || !(result instanceof AddressToken) || known.has(key)) continue;
    known.add(key);
    const location = names.location(path, row, ilOffset);
    classifyAddress(result.bytes)?.report(gather, location, names.source(row));
  }
}

/** What was not worked out is told: a decoder may be made to run long. */
export function reportEnd(
  machine: Machine,
  path: string,
  gather: Pick<Gather, 'add' | 'keepTextFlow'>,
): void {
  if (machine.budget.isSpent) {
    const limit = limits.foldingModuleSteps;
    const reason = `limit foldingModuleSteps of ${limit} reached: not all constants were worked out`;
    unread(gather, path, 'foldingModuleSteps', reason);
    return;
  }
  const [name] = [...machine.ended].sort();
  if (name === undefined) return;
  opaque(gather, path, name, `limit ${name} reached: a constant was not worked out`);
}
