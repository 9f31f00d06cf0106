import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { CatalogueGroup } from '../../../src/behaviour/catalogue/area.js';
import { catalogue } from '../../../src/behaviour/catalogue/index.js';
import { methodRows } from '../../../src/formats/cil/lists.js';
import { readModule, type Module } from '../../../src/formats/cil/module.js';
import { nameText, typeDefToken, typeName } from '../../../src/formats/cil/names.js';
import { resolveCoded, tokenRow } from '../../../src/formats/cil/tables/coded-index.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { describeWith } from '../../kit/tools.js';

/** Types by full name without arity: their methods, and the types they derive from. */
interface Known {
  readonly members: Set<string>;
  readonly bases: Set<string>;
}

const packs = ['Microsoft.NETCore.App.Ref', 'Microsoft.AspNetCore.App.Ref'];

/** Members that .NET Framework has on types which .NET has too. */
const frameworkOnly = new Set([
  'System.AppDomain::DefineDynamicAssembly',
  'System.Linq.Expressions.LambdaExpression::CompileToMethod',
  'System.Runtime.InteropServices.Marshal::GetActiveObject',
  'System.Runtime.Serialization.Formatters.Binary.BinaryFormatter::UnsafeDeserialize*',
  'System.Security.Principal.WindowsIdentity::Impersonate',
]);

/** `packs/<name>/<version>/ref/<framework>` beside the SDK that `dotnet` runs. */
function referenceAssemblies(): string[] {
  const listed = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' }).stdout;
  const sdks = /\[(.+)\]\s*$/.exec(listed)?.[1] ?? '';
  return packs.flatMap((pack) => {
    const folder = path.join(path.dirname(sdks), 'packs', pack);
    const versions = readdirSync(folder).sort();
    const ref = path.join(folder, versions.at(-1) ?? '', 'ref');
    const framework = path.join(ref, readdirSync(ref)[0] ?? '');
    return readdirSync(framework)
      .filter((file) => file.endsWith('.dll'))
      .map((file) => path.join(framework, file));
  });
}

const plain = (name: string): string => name.replace(/`\d+/g, '').replace(/<.*/, '');

function addTypes(known: Map<string, Known>, module: Module): void {
  const { TypeDef, MethodDef, InterfaceImpl } = module.tables;
  const nameOf = (row: number): string => plain(typeName(module, typeDefToken(row)));
  for (let row = 1; row <= TypeDef.rows; row++) {
    const name = nameOf(row);
    const type = known.get(name) ?? { members: new Set(), bases: new Set() };
    known.set(name, type);
    for (const method of methodRows(module, row)) {
      type.members.add(nameText(module, cell(MethodDef.columns.Name, method)));
    }
    const base = resolveCoded.TypeDefOrRef(cell(TypeDef.columns.Extends, row));
    if (tokenRow(base) > 0) type.bases.add(plain(typeName(module, base)));
  }
  for (let row = 1; row <= InterfaceImpl.rows; row++) {
    const base = resolveCoded.TypeDefOrRef(cell(InterfaceImpl.columns.Interface, row));
    const type = known.get(nameOf(cell(InterfaceImpl.columns.Class, row)));
    type?.bases.add(plain(typeName(module, base)));
  }
}

function has(known: Map<string, Known>, name: string, word: string): boolean {
  const member = word.replace(/\(.*/, '');
  const matches = (each: string): boolean =>
    member.endsWith('*') ? each.startsWith(member.slice(0, -1)) : each === member;
  // Without arity, `Expression` is a base of its own.
  const types = new Set([name]);
  for (const each of types) {
    const type = known.get(each);
    if (type === undefined) continue;
    if ([...type.members].some(matches)) return true;
    for (const base of type.bases) types.add(base);
  }
  return false;
}

const isFrameworkName = (name: string): boolean => /^(?:System|Microsoft)\./.test(name);
const groups = catalogue.flat();
const typesOf = (accept: (group: CatalogueGroup) => boolean) =>
  groups.filter(accept).flatMap((group) => Object.entries(group.types ?? {}));

describeWith('dotnet', 'the catalogue and the reference assemblies of the .NET SDK', () => {
  const known = new Map<string, Known>();
  beforeAll(() => {
    for (const file of referenceAssemblies()) addTypes(known, readModule(readFileSync(file)));
  });

  it('reads them', () => {
    expect(known.size).toBeGreaterThan(5000);
    expect(has(known, 'System.IO.File', 'ReadAllText')).toBe(true);
    expect(has(known, 'System.IO.File', 'ReadNothing')).toBe(false);
    expect(has(known, 'System.Net.Http.HttpClient', 'SendAsync')).toBe(true);
  });

  it('says of no type that it is of .NET which is not', () => {
    const named = typesOf(({ provider }) => provider === 'dotnet').map(([name]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(200);
  });

  it('names no member of them that they do not have', () => {
    const wrong = typesOf(({ provider }) => provider === 'dotnet').flatMap(([name, entry]) => {
      const words =
        typeof entry === 'string' ? [] : Object.values(entry).flatMap((w) => w.split(' '));
      const named = words.filter((word) => word !== '*').map((word) => [name, word] as const);
      return named
        .filter(([type, word]) => !has(known, type, word))
        .map((pair) => pair.join('::'))
        .filter((member) => !frameworkOnly.has(member));
    });
    expect(wrong).toEqual([]);
  });

  it('says of no type that it comes from elsewhere which is of .NET', () => {
    const others = typesOf(({ provider }) => provider !== 'dotnet').map(([name]) => name);
    expect(others.filter((name) => isFrameworkName(name) && known.has(name))).toEqual([]);
  });
});
