import { MalformedInput } from '../../../core/errors.js';
import { within } from '../../../core/limits.js';
import { arrayOf, fieldsOf, readRoot, textOf, type Field, type Fields } from '../json-fields.js';
import { parseVersion, type PackageVersion } from '../version.js';
import { httpUrl } from './service-index.js';

/** One version in a registration. */
export interface RegistrationLeaf {
  readonly version: PackageVersion;
  /** Absent means listed. */
  readonly listed: boolean;
}

/** Versions of one stretch: with its leaves, or with the address of a document that has them. */
export interface RegistrationPage {
  /** The highest version on it, as the feed says. */
  readonly upper?: PackageVersion;
  readonly url?: URL;
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
  const inlined = fields.get('items')?.value.kind === 'array';
  return {
    ...(upper && { upper }),
    ...(url && { url }),
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
    return version ? [{ version, listed: !isFalse(entry.get('listed')) }] : [];
  });
}

/** Some feeds write it as a text. */
function isFalse(field: Field | undefined): boolean {
  const value = field?.value;
  if (value?.kind === 'string') return value.value.toLowerCase() === 'false';
  return value?.kind === 'literal' && value.value === false;
}
