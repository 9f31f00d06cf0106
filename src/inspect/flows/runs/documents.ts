import {
  comesFrom,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';

/** Values looked at in what one document is made of. */
const looksAt = 600;

/** Saves itself under a name (.NET API docs: System.Xml, System.Xml.Linq). */
export const savesDocument =
  /^System\.Xml\.(?:Linq\.X(?:Document|Element|StreamingElement)|Xml(?:Data)?Document)::Save$/;

const parts = /^System\.Xml\.|^System\.Object$|^System\.Collections\.|^System\.Linq\./;

/**
 * The words of a document that code makes of elements and attributes, in the order of the code: names
 * and values, as far as they are known.
 */
export function wordsOf(graph: ValueGraph, texts: Texts, document: Value): string {
  const seen = new Set<Value>([document]);
  const words: { readonly at: number; readonly text: string }[] = [];
  for (const value of seen) {
    if (seen.size > looksAt) break;
    const before = insideOf(graph, value);
    for (const each of before) seen.add(each);
    if (typeof value.constant === 'string')
      words.push({ at: value.ilOffset, text: value.constant });
    else if (value.kind === 'result' && before.length === 0)
      words.push(...addressesOf(texts, value));
  }
  return words
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(' ');
}

function addressesOf(texts: Texts, value: Value): { readonly at: number; readonly text: string }[] {
  const found = texts.of(value, []).filter((text) => text.includes('://'));
  return found.map((text) => ({ at: value.ilOffset, text }));
}

/** What an element, an attribute or a list of them was made of, and what was added to it. */
function insideOf(graph: ValueGraph, value: Value): readonly Value[] {
  const same = comesFrom(graph, value);
  const { site, into, out } = value;
  const written = into.filter(({ kind }) => kind === 'written').map(({ from }) => from);
  const made = site !== undefined && parts.test(site.callee.type) ? site.args : [];
  const added = [value, ...out.map(({ to }) => to)]
    .flatMap(({ uses }) => uses)
    .filter(({ site: use, index }) => index === 0 && parts.test(use.callee.type))
    .flatMap(({ site: use }) => use.args.slice(1));
  return [...same, ...written, ...made, ...added];
}
