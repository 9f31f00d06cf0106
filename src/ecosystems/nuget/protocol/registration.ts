import type { Deprecation } from '../../../facts/release.js';
import { MalformedInput } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import { arrayOf, fieldsOf, readRoot, textOf, type Field, type Fields } from '../json-fields.js';
import { parseVersion, type PackageVersion } from '../version.js';
import { readDeprecation } from './deprecation.js';
import { readInstant } from './instant.js';
import { httpUrl } from './service-index.js';

/** One version in a registration. What a feed leaves out is absent. */
export interface RegistrationLeaf {
  readonly version: PackageVersion;
  /** Absent means listed. */
  readonly listed: boolean;
  /** As the feed says, in milliseconds since 1970; the year 1900 for what is unlisted. */
  readonly published?: number;
  /** Of its leaf in the catalog. */
  readonly catalog?: URL;
  readonly deprecation?: Deprecation;
  /** Ids of all groups, each once, in order; absent where the feed does not tell dependencies. */
  readonly dependencies?: readonly string[];
  readonly projectUrl?: string;
  readonly iconUrl?: string;
}

/** Versions of one stretch: with its leaves, or with the address of a document that has them. */
export interface RegistrationPage {
  /** The highest version on it, as the feed says. */
  readonly upper?: PackageVersion;
  readonly url?: URL;
  /** Of the last change to it, as the feed writes it. */
  readonly commit?: string;
  readonly leaves?: readonly RegistrationLeaf[];
}

/**
 * `{id}/index.json` of a `RegistrationsBaseUrl`.
 * @param base its own address, which relative ones count from.
 * @throws MalformedInput where it is no registration.
 * @throws LimitReached `feedPages`, `feedVersions`, or from the JSON reader.
 */
export function readRegistrationIndex(bytes: Uint8Array, base: URL): RegistrationPage[] {
  const items = itemsOf(readRoot(bytes));
  within('feedPages', items.length);
  return items.map((item) => readPage(fieldsOf(item), base));
}

/** A page that the index only refers to. @throws as `readRegistrationIndex`. */
export function readRegistrationPage(bytes: Uint8Array): RegistrationLeaf[] {
  return leavesOf(itemsOf(readRoot(bytes)));
}

function readPage(fields: Fields, base: URL): RegistrationPage {
  const upper = parseVersion(textOf(fields.get('upper')) ?? '');
  const url = httpUrl(textOf(fields.get('@id')), base);
  const commit = shortText(fields.get('commitTimeStamp'));
  const inlined = fields.get('items')?.value.kind === 'array';
  return {
    ...(upper && { upper }),
    ...(url && { url }),
    ...(commit !== undefined && { commit }),
    ...(inlined && { leaves: leavesOf(arrayOf(fields.get('items'))) }),
  };
}

function itemsOf(root: Fields): Field[] {
  const field = root.get('items');
  if (field?.value.kind !== 'array')
    throw new MalformedInput('bad-structure', 'a JSON file that is no registration');
  return arrayOf(field);
}

/** Leaves whose version makes no sense are left out. */
function leavesOf(items: readonly Field[]): RegistrationLeaf[] {
  within('feedVersions', items.length);
  return items.flatMap((item) => {
    const entry = fieldsOf(fieldsOf(item).get('catalogEntry'));
    const version = parseVersion(textOf(entry.get('version')) ?? '');
    return version ? [readLeaf(version, entry)] : [];
  });
}

function readLeaf(version: PackageVersion, entry: Fields): RegistrationLeaf {
  const published = readInstant(textOf(entry.get('published')));
  const catalog = httpUrl(textOf(entry.get('@id')));
  const deprecation = readDeprecation(entry.get('deprecation'));
  const dependencies = dependenciesOf(entry.get('dependencyGroups'));
  const [projectUrl, iconUrl] = ['projectUrl', 'iconUrl'].map((name) => shortText(entry.get(name)));
  return {
    version,
    listed: !isFalse(entry.get('listed')),
    ...(published !== undefined && { published }),
    ...(catalog && { catalog }),
    ...(deprecation && { deprecation }),
    ...(dependencies && { dependencies }),
    ...(projectUrl !== undefined && { projectUrl }),
    ...(iconUrl !== undefined && { iconUrl }),
  };
}

/** Undefined where the feed says nothing of dependencies; a package without any has an empty list, or none. */
function dependenciesOf(groups: Field | undefined): readonly string[] | undefined {
  if (groups?.value.kind !== 'array') return undefined;
  const ids = new Map<string, string>();
  for (const group of arrayOf(groups)) {
    for (const dependency of arrayOf(fieldsOf(group).get('dependencies'))) {
      const id = shortText(fieldsOf(dependency).get('id'));
      if (id === undefined || ids.size >= limits.releaseDependencies) continue;
      if (!ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), id);
    }
  }
  return [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
}

/** Longer ones are no names and no addresses that anybody reads. */
const mostCharacters = 1000;

function shortText(field: Field | undefined): string | undefined {
  const text = textOf(field)?.trim();
  return text === undefined || text === '' || text.length > mostCharacters ? undefined : text;
}

/** Some feeds write it as a text. */
function isFalse(field: Field | undefined): boolean {
  const value = field?.value;
  if (value?.kind === 'string') return value.value.toLowerCase() === 'false';
  return value?.kind === 'literal' && value.value === false;
}
