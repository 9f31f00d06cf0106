import { attributeTypes } from '../../../behaviour/call-graph/index.js';
import type { Program } from '../../../behaviour/data-flow/index.js';
import { decodeUtf8 } from '../../../core/bytes.js';
import { attributesOf, attributeTypeName } from '../../../formats/cil/attributes/find.js';
import { methodOwners } from '../../../formats/cil/lists.js';
import { blobBytes } from '../../../formats/cil/metadata/heaps.js';
import type { Module } from '../../../formats/cil/module.js';
import { nameText, typeDefToken, typeName } from '../../../formats/cil/names.js';
import { resolveCoded } from '../../../formats/cil/tables/coded-index.js';
import { cell } from '../../../formats/cil/tables/rows.js';

/** What the runtime, collections and the language call on objects of any type. */
const ofAnyObject =
  /^(?:Finalize|ToString|GetHashCode|Equals|CompareTo|GetObjectData|OnDeserialization|(?:op|add|remove)_\w+)$/;
/** What compilers write on methods, and what only speaks to them and to debuggers. */
const ofCompilers =
  /^(?:System\.Runtime\.CompilerServices\.|System\.Diagnostics\.|System\.(?:Obsolete|CLSCompliant)|Microsoft\.CodeAnalysis\.|System\.Security\.|System\.Runtime\.InteropServices\.)/;

/**
 * Whether nobody's code calls a method, and yet it runs: on objects of any type, by an attribute on it
 * or on what names its type (serialization callbacks, type converters, proxies of debuggers), or by
 * a text that a debugger evaluates.
 * @param isOpen a consumer may call it all the same
 */
export function isCalledBack(program: Program, node: number, isOpen: boolean): boolean {
  const { path, row } = program.place(node);
  const module = program.module(path);
  if (module === undefined) return false;
  const name = nameText(module, cell(module.tables.MethodDef.columns.Name, row));
  const owner = methodOwners(module)[row] ?? 0;
  if (ofAnyObject.test(name) || isHosted(module, owner, name)) return true;
  if (isOpen) return false;
  return (
    attributesOf(module, 'MethodDef', row).some(
      (at) => !ofCompilers.test(attributeTypeName(module, at)),
    ) ||
    isShown(module, owner, name) ||
    (name === '.ctor' && isNamed(module, owner))
  );
}

/** What hosts of applications run of what is registered with them (Microsoft.Extensions.Hosting). */
const hosted =
  /^(?:Microsoft\.Extensions\.Hosting\.(?:BackgroundService|IHosted(?:Lifecycle)?Service)|Microsoft\.AspNetCore\.Hosting\.(?:IStartupFilter|IHostingStartup)|Microsoft\.AspNetCore\.Http\.IMiddleware|System\.Web\.IHttpModule)$/;
const hostedMembers = /(?:^|\.)(?:(?:Execute|Start|Starting|Started|Invoke)Async|Configure|Init)$/;

function isHosted(module: Module, owner: number, name: string): boolean {
  if (!hostedMembers.test(name)) return false;
  const { TypeDef, InterfaceImpl } = module.tables;
  const base = resolveCoded.TypeDefOrRef(cell(TypeDef.columns.Extends, owner));
  if (hosted.test(typeName(module, base))) return true;
  const { Class, Interface } = InterfaceImpl.columns;
  for (let row = 1; row <= InterfaceImpl.rows; row++) {
    if (cell(Class, row) !== owner) continue;
    const token = resolveCoded.TypeDefOrRef(cell(Interface, row));
    if (hosted.test(typeName(module, token))) return true;
  }
  return false;
}

/** `[DebuggerDisplay("{Show()}")]` on the type. */
function isShown(module: Module, owner: number, name: string): boolean {
  return attributesOf(module, 'TypeDef', owner).some((at) => {
    if (attributeTypeName(module, at) !== 'System.Diagnostics.DebuggerDisplayAttribute')
      return false;
    const bytes = blobBytes(module.blobs, cell(module.tables.CustomAttribute.columns.Value, at));
    return bytes !== undefined && decodeUtf8(bytes, 0, bytes.length).includes(name);
  });
}

/** An attribute somewhere names the type. */
function isNamed(module: Module, owner: number): boolean {
  const name = typeName(module, typeDefToken(owner));
  return attributeTypes(module).name.some(
    (named) => (named.split(',', 1)[0] ?? '').replaceAll('+', '/') === name,
  );
}
