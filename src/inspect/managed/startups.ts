import { attributeValue } from '../../formats/cil/attributes/decode.js';
import { attributesOf, attributeTypeName } from '../../formats/cil/attributes/find.js';
import type { Module } from '../../formats/cil/module.js';
import { typeDefToken, typeName } from '../../formats/cil/names.js';
import type { StartupCandidate } from '../entry-points/candidate.js';
import type { BeginningFinder } from './beginnings.js';
import { startupAttributes } from './framework-types.js';

/** Attributes of one assembly looked at: a program has one or two. */
const startupsRead = 100;

/** The types that attributes of the assembly tell a host to start. */
export function startupsOf(module: Module, finder: BeginningFinder): StartupCandidate[] {
  const found: StartupCandidate[] = [];
  for (const row of attributesOf(module, 'Assembly', 1)) {
    const attribute = attributeTypeName(module, row);
    const surface = startupAttributes.get(attribute);
    if (surface === undefined || found.length >= startupsRead) continue;
    const texts = namesIn(module, row);
    // OWIN lets a name for people stand before the type.
    const at = texts.findIndex((text) => typeRow(module, text) > 0);
    const [type = '', method] = texts.slice(Math.max(0, at));
    const owner = at < 0 ? 0 : typeRow(module, type);
    const short = attribute.slice(attribute.lastIndexOf('.') + 1).replace(/Attribute$/, '');
    if (owner === 0) {
      found.push({ surface, attribute: short, type, roots: [] });
      continue;
    }
    const named = method === undefined ? [] : [method];
    const { roots, place } = finder.of(owner, [...named, 'Configure', 'Configuration', '.ctor'], {
      named: [...named, 'Configure', 'Configuration'],
    });
    found.push({
      surface,
      attribute: short,
      type: typeName(module, typeDefToken(owner)),
      place,
      roots,
    });
  }
  return found;
}

/** The texts among the attribute's arguments: the type's name, then a method's. */
function namesIn(module: Module, row: number): string[] {
  const { fixed = [] } = attributeValue(module, row) ?? {};
  const texts = fixed.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return texts.map((text) => text.split(',')[0]?.trim() ?? '');
}

/** The TypeDef row of a type by its reflection name (`Namespace.Outer+Inner`), 0 where it is none. */
function typeRow(module: Module, name: string): number {
  const wanted = name.replaceAll('+', '/');
  for (let row = 1; row <= module.tables.TypeDef.rows; row++) {
    if (typeName(module, typeDefToken(row)) === wanted) return row;
  }
  return 0;
}
