import { MalformedInput } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import { isEstablished, type NameFacts } from './facts.js';

/** What is known of an index of names as a whole. */
export interface NamesAccount {
  readonly schema: 'assay/popular-names/1';
  /** The server that it is from. */
  readonly origin: string;
  /** Digest of the address of the feed: it may hold a token. */
  readonly url: string;
  /** RFC 3339, in UTC. */
  readonly read: string;
  readonly names: number;
  /** Of these, names that many know. */
  readonly established: number;
  /** Characters of the part of the body that has those. */
  readonly establishedCharacters: number;
  readonly requests: number;
}

export type NamesBegun = Pick<NamesAccount, 'origin' | 'url' | 'read' | 'requests'>;

/** Fewer downloads say nothing. */
const leastDownloads = 1_000;

/**
 * An index as text: what it is as JSON, and a line for each id, `id TAB downloads TAB v TAB owner,owner`, sorted by the id in
 * lower case, first of all names that many know, and then of all others, which are only looked up.
 */
export function writeNames(
  begun: NamesBegun,
  facts: Iterable<NameFacts>,
): { readonly account: NamesAccount; readonly body: string } {
  const kept = [...facts]
    .filter(({ downloads, verified }) => verified || downloads >= leastDownloads)
    .sort((a, b) => b.downloads - a.downloads)
    .slice(0, limits.popularNames);
  const established = linesOf(kept.filter(isEstablished));
  const others = linesOf(kept.filter((one) => !isEstablished(one)));
  const text = established.map((line) => `${line}\n`).join('');
  return {
    account: {
      schema: 'assay/popular-names/1',
      ...begun,
      names: kept.length,
      established: established.length,
      establishedCharacters: text.length,
    },
    body: text + others.map((line) => `${line}\n`).join(''),
  };
}

const linesOf = (facts: readonly NameFacts[]): string[] =>
  facts
    .map((one): [string, NameFacts] => [one.id.toLowerCase(), one])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => lineOf(one));

/** Of an id, without the line feed. */
export const lineOf = ({ id, downloads, verified, owners }: NameFacts): string =>
  [id, downloads, verified ? 'v' : '', owners.map((one) => one.replace(/,/g, '')).join(',')].join(
    '\t',
  );

/** @throws MalformedInput where it says something else of itself */
export function readAccount(head: string): NamesAccount {
  let read: Partial<NamesAccount>;
  try {
    read = JSON.parse(head) as Partial<NamesAccount>;
  } catch {
    throw new MalformedInput('bad-structure', 'an index of names that says nothing of itself');
  }
  const { schema, origin, url, read: time, names, established, establishedCharacters } = read;
  const counts = [names, established, establishedCharacters, read.requests];
  const isUsable =
    schema === 'assay/popular-names/1' &&
    [origin, url, time].every((text) => typeof text === 'string') &&
    !Number.isNaN(Date.parse(time ?? '')) &&
    counts.every((one) => Number.isSafeInteger(one) && (one ?? -1) >= 0);
  if (!isUsable)
    throw new MalformedInput('bad-structure', 'an index of names in a form that is not known');
  within('popularNames', names ?? 0);
  return read as NamesAccount;
}

/** The facts of all lines of a part. */
export function* factsIn(text: string): Generator<NameFacts> {
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start);
    const facts = readLine(text.slice(start, end));
    if (facts) yield facts;
    start = end + 1;
  }
}

/** By halves: the lines of a part are sorted. */
export function factsOf(text: string, id: string): NameFacts | undefined {
  const wanted = id.toLowerCase();
  let [low, high] = [0, text.length];
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
    const from = Math.max(start, low);
    const end = endOf(text, from);
    const own = text.slice(from, text.indexOf('\t', from)).toLowerCase();
    if (own === wanted) return readLine(text.slice(from, end));
    if (own < wanted) low = end + 1;
    else high = from;
  }
  return undefined;
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function readLine(line: string): NameFacts | undefined {
  const [id = '', downloads = '', verified, owners = ''] = line.split('\t');
  if (id === '' || !/^\d{1,16}$/.test(downloads)) return undefined;
  return {
    id,
    downloads: Number(downloads),
    verified: verified === 'v',
    owners: owners === '' ? [] : owners.split(','),
  };
}
