import {
  comesFrom,
  elementsOf,
  Mode,
  originsOf,
  seenAs,
  sitesOf,
  targetsOf,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { secretOutput, type SecretOutput } from '../../behaviour/commands/secret-commands.js';
import { excerpt } from '../../core/text.js';
import type { ApiCallFact, Fact } from '../../facts/fact.js';
import type { FlowSource } from '../../facts/flow.js';
import { behind } from './commands.js';
import { at } from './steps.js';
import type { Beginning } from './sources.js';

/** Programs started in one package, callers of a helper, and helpers in helpers. */
const mostStarts = 60;
const mostCallers = 24;
const deepest = 3;
const mostPieces = 40;
const mostValues = 200;

const starts =
  /^(?:System\.Diagnostics\.Process::Start|CliWrap\.(?:Buffered\.)?\w+::Execute\w*|SimpleExec\.Command::R\w+|Medallion\.Shell\.Command::Run|Microsoft\.VisualBasic\.Interaction::Shell)$/;

/** Whether a fact is a call that starts a program. */
export function startsProgram(fact: Fact): fact is ApiCallFact {
  return fact.kind === 'api-call' && fact.capability === 'process' && starts.test(fact.api);
}

/** Where what a program gives comes out: of its start, or of the helper that was told what to start. */
interface Asked {
  readonly start: Site;
  /** The calls that lead to it, the outermost first. */
  readonly calls: readonly Site[];
}

/** What programs print that are asked for secrets, and the files into which they write them. */
export function programSourcesOf(
  graph: ValueGraph,
  texts: Texts,
  facts: readonly Fact[],
): Beginning[] {
  const nodes = new Set(
    facts.filter(startsProgram).flatMap(({ location: { path, token } }) => {
      const node = token === undefined ? undefined : graph.program.graph.node(path, token);
      return node === undefined ? [] : [node];
    }),
  );
  const sites = [...nodes].flatMap((node) =>
    graph.method(node).sites.filter(({ callee }) => starts.test(`${callee.type}::${callee.name}`)),
  );
  return sites.slice(0, mostStarts).flatMap((start) => asked(graph, texts, { start, calls: [] }));
}

function asked(graph: ValueGraph, texts: Texts, { start, calls }: Asked): Beginning[] {
  const told = toldTo(graph, start);
  const found = commandsIn(graph, texts, told, calls).flatMap((text) => {
    const output = secretOutput(text);
    return output === undefined ? [] : [{ text, output }];
  });
  const [first] = found;
  if (first === undefined) return [];
  // What an async method is told, it keeps in a field.
  const own = told.find(({ kind }) => kind === 'parameter')?.method ?? start.method;
  const node = calls[0]?.method ?? own;
  const callers = calls.length < deepest ? sitesOf(graph, node).slice(0, mostCallers) : [];
  const narrower = callers.map((call) => ({ start, calls: [call, ...calls] }));
  const meant = narrower.map((each) => asked(graph, texts, each));
  // What every caller leads to is not the callers' doing.
  if (meant.some((each) => each.length === 0) || callers.length === 1) return meant.flat();
  return begin(graph, { start, calls }, first.text, first.output, told);
}

/** What a start is told by its own method, as far back as to parameters. */
function toldTo(graph: ValueGraph, start: Site): Value[] {
  const seen = new Set<Value>(start.args);
  const told: Value[] = [];
  for (const value of seen) {
    if (seen.size > mostValues) break;
    const before = value.kind === 'parameter' ? [] : comesFrom(graph, value);
    for (const each of before) seen.add(each);
    if (before.length > 0) continue;
    if (typeof value.constant !== 'number') told.push(value);
    if (value.kind !== 'parameter') for (const each of behind(graph, value)) seen.add(each);
  }
  return told;
}

/** The command lines that a start may be told: one part of it each time, with the others beside. */
function commandsIn(
  graph: ValueGraph,
  texts: Texts,
  told: readonly Value[],
  calls: readonly Site[],
): string[] {
  const all = told
    .map((value) => textsOf(graph, texts, value, calls).filter((text) => !nothing.test(text)))
    .filter((each) => each.length > 0);
  const usual = all.map(([first = '']) => first);
  const lines = all.flatMap((each, index) => each.map((text) => usual.with(index, text).join(' ')));
  // A program may be named after it was told what to do.
  return [...new Set(lines)].flatMap((line) => [line, `${line} ${line}`]);
}

/** Holes alone. */
const nothing = /^[\s\uFDD0-\uFDD2]*$/;

/** Of a list of arguments, all of them one after another. */
function textsOf(
  graph: ValueGraph,
  texts: Texts,
  value: Value,
  calls: readonly Site[],
): readonly string[] {
  let given = value;
  for (const call of calls.toReversed()) {
    if (given.kind !== 'parameter' || !targetsOf(graph, call).includes(given.method)) continue;
    given = call.args[given.index] ?? given;
  }
  const elements = originsOf(graph, given).flatMap((origin) => elementsOf(origin));
  if (elements.length === 0) return texts.of(value, calls);
  return [elements.map((each) => texts.of(each, calls)[0] ?? '').join(' ')];
}

function begin(
  graph: ValueGraph,
  { start, calls }: Asked,
  text: string,
  { kind, area, isFile }: SecretOutput,
  told: readonly Value[],
): Beginning[] {
  const [outer] = calls;
  const source: FlowSource = {
    kind,
    area,
    text: excerpt(shown(text)),
    location: at(graph.program, outer ?? start),
  };
  const given = outer === undefined ? outputOf(graph, start) : (outer.result ?? []);
  const named = isFile ? [...(outer?.args ?? []), ...told].flatMap((value) => piecesOf(value)) : [];
  return [
    ...[given].flat().map((value): Beginning => ({ value, mode: Mode.value, source })),
    ...[...new Set(named)].map((value): Beginning => ({ value, mode: Mode.name, source })),
  ];
}

/** The command without what is not known of it, and said once. */
function shown(text: string): string {
  const plain = text
    .replaceAll(/[\uFDD0-\uFDD2]/g, '…')
    .replace(/^[…\s]+/, '')
    .trim();
  const half = plain.slice(0, (plain.length - 1) / 2);
  return plain === `${half} ${half}` ? half : plain;
}

/** What is read of a program that a call starts. */
function outputOf(graph: ValueGraph, { result, args, callee }: Site): Value[] {
  const process = callee.hasThis ? args[0] : result;
  if (process === undefined) return [];
  if (callee.type !== 'System.Diagnostics.Process') return result === undefined ? [] : [result];
  const objects = callee.hasThis ? originsOf(graph, process) : [process];
  return objects
    .flatMap((object) => seenAs(graph, object))
    .flatMap(({ uses }) => uses)
    .filter(({ index }) => index === 0)
    .flatMap(({ site }) => readBy(graph, site));
}

function readBy(graph: ValueGraph, { callee, args, result }: Site): Value[] {
  if (/^get_Standard(?:Output|Error)$/.test(callee.name))
    return result === undefined ? [] : [result];
  const [, handler] = args;
  if (!/^add_(?:Output|Error)DataReceived$/.test(callee.name) || handler === undefined) return [];
  return originsOf(graph, handler).flatMap(({ kind, target }) => {
    const data =
      kind === 'delegate' && target >= 0 ? graph.method(target).parameters.at(-1) : undefined;
    return data === undefined ? [] : [data];
  });
}

const joins =
  /^System\.(?:String::(?:Concat|Format|Join)|Text\.StringBuilder::\w+|Runtime\.CompilerServices\.DefaultInterpolatedStringHandler::\w+)$/;

/** What is joined into a text besides what is written in the code. */
function piecesOf(text: Value): Value[] {
  const seen = new Set<Value>([text]);
  const found: Value[] = [];
  for (const value of seen) {
    if (seen.size > mostPieces) break;
    if (value.constant !== undefined) continue;
    const { site } = value;
    const puts = value.uses.filter(({ site: use, index }) => index === 0 && isJoin(use));
    for (const { site: use } of puts) for (const arg of use.args.slice(1)) seen.add(arg);
    if (site !== undefined && isJoin(site)) for (const arg of site.args) seen.add(arg);
    for (const { from } of value.into) seen.add(from);
    const isPiece =
      value.into.length === 0 && puts.length === 0 && (site === undefined || !isJoin(site));
    if (isPiece && value.kind !== 'new') found.push(value);
  }
  return found;
}

const isJoin = ({ callee }: Site): boolean => joins.test(`${callee.type}::${callee.name}`);
