import type { Asked, Imitation } from './asked.js';
import { squashed, type KnownName, type NameIndex } from './name-index.js';
import { readAs } from './skeleton.js';
import { partsOf, wordsOf } from './tokens.js';
import { isEmptyWord, languages } from './words.js';

/**
 * Written as other languages write the names of their packages: `newtonsoft-json-js`, `dapper.py`. Those of .NET have
 * capitals, as a rule, and no hyphens.
 */
export const isForeign = (name: string): boolean =>
  /^[^A-Z]+$/.test(name) ||
  /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+$/.test(name) ||
  /[.-](?:js|ts|py|rs|go)$/.test(name);

/**
 * `node-redis`, `kafka-python`, `google-cloud-storage`: as other languages call what there is for .NET under another
 * name. Whoever asks for it by that name is served by whoever has taken it.
 */
export function foreignName({ name, index }: Asked): Imitation[] {
  if (!isForeign(name)) return [];
  const reversed = reversedDomain(name, index);
  if (reversed !== undefined) return [reversed];
  const words = wordsOf(name).map(readAs);
  const left = words.filter((word) => !languages.has(word) && !isEmptyWord(word));
  const letters = left.join('');
  if (letters.length < 4) return [];
  const language = words.find((word) => languages.has(word));
  if (language === undefined && left.length < 2) return [];
  const known =
    language === undefined
      ? versioned.map((end) => index.sameLetters(letters + end)).find((one) => one !== undefined)
      : (index.withoutHead(letters) ?? bestOf(index.family(letters)?.names ?? []));
  if (known === undefined || squashed(known.id) === squashed(name)) return [];
  const how = language
    ? `"${language}" stands beside it, as another language calls its packages`
    : 'it is written as other languages write it, without the version';
  const { id: imitates, weight } = known;
  return [{ imitates, trick: 'added-word', how, strength: 'weak', weight }];
}

/** `com.stripe.anything`: the domain of a maker backwards, as packages of Java are called. */
function reversedDomain(name: string, index: NameIndex): Imitation | undefined {
  const [, domain = '', head = ''] = /^(com|org|io|net|dev)\.([a-z0-9]{4,})[.-]/.exec(name) ?? [];
  const known =
    index.others(domain, name) > 0 ? undefined : bestOf(index.family(head)?.names ?? []);
  if (known === undefined) return undefined;
  const how = `"${domain}" stands before it, as packages of Java begin`;
  const { id: imitates, weight } = known;
  return { imitates, trick: 'added-word', how, strength: 'weak', weight };
}

/** As the packages of services end, by which version of them they are for. */
const versioned = ['v1', 'v2', 'v3'] as const;

/** A maker of names that very many know. */
function bestOf(names: readonly KnownName[]): KnownName | undefined {
  const [best] = names.toSorted(
    (a, b) => b.weight - a.weight || partsOf(a.id).length - partsOf(b.id).length,
  );
  return best && best.weight > 1 ? best : undefined;
}
