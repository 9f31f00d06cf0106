import { MalformedInput } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import { readMethodHeader, type MethodBody } from '../../formats/cil/body/body.js';
import { OperandKind, opcodeName } from '../../formats/cil/body/opcodes.js';
import { scanSelected, selectKinds } from '../../formats/cil/body/scan.js';
import { codeRecorder, type ModuleCode } from '../../behaviour/call-graph/index.js';
import { moduleOffset, type Module } from '../../formats/cil/module.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { opaque, type Gather, type PackageFile } from '../gather.js';
import type { Literal } from '../literals.js';
import { markRecorder, type MarkRecorder } from './computed/index.js';
import { userTexts } from './known-texts.js';
import { knownLiterals } from './literals.js';
import { knownMembers, type KnownMember } from './member-calls.js';
import { findGates, gateNames, type GateNames } from './gates.js';
import type { MethodNames } from './methods.js';
import type { NameMarks } from './name-marks.js';
import { PathPieces } from './path-pieces.js';
import { startupFolders } from './startup-folders.js';

/** What one method body holds that means something to the catalogue. */
interface Sightings {
  readonly calls: Map<KnownMember, { count: number; ilOffset: number; opcode: number }>;
  readonly literals: Map<Literal, number>;
  /** Where a folder is asked for whose programs Windows starts; -1 where none is. */
  startup: number;
  /** How often strings are loaded. */
  texts: number;
}

const noSightings = (): Sightings => ({
  calls: new Map(),
  literals: new Map(),
  startup: -1,
  texts: 0,
});

function hasSeen({ calls, literals, startup }: Sightings): boolean {
  return calls.size > 0 || literals.size > 0 || startup >= 0;
}

const userStringTable = 0x70;
/** ECMA-335 II.23.1.11: the body is IL and this runtime's, not native or provided elsewhere. */
const codeTypeMask = 0x3;

/** Calls, strings, the fields that may be gates, and the types that code makes. */
const looked = selectKinds(
  (kind) =>
    kind === OperandKind.method ||
    kind === OperandKind.field ||
    kind === OperandKind.string ||
    kind === OperandKind.type ||
    kind === OperandKind.token,
);

/** What the walk leaves for those who look closer at some methods. */
export interface WalkedCode {
  readonly code: ModuleCode;
  /** What may make the constants of a method worth following. */
  readonly marks: MarkRecorder;
}

/** Walks every method body and adds the calls and strings that are worth a fact. */
export function inspectCode(
  module: Module,
  names: MethodNames,
  marks: NameMarks,
  file: PackageFile,
  gather: Gather,
): WalkedCode {
  const gates = gateNames(module, marks);
  const member = knownMembers(module);
  const { literal, pieces } = textReaders(module, file, gather);
  const seen = noSightings();
  const plain = plainTokens(module);
  const recorder = codeRecorder(module, file.path, gather.mayHold);
  const marking = markRecorder(module);
  let mayGate = false;
  const startups = startupFolders(module);
  const visit = (ilOffset: number, opcode: number, token: number): void => {
    recorder.instruction(ilOffset, opcode, token);
    marking.instruction(token);
    if (token >>> 24 === userStringTable) pieces.string(token, ilOffset);
    if (startups?.asks(token, ilOffset)) seen.startup = ilOffset;
    const known = plain[token >>> 24] as Uint8Array;
    if (known.length === 0 || known[token & 0xffffff] === 1) return;
    const isGate = gates.ofToken(token) !== undefined;
    mayGate ||= isGate;
    const noted =
      token >>> 24 === userStringTable
        ? note(seen.literals, literal(token), ilOffset)
        : noteCall(seen, member(token), ilOffset, opcode, marking);
    if (!isGate && !noted) known[token & 0xffffff] = 1;
  };
  const damage = { bodies: 0, first: '' };
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const body = bodyOf(module, row, damage);
    if (body === undefined) continue;
    mayGate = false;
    startups?.begin(body);
    recorder.begin(row);
    const rest = scanSelected(module.bytes, body.codeOffset, body.codeSize, looked, visit);
    marking.end(row);
    seen.texts = pieces.texts;
    for (const { literal: path, ilOffset } of pieces.end()) note(seen.literals, path, ilOffset);
    if (rest > 0) noteDamage(damage, `${rest} bytes of ${names.member(row)} are no instructions`);
    if (hasSeen(seen)) report(seen, row, names, file, gather);
    if (mayGate || gates.ofArguments(row))
      reportGates(module, row, body, gates, names, file, gather);
  }
  return { code: kept(recorder.finish(), damage, file, gather), marks: marking };
}

/** What looks at the strings that code loads. */
function textReaders(module: Module, file: PackageFile, gather: Gather) {
  const textAt = userTexts(module, gather.texts);
  return { literal: knownLiterals(textAt, file), pieces: new PathPieces(textAt) };
}

function kept(code: ModuleCode, damage: Damage, file: PackageFile, gather: Gather): ModuleCode {
  gather.keepCode(code);
  reportDamage(damage, file, gather);
  return code;
}

const noRows = new Uint8Array();

/**
 * By table, the rows (or #US indexes) that were found to mean nothing. Code mentions the same few
 * members over and over: nearly every mention ends at one look into these.
 */
function plainTokens({ tables, userStrings }: Module): Uint8Array[] {
  const plain = Array.from({ length: 0x100 }, () => noRows);
  for (const table of [tables.Field, tables.MethodDef, tables.MemberRef, tables.MethodSpec]) {
    plain[table.id] = new Uint8Array(table.rows + 1);
  }
  plain[userStringTable] = new Uint8Array(userStrings.end - userStrings.start);
  return plain;
}

function bodyOf(module: Module, row: number, damage: Damage): MethodBody | undefined {
  const { columns } = module.tables.MethodDef;
  const rva = cell(columns.Rva, row);
  if (rva === 0 || (cell(columns.ImplFlags, row) & codeTypeMask) !== 0) return undefined;
  try {
    return readMethodHeader(module.bytes, moduleOffset(module, rva));
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    noteDamage(damage, error.message);
    return undefined;
  }
}

function reportGates(
  module: Module,
  row: number,
  body: MethodBody,
  gates: GateNames,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  for (const { gate, ilOffset, excerpt: text } of findGates(module, body, gates, row)) {
    const location = names.location(file.path, row, ilOffset);
    gather.add({ kind: 'gate', gate, location, sourceMember: names.source(row), excerpt: text });
  }
}

function reportStartup(
  ilOffset: number,
  row: number,
  names: MethodNames,
  { path }: PackageFile,
  gather: Gather,
): void {
  const location = names.location(path, row, ilOffset);
  const text = 'Start Menu\\Programs\\Startup';
  const sourceMember = names.source(row);
  const shown = excerpt('call System.Environment::GetFolderPath');
  const place = { place: 'startup', area: 'windows', text } as const;
  gather.add({ kind: 'path', ...place, location, sourceMember, excerpt: shown });
}

interface Damage {
  bodies: number;
  first: string;
}

function noteDamage(damage: Damage, message: string): void {
  if (damage.bodies++ === 0) damage.first = message;
}

/**
 * Protectors keep bodies encrypted until run time: then nothing more can be said of them. A body
 * that the runtime could not read either is no gap of ours, but it is shown.
 */
function reportDamage(damage: Damage, file: PackageFile, gather: Gather): void {
  if (damage.bodies === 0) return;
  const reason = `${damage.bodies} method bodies are not valid IL, such as: ${damage.first}`;
  opaque(gather, file.path, 'invalid-il', reason);
}

/** @returns whether there was something to note. */
function note(
  literals: Sightings['literals'],
  literal: Literal | undefined,
  ilOffset: number,
): boolean {
  if (literal === undefined) return false;
  if (!literals.has(literal)) literals.set(literal, ilOffset);
  return true;
}

function noteCall(
  { calls }: Sightings,
  member: KnownMember | undefined,
  ilOffset: number,
  opcode: number,
  marking: MarkRecorder,
): boolean {
  if (member === undefined) return false;
  marking.uses(member.capability);
  const known = calls.get(member);
  if (known) known.count++;
  else calls.set(member, { count: 1, ilOffset, opcode });
  return true;
}

function report(
  seen: Sightings,
  row: number,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  const sourceMember = names.source(row);
  for (const [known, { count, ilOffset, opcode }] of seen.calls) {
    const location = names.location(file.path, row, ilOffset);
    const text = excerpt(`${opcodeName(opcode)} ${known.api}`);
    gather.add({ kind: 'api-call', ...known, count, location, sourceMember, excerpt: text });
  }
  const into = isTable(seen) ? namesOfTable(gather) : gather;
  for (const [literal, ilOffset] of seen.literals) {
    if (literal.onlyWith && !calls(seen, literal.onlyWith)) continue;
    const location = names.location(file.path, row, ilOffset);
    literal.report(into, location, sourceMember);
  }
  if (seen.startup >= 0) reportStartup(seen.startup, row, names, file, gather);
  seen.calls.clear();
  seen.literals.clear();
  seen.startup = -1;
}

/** Of so many strings in one member, not one in ten names anything that matters. */
const mostTexts = 100;

function isTable({ literals, texts }: Sightings): boolean {
  return texts >= mostTexts && literals.size * 10 <= texts;
}

/** Names of files and folders alone, among those of all kinds: an icon for each, say. */
function namesOfTable(gather: Gather): Pick<Gather, 'add' | 'keepTextFlow'> {
  return {
    keepTextFlow: (flow) => gather.keepTextFlow(flow),
    add: (fact) => {
      const isBare = fact.kind === 'path' && !/[\\/]/.test(fact.text);
      gather.add(isBare ? { ...fact, inTable: true } : fact);
    },
  };
}

function calls(seen: Sightings, members: RegExp): boolean {
  return [...seen.calls.keys()].some(({ api }) => members.test(api));
}
