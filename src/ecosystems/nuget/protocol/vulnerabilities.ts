import { MalformedInput } from '../../../core/errors.js';
import { within } from '../../../core/limits.js';
import { readJson } from '../../../formats/json/read-json.js';
import { arrayOf, fieldsOf, numberOf, textOf, type Field } from '../json-fields.js';
import { parseRange, type VersionRange } from '../version-range.js';
import { httpUrl } from './service-index.js';

/** A document of the index: `base` is large and changes rarely, `update` has what came since. */
export interface VulnerabilityPage {
  readonly url: URL;
  /** `@updated` as it is written; empty where the feed does not say. */
  readonly updated: string;
}

/** One advisory on one package. */
export interface FeedVulnerability {
  /** As the page spells it. */
  readonly id: string;
  /** 0 low, 1 moderate, 2 high, 3 critical; anything else is unknown. */
  readonly severity: number | undefined;
  /** Of the advisory. */
  readonly url: URL;
  readonly range: VersionRange;
}

export interface VulnerabilityEntries {
  readonly entries: readonly FeedVulnerability[];
  /** Entries that cannot be used, by the package they stand under. */
  readonly unusable: readonly string[];
}

/**
 * The index of a `VulnerabilityInfo/6.7.0` resource: an array of pages with `@name`, `@id` and `@updated`.
 * @param base its own address, which relative ones count from.
 * @throws MalformedInput where it is no such index: a page that is left out would read as nothing known
 * @throws LimitReached `feedVulnerabilityPages`, or from the JSON reader
 */
export function readVulnerabilityIndex(bytes: Uint8Array, base: URL): VulnerabilityPage[] {
  const root = rootOf(bytes);
  const items = arrayOf(root);
  if (root.value.kind !== 'array' || items.length === 0)
    throw new MalformedInput('bad-structure', 'a JSON file that is no index of vulnerabilities');
  within('feedVulnerabilityPages', items.length);
  return items.map((item) => {
    const fields = fieldsOf(item);
    const url = httpUrl(textOf(fields.get('@id')), base);
    if (url === undefined)
      throw new MalformedInput(
        'bad-value',
        'its index of vulnerabilities has a page without address',
      );
    return { url, updated: (textOf(fields.get('@updated')) ?? '').slice(0, mostCharacters) };
  });
}

const mostCharacters = 100;

/**
 * One page: advisories by package, each with `severity`, `url` and `versions`. The client refuses the whole
 * page for one entry that makes no sense; here the others count, and those are told.
 * @throws MalformedInput where it is no object of arrays; LimitReached `feedVulnerabilities`
 */
export function readVulnerabilityPage(bytes: Uint8Array): VulnerabilityEntries {
  const root = rootOf(bytes);
  if (root.value.kind !== 'object')
    throw new MalformedInput('bad-structure', 'a JSON file that is no page of vulnerabilities');
  const entries: FeedVulnerability[] = [];
  const unusable: string[] = [];
  let count = 0;
  for (const [id, list] of fieldsOf(root)) {
    if (list.value.kind !== 'array') {
      unusable.push(id);
      continue;
    }
    for (const item of arrayOf(list)) {
      within('feedVulnerabilities', ++count);
      const entry = readEntry(id, item);
      if (entry) entries.push(entry);
      else unusable.push(id);
    }
  }
  if (entries.length === 0 && unusable.length > 0)
    throw new MalformedInput('bad-structure', 'a JSON file that is no page of vulnerabilities');
  return { entries, unusable };
}

function readEntry(id: string, item: Field): FeedVulnerability | undefined {
  const fields = fieldsOf(item);
  const url = httpUrl(textOf(fields.get('url')));
  const range = parseRange(textOf(fields.get('versions')) ?? '');
  return url && range && { id, severity: numberOf(fields.get('severity')), url, range };
}

function rootOf(bytes: Uint8Array): Field {
  const document = readJson(bytes);
  return { name: 'the file', value: document.root, document, start: 0 };
}
