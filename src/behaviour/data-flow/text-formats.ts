import { limits } from '../../core/limits.js';
import { originsOf } from './origins.js';
import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** A text with places in it, and what stands in them. */
export interface Formatted {
  readonly format: Value;
  readonly args: readonly Value[];
}

const printing =
  /^Microsoft\.FSharp\.Core\.(?:ExtraTopLevelOperators|PrintfModule)::PrintFormatToString\w*$/;
const formats = /^Microsoft\.FSharp\.Core\.PrintfFormat`\d$/;
/** Values that are handed over one after another. */
const deepest = 8;
const functions = 'Microsoft.FSharp.Core.FSharpFunc`2';

/**
 * `sprintf "%s/%d" a b` and `$"{a}"` of F#: the format makes a function, which gets the values
 * (FSharp.Core docs: Printf module).
 */
export function printedBy(
  graph: ValueGraph,
  { callee, args }: Site,
  depth = 0,
): Formatted | undefined {
  const member = `${callee.type}::${callee.name}`;
  if (printing.test(member)) return formatOf(graph, args[0], []);
  if (callee.type !== functions || !/^Invoke(?:Fast)?$/.test(callee.name)) return undefined;
  const [made, ...values] = args;
  for (const site of makersOf(graph, made)) {
    if (printing.test(`${site.callee.type}::${site.callee.name}`)) {
      const found = formatOf(graph, site.args[0], values);
      if (found !== undefined) return found;
    }
    const before = site.isNew || depth > deepest ? undefined : printedBy(graph, site, depth + 1);
    if (before !== undefined) return { ...before, args: [...before.args, ...values] };
  }
  return undefined;
}

/** What makes a function, or what a closure was made of that only hands its values on to it. */
function makersOf(graph: ValueGraph, value: Value | undefined): Site[] {
  const sites = sitesOf(graph, value);
  return sites.flatMap((site) =>
    site.isNew && site.callee.node >= 0 ? sitesOf(graph, site.args[1]) : [site],
  );
}

function sitesOf(graph: ValueGraph, value: Value | undefined): Site[] {
  return value === undefined ? [] : originsOf(graph, value).flatMap(({ site }) => site ?? []);
}

function formatOf(
  graph: ValueGraph,
  value: Value | undefined,
  args: readonly Value[],
): Formatted | undefined {
  for (const site of sitesOf(graph, value)) {
    if (!site.isNew || !formats.test(site.callee.type)) continue;
    const [, format, captured] = site.args;
    if (format === undefined) return undefined;
    return { format, args: captured === undefined ? args : elements(captured) };
  }
  return undefined;
}

function elements({ into }: Value): Value[] {
  return into.filter(({ kind }) => kind === 'written').map(({ from }) => from);
}

/** `%s`, `%5.2f`, `%P()`; `%%` stands for itself. */
export function fillPrinted(format: string, text: (index: number) => string): string {
  let at = 0;
  return format.replaceAll(
    /%(?:%|[-+0 ]{0,4}\d{0,4}(?:\.\d{1,4})?(?:P\([^()]{0,40}\)|[a-zA-Z]))/g,
    (place) => (place === '%%' ? '%' : text(at++)),
  );
}

/** `{0}`, `{1,5}`, `{2:x}`. */
export function fillComposite(format: string, text: (index: number) => string): string {
  return format.replaceAll(/\{(\d)[^{}]{0,40}\}/g, (_, digit: string) => text(Number(digit)));
}

/** A format may name one value any number of times: no more is put in than there is room for. */
export function fillWithinBounds(
  format: string,
  fill: typeof fillPrinted,
  textOf: (index: number) => string,
): string {
  let room: number = limits.foldedCharacters;
  const filled = fill(format, (index) => {
    const piece = textOf(index).slice(0, room);
    room -= piece.length;
    return piece;
  });
  return filled.slice(0, limits.foldedCharacters);
}
