import {
  assemblyIdentity,
  assemblyReferences,
  type ModuleTraits,
} from '../../formats/cil/assembly.js';
import { attributesByParent } from '../../formats/cil/lookups.js';
import { attributeTypeName } from '../../formats/cil/attributes/find.js';
import { enclosingTypes, nameText, typeDefToken, typeName } from '../../formats/cil/names.js';
import { methodOwners } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import {
  encodeCoded,
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, findRows, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import {
  originOf,
  type MemberPlace,
  type TypeCandidate,
  type TypeKind,
} from '../entry-points/candidate.js';
import type { Gather, PackageFile } from '../gather.js';
import { baseType, BeginningFinder, plainType, typeAndBases, type Called } from './beginnings.js';
import { frameworkTypes, knownSimpleNames, type FrameworkType } from './framework-types.js';
import type { MethodNames } from './methods.js';
import { startupsOf } from './startups.js';

/** Notes what of a module may begin to run without a call from the consumer's code. */
export function noteModule(
  module: Module,
  traits: ModuleTraits,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  const finder = new BeginningFinder(module);
  const methods = tellingMethods(module);
  const place = (token: Token | undefined): MemberPlace | undefined =>
    token === undefined || !isMethod(module, token)
      ? undefined
      : { member: names.member(tokenRow(token)), token };
  const main = place(traits.entryPoint);
  const moduleInitializer = place(traits.moduleInitializer);
  gather.note({
    kind: 'module',
    file: originOf(file),
    name: assemblyIdentity(module)?.name ?? '',
    ...(main ? { main } : {}),
    ...(moduleInitializer ? { moduleInitializer } : {}),
    staticConstructors: methods.typeInitializers.filter((t) => t !== traits.moduleInitializer),
    referenceAssembly: traits.referenceAssembly,
    types: [
      ...typeCandidates(module, methods.executable, finder),
      ...byStaticMethod(module, methods.hooks, finder),
    ],
    startups: startupsOf(module, finder),
  });
}

function isMethod(module: Module, token: Token): boolean {
  return (
    tokenTable(token) === tableId.MethodDef && hasRow(module.tables.MethodDef, tokenRow(token))
  );
}

interface TellingMethods {
  readonly typeInitializers: readonly Token[];
  /** TypeDef rows of types with a method `Execute`. */
  readonly executable: ReadonlySet<number>;
  /** MethodDef rows called `Initialize` or `AddExtensions`. */
  readonly hooks: readonly number[];
}

/** Looks at names where they lie: no text is made for the many that are none of these. */
function tellingMethods(module: Module): TellingMethods {
  const { Name } = module.tables.MethodDef.columns;
  const { text } = module.strings;
  const owners = methodOwners(module);
  const typeInitializers: Token[] = [];
  const executable = new Set<number>();
  const hooks: number[] = [];
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const at = cell(Name, row);
    if (text.startsWith('.cctor\0', at)) typeInitializers.push(makeToken(tableId.MethodDef, row));
    else if (text.startsWith('Execute\0', at)) executable.add(owners[row] ?? 0);
    else if (text.startsWith('Initialize\0', at)) hooks.push(row);
    else if (text.startsWith('AddExtensions\0', at)) hooks.push(row);
  }
  return { typeInitializers, executable, hooks };
}

/** A base of another assembly that is called a task may have `Execute` and all else. */
const someTask: FrameworkType = { as: 'task', by: 'base' };

/** By token of a TypeRef or TypeDef, the framework type that it is by name. */
function knownTypes(module: Module): Map<Token, FrameworkType> {
  const known = new Map<Token, FrameworkType>();
  const { TypeRef, TypeDef } = module.tables;
  for (const table of [TypeRef, TypeDef]) {
    for (let row = 1; row <= table.rows; row++) {
      const name = nameText(module, cell(table.columns.Name, row));
      const likeTask = table === TypeRef && name.endsWith('Task');
      if (!likeTask && !knownSimpleNames.has(name)) continue;
      const token = makeToken(table.id, row);
      const type = frameworkTypes.get(typeName(module, token)) ?? (likeTask ? someTask : undefined);
      if (type) known.set(token, type);
    }
  }
  return known;
}

const abstractType = 0x80;
const interfaceType = 0x20;

function typeCandidates(
  module: Module,
  executable: ReadonlySet<number>,
  finder: BeginningFinder,
): TypeCandidate[] {
  const kinds = typeKinds(module, executable);
  const { Flags } = module.tables.TypeDef.columns;
  const found: TypeCandidate[] = [];
  for (const [row, seen] of [...kinds].sort(([a], [b]) => a - b)) {
    if ((cell(Flags, row) & (abstractType | interfaceType)) !== 0) continue;
    for (const as of seen) {
      if (as === 'analyzer' && seen.has('suppressor')) continue;
      const { roots, place } = finder.of(row, firstMethods, called[as] ?? {});
      found.push({ as, type: typeName(module, typeDefToken(row)), place, roots });
    }
  }
  return found;
}

/** The methods by which a person would say where such a type begins. */
const firstMethods = [
  'Execute',
  'Initialize',
  'RegisterCodeFixesAsync',
  'ReportSuppressions',
  '.ctor',
];

const called: { readonly [as in TypeKind]?: Called } = {
  task: { setters: true },
  'task-factory': { setters: true },
  controller: { every: true },
};

/** What each type is to some framework: by its attributes, its bases and what it implements. */
function typeKinds(module: Module, executable: ReadonlySet<number>): Map<number, Set<TypeKind>> {
  const kinds = new Map<number, Set<TypeKind>>();
  const add = (row: number, as: TypeKind): void => {
    const seen = kinds.get(row);
    if (seen) seen.add(as);
    else kinds.set(row, new Set([as]));
  };
  // A task may take everything but `Execute` from a base in an assembly that is not here.
  for (const row of executable) if (row > 0) add(row, 'task');
  const known = knownTypes(module);
  if (known.size > 0) {
    byAttribute(module, known, add);
    byInterface(module, known, add);
  }
  byBase(module, known, kinds, add);
  byControllerName(module, add);
  return kinds;
}

type Add = (row: number, as: TypeKind) => void;

function byAttribute(module: Module, known: ReadonlyMap<Token, FrameworkType>, add: Add): void {
  const { TypeDef } = module.tables;
  if (![...known.values()].some(({ by }) => by === 'attribute')) return;
  const index = attributesByParent(module);
  for (let row = 1; row <= TypeDef.rows; row++) {
    for (const at of findRows(index, encodeCoded('HasCustomAttribute', 'TypeDef', row))) {
      const type = frameworkTypes.get(attributeTypeName(module, at));
      if (type?.by === 'attribute') add(row, type.as);
    }
  }
}

function byInterface(module: Module, known: ReadonlyMap<Token, FrameworkType>, add: Add): void {
  const { InterfaceImpl } = module.tables;
  const { Class, Interface } = InterfaceImpl.columns;
  for (let row = 1; row <= InterfaceImpl.rows; row++) {
    const type = known.get(plainType(module, resolveCoded.TypeDefOrRef(cell(Interface, row))));
    if (type?.by === 'base' && hasRow(module.tables.TypeDef, cell(Class, row))) {
      add(cell(Class, row), type.as);
    }
  }
}

/** A type is what its base is: that of a framework, or one of this module that is something. */
function byBase(
  module: Module,
  known: ReadonlyMap<Token, FrameworkType>,
  kinds: ReadonlyMap<number, ReadonlySet<TypeKind>>,
  add: Add,
): void {
  if (known.size === 0 && kinds.size === 0) return;
  const inherited = new Map<number, Set<TypeKind>>();
  for (let row = 1; row <= module.tables.TypeDef.rows; row++) {
    for (const ancestor of typeAndBases(module, row)) {
      const type = known.get(baseType(module, ancestor));
      if (type?.by === 'base') note(inherited, row, type.as);
      if (ancestor === row) continue;
      for (const as of kinds.get(ancestor) ?? []) if (passesOn(as)) note(inherited, row, as);
    }
  }
  for (const [row, seen] of inherited) for (const as of seen) add(row, as);
}

function note(inherited: Map<number, Set<TypeKind>>, row: number, as: TypeKind): void {
  const seen = inherited.get(row);
  if (seen) seen.add(as);
  else inherited.set(row, new Set([as]));
}

/** Roslyn does not look at attributes of base types; MVC and interfaces hold for derived types. */
function passesOn(as: TypeKind): boolean {
  return as !== 'analyzer' && as !== 'source-generator' && as !== 'code-fix';
}

const publicType = 1;
const visibility = 7;

/** MVC takes public classes by this ending where the assembly refers to it (`IsController`). */
function byControllerName(module: Module, add: Add): void {
  const refers = assemblyReferences(module).some(({ name }) =>
    /^Microsoft\.AspNetCore\.Mvc\b/.test(name),
  );
  if (!refers) return;
  const { Name, Flags } = module.tables.TypeDef.columns;
  for (let row = 1; row <= module.tables.TypeDef.rows; row++) {
    if ((cell(Flags, row) & visibility) !== publicType) continue;
    if (nameText(module, cell(Name, row)).endsWith('Controller')) add(row, 'controller');
  }
}

const staticMethod = 0x10;

/**
 * Types that are called by the name of a static method: `StartupHook.Initialize` without a namespace
 * (.NET "host startup hook"), `AddExtensions` of Microsoft.Testing.Platform's builder hooks.
 */
function byStaticMethod(
  module: Module,
  methods: readonly number[],
  finder: BeginningFinder,
): TypeCandidate[] {
  const { Flags, Name } = module.tables.MethodDef.columns;
  return methods.flatMap((row) => {
    const owner = methodOwners(module)[row] ?? 0;
    if (!hasRow(module.tables.TypeDef, owner) || enclosingTypes(module)[owner] !== 0) return [];
    if ((cell(Flags, row) & staticMethod) === 0) return [];
    const type = typeName(module, typeDefToken(owner));
    const name = nameText(module, cell(Name, row));
    if (name === 'Initialize' && type !== 'StartupHook') return [];
    const as = name === 'Initialize' ? 'startup-hook' : 'test-extension';
    const { roots } = finder.of(owner, [], { named: [name] });
    const place = { member: `${type}::${name}`, token: makeToken(tableId.MethodDef, row) };
    return [{ as, type, place, roots }];
  });
}
