import { methodRows } from '../../formats/cil/lists.js';
import { nameText } from '../../formats/cil/names.js';
import { resolveCoded } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { limits } from '../../core/limits.js';
import type { Link } from './link.js';
import type { MethodTarget, OwnMethod } from './target.js';
import { noGenerics, type Type } from './type.js';
import { loadReference } from './memory.js';
import { ObjectValue, ReferenceValue, type Value } from './value.js';

const virtualFlag = 0x40;
const abstractFlag = 0x400;

/** The method that an object of the package has for a call (ECMA-335 III.4.2). */
export function overriding(link: Link, target: MethodTarget, receiver: Value): MethodTarget {
  const object = receiver instanceof ReferenceValue ? loadReference(receiver) : receiver;
  if (!(object instanceof ObjectValue)) return target;
  if (target.kind === 'own' && (target.flags & virtualFlag) === 0) return target;
  const parameters =
    target.kind === 'own' ? target.signature.parameters.length : target.parameters.length;
  return findMethod(link, object.type, target.name, parameters) ?? target;
}

/** The nearest method of a class or its bases with a name, which an interface may stand before. */
function findMethod(
  link: Link,
  type: Type,
  name: string,
  parameters: number,
): OwnMethod | undefined {
  let at: Type | undefined = type;
  for (let depth = 0; at?.home !== undefined && depth < limits.typeNesting; depth++) {
    const found = methodOf(link, at, name, parameters);
    if (found !== undefined) return found;
    const { module } = at.home;
    const base = resolveCoded.TypeDefOrRef(cell(module.tables.TypeDef.columns.Extends, at.row));
    at = link.type(at.home, base, { type: at.arguments, method: [] });
  }
  return undefined;
}

function methodOf(link: Link, type: Type, name: string, parameters: number): OwnMethod | undefined {
  const { home, row } = type;
  if (home === undefined) return undefined;
  const { columns } = home.module.tables.MethodDef;
  for (const method of methodRows(home.module, row)) {
    if ((cell(columns.Flags, method) & virtualFlag) === 0) continue;
    const own = nameText(home.module, cell(columns.Name, method));
    if (own !== name && !own.endsWith(`.${name}`)) continue;
    const generics = { ...noGenerics, type: type.arguments };
    const target = link.ownMethod(home, method, generics);
    const isBody = target !== undefined && (target.flags & abstractFlag) === 0;
    if (isBody && target.signature.parameters.length === parameters) return target;
  }
  return undefined;
}
