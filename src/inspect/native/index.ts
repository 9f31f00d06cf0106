import { classifyNative } from '../../behaviour/catalogue/native.js';
import { limits } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import { extractStrings, type StringVisitor } from '../../core/strings.js';
import type { NativeFact } from '../../facts/fact.js';
import { readElf, type ElfFile } from '../../formats/elf/elf.js';
import { readMachO, type MachFile } from '../../formats/macho/macho.js';
import type { AttributeCertificate } from '../../formats/pe/authenticode.js';
import { readNativePe, type NativePe } from '../../formats/pe/native.js';
import { originOf } from '../entry-points/candidate.js';
import { opaque, unread, type Gather, type PackageFile } from '../gather.js';
import { classifyLiteral } from '../literals.js';
import { withoutSignatureLinks } from './signature-links.js';

type Summary = Omit<NativeFact, 'kind' | 'location'>;

/** What a native file's tables say; `functions` as `library!function`, the library '' in ELF. */
interface Described {
  readonly summary: Summary;
  readonly functions: readonly { readonly library: string; readonly name: string }[];
  readonly problems: readonly Problem[];
  readonly certificates?: readonly AttributeCertificate[];
  readonly isLibrary: boolean;
  readonly isProgram: boolean;
  /** What a loader runs before anything else of the file. */
  readonly initializers: readonly string[];
}

/** Machine code is not read: its imports, strings and entropy are, and it is marked opaque. */
export function inspectNative(file: PackageFile, gather: Gather): void {
  const { summary, functions, problems, certificates = [], ...start } = describe(file);
  const location = { path: file.path };
  gather.add({ kind: 'native', ...summary, location });
  gather.note({ kind: 'native', file: originOf(file), format: summary.format, ...start });
  reportFunctions(functions, file, gather);
  const whole = reportStrings(file, certificates, gather);
  // Its strings are a hint of what cannot be read: more of them are no more reading.
  const some = whole ? '' : `, of whose strings the first ${limits.stringsPerFile} were looked at`;
  const reason = `native code (${summary.format}, ${summary.machine})${some}`;
  opaque(gather, file.path, 'native-code', reason);
  const gap = problems.find(({ code }) => code.endsWith('-unread'));
  if (gap) unread(gather, file.path, gap.code, gap.message);
}

function describe(file: PackageFile): Described {
  if (file.kind === 'elf') return describeElf(file.bytes);
  return file.kind === 'macho' ? describeMachO(file.bytes) : describePe(file.bytes);
}

function describePe(bytes: Uint8Array): Described {
  const pe = readNativePe(bytes);
  const libraries = [...pe.imports, ...pe.delayImports];
  const functions = libraries.flatMap(({ name: library, functions }) =>
    functions.flatMap((f) => ('name' in f ? [{ library, name: f.name }] : [])),
  );
  const summary: Summary = {
    format: 'pe',
    machine: pe.machine,
    imports: distinct(libraries.map((library) => library.name)),
    entropy: highest(pe.sections.map((section) => section.entropy)),
    packers: pe.packers,
  };
  const { problems, certificates, isLibrary } = pe;
  const start = { isLibrary, isProgram: !isLibrary && !pe.isManaged, initializers: ofPe(pe) };
  return { summary, functions, problems, certificates, ...start };
}

/** Microsoft PE/COFF: `DllMain` is the entry point of a library; TLS callbacks run before it. */
function ofPe({ isLibrary, image, tlsCallbacks }: NativePe): string[] {
  const main = isLibrary && image.entryPointRva !== 0 ? ['DllMain'] : [];
  return [...main, ...counted(tlsCallbacks.length, 'TLS callback')];
}

const counted = (n: number, what: string): string[] =>
  n > 0 ? [`${n} ${what}${n > 1 ? 's' : ''}`] : [];

function describeElf(bytes: Uint8Array): Described {
  const elf = readElf(bytes);
  const summary: Summary = {
    format: 'elf',
    machine: elf.header.machine,
    imports: distinct(elf.dynamic?.needed ?? []),
    entropy: highest(elf.sections.map((section) => section.entropy)),
    packers: elf.packers,
  };
  // ELF binds by name over all libraries; the C library's names are the ones that tell.
  const functions = elf.imported.map((name) => ({ library: 'libc', name }));
  const { header, interpreter, problems } = elf;
  const isLibrary = header.type === 'shared' && interpreter === undefined;
  const isProgram = header.type === 'executable' || interpreter !== undefined;
  return { summary, functions, problems, isLibrary, isProgram, initializers: ofElf(elf) };
}

/** gABI chapter 5, "Initialization and Termination Functions". */
function ofElf({ dynamic }: ElfFile): string[] {
  if (dynamic === undefined) return [];
  return [
    ...(dynamic.hasInit ? ['DT_INIT'] : []),
    ...counted(dynamic.preinitArrayCount, 'function').map((text) => `${text} of .preinit_array`),
    ...counted(dynamic.initArrayCount, 'function').map((text) => `${text} of .init_array`),
  ];
}

function describeMachO(bytes: Uint8Array): Described {
  const { slices, problems } = readMachO(bytes);
  const summary: Summary = {
    format: 'macho',
    machine: distinct(slices.map((slice) => slice.architecture)).join(', '),
    imports: distinct(slices.flatMap((s) => s.libraries.map((library) => library.name))),
    entropy: highest(slices.flatMap((s) => s.segments.map((segment) => segment.entropy))),
    packers: [],
  };
  const names = distinct(slices.flatMap((slice) => slice.imported));
  const functions = names.map((name) => ({ library: 'libc', name: name.replace(/^_/, '') }));
  const isLibrary = slices.some(({ type }) => type === 'dylib' || type === 'bundle');
  const isProgram = slices.some(({ type }) => type === 'executable');
  return { summary, functions, problems, isLibrary, isProgram, initializers: ofMachO(slices) };
}

/** Sections of type S_MOD_INIT_FUNC_POINTERS or S_INIT_FUNC_OFFSETS, or LC_ROUTINES. */
function ofMachO(slices: MachFile['slices']): string[] {
  return slices.some(({ hasInitializers }) => hasInitializers) ? ['module initializers'] : [];
}

function reportFunctions(
  functions: Described['functions'],
  file: PackageFile,
  gather: Gather,
): void {
  for (const { library, name } of functions) {
    const known = classifyNative(library, name);
    // Every C run-time asks for a debugger before it gives up.
    if (known === undefined || known === 'analysis-check') continue;
    // It allocates and protects pages, too: only .NET code that does so patches something.
    const capability = known === 'runtime-patch' ? 'native-interop' : known;
    const api = `${library}!${name}`;
    gather.add({ kind: 'api-call', capability, api, count: 1, location: { path: file.path } });
  }
}

/** Hosts, addresses and paths have one of these in them; symbols and messages mostly do not. */
const addressMarks = '.:/\\';

function reportStrings(
  file: PackageFile,
  certificates: readonly AttributeCertificate[],
  gather: Gather,
): boolean {
  const seen = new Set<string>();
  const visit: StringVisitor = (run, offset) => {
    const text = withoutSignatureLinks(run, offset, file.bytes, certificates);
    const literal = classifyLiteral(text);
    if (literal === undefined || seen.has(text)) return;
    seen.add(text);
    literal.report(gather, { path: file.path, offset, length: run.length });
  };
  return extractStrings(file.bytes, visit, addressMarks);
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Rounded, so that reports do not differ in the last digit between machines. */
function highest(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return Math.round(Math.max(0, ...known) * 1000) / 1000;
}
