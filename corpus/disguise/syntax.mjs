import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
const parsers = new Map();

/** Loads the grammars once; everything else here is synchronous. */
export async function openGrammars() {
  if (parsers.size > 0) return;
  await Parser.init();
  await open('csharp', 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm');
  await open('powershell', 'tree-sitter-powershell/tree-sitter-powershell.wasm');
}

async function open(name, file) {
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(file)));
  parsers.set(name, parser);
}

/** The nodes of a source text, parents before children. */
export function nodesOf(text, language = 'csharp') {
  const nodes = [parsers.get(language).parse(text).rootNode];
  for (let at = 0; at < nodes.length; at++) nodes.push(...nodes[at].children.filter(Boolean));
  return nodes;
}

export function isDamaged(text, language = 'csharp') {
  return parsers.get(language).parse(text).rootNode.hasError;
}

/** Replaces ranges of a text; of two that overlap, the inner one is left out. */
export function edited(text, edits) {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end, by } of sorted) {
    if (start < at) continue;
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

export function ancestors(node) {
  const found = [];
  for (let up = node.parent; up; up = up.parent) found.push(up);
  return found;
}

export function isInside(node, types) {
  return ancestors(node).some(({ type }) => types.includes(type));
}

export function modifiersOf(node) {
  return node.children.filter((child) => child?.type === 'modifier').map(({ text }) => text);
}

/** Ranges that a value of any type can not be carried out of: spans, pointers, references. */
export function isBoundToStack(node) {
  return /\b(Span|ReadOnlySpan|AsSpan|stackalloc|unsafe|ref|fixed)\b|delegate\*/.test(node.text);
}
