// Rewrites src/behaviour/call-graph/framework-interfaces.ts from the reference assemblies of the
// newest .NET SDK. Needs dist/ (`npm run build`).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readModuleCode } from '../dist/behaviour/call-graph/index.js';
import { nameOf } from '../dist/behaviour/call-graph/module-code.js';
import { readTypeToken } from '../dist/behaviour/call-graph/signature-walk.js';
import { openBlob } from '../dist/formats/cil/metadata/heaps.js';
import { readModule } from '../dist/formats/cil/module.js';
import { tableId } from '../dist/formats/cil/tables/schema.js';
import { findSdk } from './generate/csc.mjs';
import { writeText } from './generate/files.mjs';

/** Namespaces whose interfaces ordinary code implements. */
const namespaces = new Set(
  `System System.Buffers System.Collections System.Collections.Generic System.Collections.Specialized
  System.ComponentModel System.Data System.Data.Common System.Diagnostics System.Linq System.Net
  System.Reflection System.Resources System.Runtime.CompilerServices System.Runtime.InteropServices
  System.Runtime.Serialization System.Security System.Security.Cryptography System.Security.Principal
  System.Text.Json.Serialization System.Threading System.Threading.Tasks.Sources System.Transactions
  System.Xml System.Xml.Schema System.Xml.Serialization System.Xml.XPath`.split(/\s+/),
);
const visibilityMask = 0x7;
const isPublic = 0x1;
const isInterface = 0x20;
const isStatic = 0x10;

const sdk = findSdk();
if (sdk === undefined) throw new Error('no .NET SDK here');
/** @type {Map<string, { members: string[], bases: string[] }>} */
const interfaces = new Map();
for (const file of readdirSync(sdk.framework).filter((name) => name.endsWith('.dll'))) {
  readInterfaces(join(sdk.framework, file));
}
const rows = [...interfaces.keys()]
  .filter((name) => namespaces.has(name.slice(0, name.lastIndexOf('.'))))
  .map((name) => [name, ...membersOf(name)].join(' '))
  .sort((a, b) => (a < b ? -1 : 1));
await writeText('src/behaviour/call-graph/framework-interfaces.ts', page(rows));

/** Those that it extends included: whoever implements it implements these. */
function membersOf(name) {
  const all = new Set([name]);
  for (const one of all) for (const base of interfaces.get(one)?.bases ?? []) all.add(base);
  return [...new Set([...all].flatMap((one) => interfaces.get(one)?.members ?? []))].sort();
}

function readInterfaces(file) {
  const code = readModuleCode(readModule(readFileSync(file)), file);
  const { types, methods, interfaces: stated } = code;
  const names = (columns, row) =>
    `${nameOf(code, columns.namespace[row])}.${nameOf(code, columns.name[row])}`;
  for (let row = 1; row <= types.rows; row++) {
    const flags = types.flags[row];
    if ((flags & visibilityMask) !== isPublic || (flags & isInterface) === 0) continue;
    const entry = { members: [], bases: [] };
    interfaces.set(names(types, row), entry);
    for (let method = 1; method <= methods.rows; method++) {
      if (methods.owner[method] !== row || (methods.flags[method] & isStatic) !== 0) continue;
      entry.members.push(nameOf(code, methods.name[method]));
    }
    for (let at = 1; at < stated.type.length; at++) {
      if (stated.type[at] === row) entry.bases.push(nameOfToken(code, stated.interface[at], names));
    }
  }
}

/** Of a generic instance, the name of its definition (ECMA-335 II.23.2.12). */
function nameOfToken(code, token, names) {
  const row = token & 0xffffff;
  if (token >>> 24 === tableId.TypeDef) return names(code.types, row);
  if (token >>> 24 === tableId.TypeRef) return names(code.typeRefs, row);
  const cursor = openBlob(code.signatures, code.typeSpecs[row]);
  cursor.position += 2;
  return nameOfToken(code, readTypeToken(cursor), names);
}

function page(lines) {
  return `/**
 * Interfaces of the framework and the names of their instance methods and of those that they
 * extend, a line each. Rewritten by scripts/framework-interfaces.mjs.
 */
export const frameworkInterfaces = \`
${lines.join('\n').replaceAll('`', '\\`')}
\`;
`;
}
