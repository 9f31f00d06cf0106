import type { Capability } from '../../facts/capability.js';
import { catalogue } from './index.js';
import { indexCatalogue, isUniversal, lookUpMember, type CatalogueIndex } from './member-index.js';

const exactNames = indexCatalogue(catalogue, (name) => name);
const foldedNames = indexCatalogue(catalogue, (name) => name.toLowerCase());

/** The longest catalogued namespace has fewer words; hostile names have more. */
const deepestNamespace = 6;

/**
 * What calling a member shows, or `undefined` where it shows nothing.
 *
 * The assembly is left out on purpose: the same type stands in mscorlib, System.Runtime and
 * netstandard, and a package can name any assembly it likes.
 *
 * @param typeFullName as in metadata, generic arity allowed, nested types after `/`
 * @param firstParameter full name of the first parameter's type, where known: it tells
 *   `StreamReader(string)` from `StreamReader(Stream)`; without it the telling overload is assumed
 */
export function classifyMember(
  typeFullName: string,
  memberName: string,
  firstParameter?: string,
): Capability | undefined {
  return classify(exactNames, withoutArity(typeFullName), memberName, firstParameter);
}

/**
 * Whether the catalogue speaks of any member of a type. Most types of most assemblies are not in
 * it: asking this once for a type saves asking for each of its members.
 */
export function isCataloguedType(typeFullName: string): boolean {
  const type = withoutArity(typeFullName);
  return exactNames.types.has(type) || classifyNamespace(exactNames, type) !== undefined;
}

/**
 * As `classifyMember` for names as MSBuild property functions and PowerShell write them: any case, `System.`
 * left out or not, properties without `get_`, `new` for the constructor.
 */
export function classifyScriptMember(typeName: string, memberName: string): Capability | undefined {
  const type = withoutArity(typeName.trim().toLowerCase());
  const member = memberName.toLowerCase();
  const known = foldedNames.types.has(type) || type.startsWith('system.');
  return classifySourceName(foldedNames, known ? type : `system.${type}`, member);
}

/**
 * The same for C# source: `type` as written there, looked for as it stands and in each of the
 * namespaces in `usings`.
 */
export function classifySourceMember(
  type: string,
  memberName: string,
  usings: readonly string[],
): Capability | undefined {
  return classifyAmong(exactNames, withoutArity(type), memberName, usings);
}

/** The same for Visual Basic source, which does not count case. */
export function classifyVisualBasicMember(
  type: string,
  memberName: string,
  usings: readonly string[],
): Capability | undefined {
  const namespaces = usings.map((namespace) => namespace.toLowerCase());
  const name = withoutArity(type).toLowerCase();
  return classifyAmong(foldedNames, name, memberName.toLowerCase(), namespaces);
}

function classifyAmong(
  index: CatalogueIndex,
  name: string,
  member: string,
  usings: readonly string[],
): Capability | undefined {
  const full = usings
    .map((namespace) => `${namespace}.${name}`)
    .find((candidate) => index.types.has(candidate));
  return classifySourceName(index, full ?? name, member);
}

function classifySourceName(index: CatalogueIndex, type: string, member: string) {
  if (member === 'new' || member === 'New') return classify(index, type, '.ctor');
  return (
    classify(index, type, member) ??
    classify(index, type, `get_${member}`) ??
    classify(index, type, `set_${member}`)
  );
}

function classify(
  index: CatalogueIndex,
  type: string,
  member: string,
  firstParameter?: string,
): Capability | undefined {
  const entry = index.types.get(type);
  if (entry !== undefined) return lookUpMember(entry, member, firstParameter) ?? undefined;
  if (isUniversal(member) || isSideType(type)) return undefined;
  return classifyNamespace(index, type);
}

function classifyNamespace(index: CatalogueIndex, type: string): Capability | undefined {
  let end = type.indexOf('.');
  if (end < 0 || !index.roots.has(type.slice(0, end))) return undefined;
  let found: Capability | null | undefined;
  for (let depth = 0; end > 0 && depth < deepestNamespace; depth++) {
    const answer = index.namespaces.get(type.slice(0, end));
    if (answer !== undefined) found = answer;
    end = type.indexOf('.', end + 1);
  }
  return found ?? undefined;
}

/** Exceptions, event arguments and attributes of an SDK do none of what the SDK does. */
function isSideType(type: string): boolean {
  return type.endsWith('Exception') || type.endsWith('EventArgs') || type.endsWith('Attribute');
}

/** ``UserManager`1`` and ``Outer`1/Inner`` lose their arity (ECMA-335 II.9.1 writes it so). */
function withoutArity(type: string): string {
  const tick = type.indexOf('`');
  if (tick < 0) return type;
  const slash = type.indexOf('/', tick);
  return slash < 0 ? type.slice(0, tick) : type.slice(0, tick) + type.slice(slash);
}
