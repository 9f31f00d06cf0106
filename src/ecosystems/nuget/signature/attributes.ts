import { MalformedInput } from '../../../core/errors.js';
import type { SignatureKind } from '../../../facts/signature.js';
import type { Attribute } from '../../../formats/cms/signed-data.js';
import { tag, type DerElement } from '../../../formats/der/element.js';
import { DerFields } from '../../../formats/der/fields.js';
import { identifierOf, textOf } from '../../../formats/der/values.js';

const attributeType = {
  /** RFC 5126 5.11.1 */
  commitmentType: '1.2.840.113549.1.9.16.2.16',
  /** Repository Signatures and Countersignatures Technical Specification. */
  serviceIndex: '1.3.6.1.4.1.311.84.2.1.1.1',
  owners: '1.3.6.1.4.1.311.84.2.1.1.2',
} as const;

/** RFC 5126 5.11.1: proof of origin, proof of receipt. */
const kinds: ReadonlyMap<string, SignatureKind> = new Map([
  ['1.2.840.113549.1.9.16.6.1', 'author'],
  ['1.2.840.113549.1.9.16.6.2', 'repository'],
]);

/**
 * On whose behalf it was signed; other commitments are let pass.
 * @throws MalformedInput where it is both.
 */
export function signatureKind(attributes: readonly Attribute[]): SignatureKind {
  const values = attributes.filter(({ type }) => type === attributeType.commitmentType);
  const stated = values.flatMap((attribute) => attribute.values.map(commitmentOf));
  const known = new Set(stated.flatMap((id) => kinds.get(id) ?? []));
  if (known.size > 1) throw malformed('a signature of an author and of a repository at once');
  const [kind = 'unknown'] = known;
  return kind;
}

function commitmentOf(value: DerElement): string {
  return identifierOf(new DerFields(value, 'commitment').take(tag.objectIdentifier));
}

/** What a repository states in its signature. */
export interface RepositoryStatement {
  readonly serviceIndex: string;
  /** `undefined` where it names none. */
  readonly owners: readonly string[] | undefined;
}

/**
 * The address of the service index, which has to be there once and be absolute and HTTPS, and the owners.
 * @throws MalformedInput.
 */
export function repositoryStatement(attributes: readonly Attribute[]): RepositoryStatement {
  const address = single(attributes, attributeType.serviceIndex);
  if (address === undefined) throw malformed('a repository signature without a service index');
  const owners = single(attributes, attributeType.owners);
  return { serviceIndex: addressOf(address), owners: owners && ownersOf(owners) };
}

function addressOf(value: DerElement): string {
  if (value.tag !== tag.ia5String) throw malformed('a service index that is no text');
  const text = textOf(value);
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:') {
    throw malformed('a service index that is no HTTPS address');
  }
  return text;
}

function ownersOf(value: DerElement): string[] {
  const owners = new DerFields(value, 'list of owners').rest().map((each) => {
    if (each.tag !== tag.utf8String) throw malformed('an owner that is no text');
    return textOf(each);
  });
  if (owners.length === 0 || owners.some((owner) => owner.trim() === '')) {
    throw malformed('a list of owners without a name');
  }
  return owners;
}

/** The only value of the only attribute of a type. @throws MalformedInput where there are several. */
export function single(attributes: readonly Attribute[], type: string): DerElement | undefined {
  const found = attributes.filter((attribute) => attribute.type === type);
  const values = found.flatMap((attribute) => attribute.values);
  if (found.length === 0) return undefined;
  if (found.length > 1 || values.length !== 1) {
    throw malformed(`attribute ${type} more than once, or without a value`);
  }
  return values[0];
}

function malformed(message: string): MalformedInput {
  return new MalformedInput('bad-structure', message);
}
