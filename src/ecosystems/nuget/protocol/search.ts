import { MalformedInput } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import {
  arrayOf,
  booleanOf,
  fieldsOf,
  numberOf,
  readRoot,
  textOf,
  type Field,
} from '../json-fields.js';
import { isPackageId } from '../identity.js';

/** What a feed's search says of one id. */
export interface SearchResult {
  readonly id: string;
  /** Of all versions together; 0 where the feed does not say. */
  readonly downloads: number;
  /** Accounts, as the feed writes them. */
  readonly owners: readonly string[];
  /** The id is below a prefix that the feed has reserved for its owner. */
  readonly verified: boolean;
}

export interface SearchPage {
  /** Items of the answer, those that make no sense among them. */
  readonly returned: number;
  readonly results: readonly SearchResult[];
}

/**
 * One page of a `SearchQueryService`. Items without a usable id are left out.
 * @throws MalformedInput where it is no JSON object with `data`: an error message sent with status 200 is no
 * feed without packages.
 * @throws LimitReached `searchPageResults`, or from the JSON reader.
 */
export function readSearchPage(bytes: Uint8Array): SearchPage {
  const field = readRoot(bytes).get('data');
  if (field?.value.kind !== 'array')
    throw new MalformedInput('bad-structure', 'a JSON file that is no result of a search');
  const items = arrayOf(field);
  within('searchPageResults', items.length);
  return { returned: items.length, results: items.flatMap(readResult) };
}

function readResult(item: Field): SearchResult[] {
  const fields = fieldsOf(item);
  const id = textOf(fields.get('id')) ?? '';
  if (!isPackageId(id)) return [];
  return [
    {
      id,
      downloads: count(numberOf(fields.get('totalDownloads'))) ?? sumOf(fields.get('versions')),
      owners: ownersOf(fields.get('owners')),
      verified: booleanOf(fields.get('verified')) === true,
    },
  ];
}

/** "This value can be inferred by the sum of downloads in the versions array." */
const sumOf = (versions: Field | undefined): number =>
  arrayOf(versions).reduce(
    (sum, version) =>
      count(sum + (count(numberOf(fieldsOf(version).get('downloads'))) ?? 0)) ?? sum,
    0,
  );

const count = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** "string or array of strings". */
function ownersOf(field: Field | undefined): readonly string[] {
  const named = [textOf(field), ...arrayOf(field).slice(0, limits.searchOwners).map(textOf)];
  return named.filter((owner): owner is string => owner !== undefined && isOwner(owner));
}

const isOwner = (text: string): boolean => /^[\x21-\x7e\u00a0-\uffff]{1,100}$/.test(text);
