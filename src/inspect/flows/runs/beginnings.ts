import {
  hasHole,
  Mode,
  originsOf,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { escapeText } from '../../../core/text.js';
import type { Fact } from '../../../facts/fact.js';
import type { FlowSource } from '../../../facts/flow.js';
import { dataOfField } from '../../../formats/cil/field-data.js';
import { userString } from '../../../formats/cil/methods.js';
import type { Module } from '../../../formats/cil/module.js';
import { memberRow } from '../../../formats/cil/members.js';
import { nameText, typeName } from '../../../formats/cil/names.js';
import {
  makeToken,
  tokenRow,
  tokenTable,
  type Token,
} from '../../../formats/cil/tables/coded-index.js';
import { cell } from '../../../formats/cil/tables/rows.js';
import { tableId } from '../../../formats/cil/tables/schema.js';
import { Opcode } from '../../../formats/cil/body/opcodes.js';
import { at } from '../steps.js';
import { mayFetch as mayOpen } from '../fetchers.js';
import { handed, isDownloadToFile, isFetch, isOpened, memberOf } from './members.js';
import { methodsOf } from './starts.js';

/** Bytes or text that no reader of the package has seen as code, and where they come to be. */
export interface Unread {
  readonly value: Value;
  readonly mode: Mode;
  /** The call that gives them; a literal has none. */
  readonly site?: Site;
  readonly source: FlowSource;
}

/** No program and no script that does anything is shorter. */
const shortestData = 256;
const shortestText = 400;

const resources =
  /^(?:System\.Reflection\.Assembly::GetManifestResourceStream|System\.Resources\.\w+::Get(?:Object|Stream|String|ResourceData))$/;
const fileReads =
  /^System\.IO\.(?:File::(?:Read\w*|Open\w*)|FileStream::\.ctor|FileInfo::Open\w*|StreamReader::\.ctor)$/;

/** What is kept in the assemblies that load together: resources, data of fields, long literals. */
export function embeddedIn(graph: ValueGraph, texts: Texts, files: ReadonlySet<string>): Unread[] {
  return graph.program.methodsWith(looksFor(files.size > 0)).flatMap((node): Unread[] => {
    const { sites, literals } = graph.method(node);
    return [
      ...sites.flatMap((site) => fromResource(graph, texts, site)),
      ...sites.flatMap((site) => fromArray(graph, site)),
      ...sites.flatMap((site) => fromFile(graph, texts, files, site)),
      ...literals.flatMap((value) => fromLiteral(graph, value)),
    ];
  });
}

/** What comes over the network. */
export function fetchedIn(graph: ValueGraph, texts: Texts, facts: readonly Fact[]): Unread[] {
  const nodes = new Set<number>();
  for (const fact of facts) {
    if (!mayFetch(fact)) continue;
    for (const node of methodsOf(graph, fact)) nodes.add(node);
  }
  return [...nodes].flatMap((node) =>
    graph
      .method(node)
      .sites.flatMap((site) =>
        isFetch(site)
          ? fromFetch(graph, site)
          : [...fromNative(graph, site), ...fromOpened(graph, texts, site)],
      ),
  );
}

/** `document.Load("https://…")`, `XDocument.Load("https://…")`. */
function fromOpened(graph: ValueGraph, texts: Texts, site: Site): Unread[] {
  const value = site.result ?? site.args[0];
  if (value === undefined || !isOpened(site, (name) => texts.of(name, []))) return [];
  const object = site.callee.hasThis || site.isNew ? site.args[0] : site.result;
  const location = at(graph.program, site);
  const source: FlowSource = { kind: 'downloaded', text: memberOf(site), location, area: '' };
  return [{ value: object ?? value, mode: Mode.value, site, source }];
}

/** By the name of a native function, which of its values gets the answer, or names the file with it. */
const nativeFetches: readonly (readonly [RegExp, number, Mode])[] = [
  [/^URLDownloadTo(?:Cache)?File[AW]?$/, 2, Mode.name],
  [/^(?:InternetReadFile|WinHttpReadData|recv|recvfrom|WSARecv)$/, 1, Mode.value],
];

function fromNative(graph: ValueGraph, site: Site): Unread[] {
  const { native } = site.callee;
  if (native === undefined) return [];
  return nativeFetches.flatMap(([names, index, mode]): Unread[] => {
    const value = names.test(native) ? site.args[index] : undefined;
    if (value === undefined) return [];
    const location = at(graph.program, site);
    return [
      { value, mode, site, source: { kind: 'downloaded', text: native, location, area: '' } },
    ];
  });
}

export function mayFetch(fact: Fact): boolean {
  return (
    fact.kind === 'api-call' &&
    (mayOpen(fact) ||
      fact.capability === 'network' ||
      fact.capability === 'cloud-sdk' ||
      fact.capability === 'dns')
  );
}

function fromFetch(graph: ValueGraph, site: Site): Unread[] {
  const source: FlowSource = {
    kind: 'downloaded',
    text: memberOf(site),
    location: at(graph.program, site),
    area: '',
  };
  if (isDownloadToFile(site)) {
    const value = handed(site)[site.callee.parameters.length > 1 ? 1 : 0];
    return value === undefined ? [] : [{ value, mode: Mode.name, site, source }];
  }
  const filled = handed(site).filter((_, index) =>
    /\[\]$|^System\.(?:Span|Memory|ArraySegment)/.test(site.callee.parameters[index] ?? ''),
  );
  const isRead = /^(?:Receive|Read)/.test(site.callee.name);
  const values = isRead && filled.length > 0 ? filled : site.result ? [site.result] : [];
  return values.map((value) => ({ value, mode: Mode.value, site, source }));
}

function fromResource(graph: ValueGraph, texts: Texts, site: Site): Unread[] {
  const value = site.result;
  if (value === undefined || !resources.test(memberOf(site))) return [];
  const name = handed(site).at(-1);
  const [found = ''] = name === undefined ? [] : texts.of(name, []);
  const text = hasHole(found) ? '' : found;
  return [{ value, mode: Mode.value, site, source: embedded(graph, site, `resource ${text}`) }];
}

/** `RuntimeHelpers.InitializeArray(array, field)`, and spans over the data of a field. */
function fromArray(graph: ValueGraph, site: Site): Unread[] {
  const { callee, args } = site;
  const data = args.find(({ constant }) => constant instanceof Uint8Array)?.constant;
  if (!(data instanceof Uint8Array) || data.length < shortestData) return [];
  const value = callee.name === 'InitializeArray' ? args[0] : site.result;
  if (value === undefined || callee.node >= 0) return [];
  const source = embedded(graph, site, `${data.length} bytes of initial data`);
  return [{ value, mode: Mode.value, site, source }];
}

function fromLiteral(graph: ValueGraph, value: Value): Unread[] {
  const { constant } = value;
  if (typeof constant !== 'string' || !isPacked(constant)) return [];
  const location = { ...graph.program.graph.location(value.method), ilOffset: value.ilOffset };
  const text = `a literal of ${constant.length} characters`;
  return [{ value, mode: Mode.value, source: { kind: 'embedded', text, location, area: '' } }];
}

/** Base64 and hexadecimal: long, and without a blank. */
function isPacked(text: string): boolean {
  return text.length >= shortestText && /^[\w+/=-]+$/.test(text);
}

/** A file that lies beside the assembly, because the package brought it. */
function fromFile(
  graph: ValueGraph,
  texts: Texts,
  files: ReadonlySet<string>,
  site: Site,
): Unread[] {
  const value = site.isNew ? site.args[0] : site.result;
  if (value === undefined || !fileReads.test(memberOf(site))) return [];
  const name = site.callee.type.endsWith('FileInfo') ? site.args[0] : handed(site)[0];
  const found = name === undefined ? [] : texts.of(name, []).map(lastName);
  const file = found.find((each) => files.has(each));
  const isOwn = file === undefined && name !== undefined && isOwnAssembly(graph, name);
  if (file === undefined && !isOwn) return [];
  const text = isOwn ? 'its own file' : `file ${file}`;
  return [{ value, mode: Mode.value, site, source: embedded(graph, site, text) }];
}

/** Where the code itself lies: what is appended to it runs nowhere else. */
const ownPlaces =
  /^System\.(?:Reflection\.Assembly::get_(?:Location|CodeBase)|Environment::get_ProcessPath|Diagnostics\.ProcessModule::get_FileName|Reflection\.Module::get_FullyQualifiedName)$/;

function isOwnAssembly(graph: ValueGraph, name: Value): boolean {
  return originsOf(graph, name).some(
    ({ site }) => site !== undefined && ownPlaces.test(memberOf(site)),
  );
}

function lastName(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).toLowerCase();
}

function embedded(graph: ValueGraph, site: Site, text: string): FlowSource {
  const location = at(graph.program, site);
  return { kind: 'embedded', text: escapeText(text.trim()), location, area: '' };
}

/** @param files whether the package brings files that code could read */
function looksFor(files: boolean) {
  const members = files
    ? /::(?:GetManifestResourceStream|ReadAll\w+|OpenRead|Open)$/
    : /::(?:GetManifestResourceStream|get_Location|get_CodeBase|get_ProcessPath|get_FullyQualifiedName)$/;
  return (module: Module) => looksForData(module, members);
}

function looksForData(module: Module, names: RegExp): (opcode: number, token: Token) => boolean {
  const references = referencesNamed(module, names);
  return (opcode, token) => {
    if (opcode === Opcode.ldstr) return isPacked(userString(module, token) ?? '');
    if (tokenTable(token) === tableId.MemberRef) return references.has(token);
    const isField = opcode === Opcode.ldtoken || opcode === Opcode.ldsflda;
    return isField && tokenTable(token) === tableId.Field && sizeOf(module, token) >= shortestData;
  };
}

function sizeOf(module: Module, token: Token): number {
  return dataOfField(module, tokenRow(token))?.data.length ?? 0;
}

const resourceGetters = /^::Get(?:Object|Stream|String|ResourceData)$/;

/** Other types have members of these names, too. */
function isOfResources(module: Module, token: Token): boolean {
  const owner = memberRow(module, token)?.owner;
  return owner !== undefined && typeName(module, owner).startsWith('System.Resources.');
}

function referencesNamed(module: Module, names: RegExp): Set<Token> {
  const { MemberRef } = module.tables;
  const tokens = new Set<Token>();
  for (let row = 1; row <= MemberRef.rows; row++) {
    const name = `::${nameText(module, cell(MemberRef.columns.Name, row))}`;
    const token = makeToken(tableId.MemberRef, row);
    if (names.test(name) || (resourceGetters.test(name) && isOfResources(module, token))) {
      tokens.add(token);
    }
  }
  return tokens;
}
