import { methodSignature } from '../../../formats/cil/methods.js';
import { systemNames } from '../../../formats/cil/system-names.js';
import { makeToken } from '../../../formats/cil/tables/coded-index.js';
import { tableId } from '../../../formats/cil/tables/schema.js';
import { nameOfPrimitive, nameOfType, type Callee } from '../callee.js';
import { wayBackByCalls } from '../trail.js';
import { hasHole } from '../text-holes.js';
import type { Texts } from '../texts.js';
import type { Site, Value } from '../value.js';
import type { ValueGraph } from '../value-graph.js';
import { activating, componentOf, namingTypes } from './com.js';
import { ItemLists } from './lists.js';

/** A member that code names instead of calling it. */
export interface NamedMember {
  /** `Namespace.Type/Nested`. */
  readonly type: string;
  readonly name: string;
  /** Full names of the types of its parameters, where they are told; '' for one that is not. */
  readonly parameters?: readonly string[];
  /** Where it is no name that tells, but a token. */
  readonly callee?: Callee;
}

/** Names that lead to names: deeper ones hide from themselves. */
const deepest = 6;
const mostNames = 4;

/** Works out which types and members the objects of reflection stand for, as far as texts tell. */
export class Names {
  readonly graph: ValueGraph;
  readonly lists: ItemLists;
  readonly #texts: Texts;
  #depth = 0;

  constructor(graph: ValueGraph, texts: Texts) {
    this.graph = graph;
    this.#texts = texts;
    this.lists = new ItemLists(graph);
  }

  /** A call was found: through it, names may lead further. */
  forget(): void {
    this.#texts.forget();
  }

  texts(value: Value | undefined): string[] {
    if (value === undefined) return [];
    return this.#texts.of(value, []).filter((text) => text !== '' && !hasHole(text));
  }

  /** The types that a `System.Type` may stand for. */
  types(value: Value | undefined): string[] {
    return this.#ofOrigins(value, (origin) => this.#typesOf(origin));
  }

  /** The classes that an object may be of. */
  classes(value: Value | undefined): string[] {
    return this.#ofOrigins(value, (origin) => this.#classesOf(origin)).filter(
      (type) => type !== '' && type !== 'System.Object' && !type.startsWith('!'),
    );
  }

  /** The members that a `MethodInfo`, `ConstructorInfo`, `PropertyInfo` or `FieldInfo` may be. */
  members(value: Value | undefined): NamedMember[] {
    return this.#ofOrigins(value, (origin) => this.#membersOf(origin));
  }

  #ofOrigins<T>(value: Value | undefined, read: (origin: Value) => T[]): T[] {
    if (value === undefined || this.#depth > deepest) return [];
    this.#depth++;
    const found = wayBackByCalls(this.graph, value)
      .origins.slice(0, mostNames * 4)
      .flatMap(read);
    this.#depth--;
    return [...new Set(found)].slice(0, mostNames);
  }

  #typesOf({ kind, field, site }: Value): string[] {
    if (kind === 'token') return field === undefined ? [] : [plainName(field)];
    if (site === undefined) return [];
    const [first, second] = site.args;
    switch (memberOf(site)) {
      case 'System.Type::GetTypeFromHandle':
      case 'System.Reflection.IntrospectionExtensions::GetTypeInfo':
      case 'System.Reflection.TypeInfo::AsType':
        return this.types(first);
      case 'System.Type::GetType':
        return this.texts(first).map(typeNamed);
      case 'System.Reflection.Assembly::GetType':
        return this.texts(second).map(typeNamed);
      case 'System.Object::GetType':
        return this.classes(first);
      default:
        return namingTypes.test(memberOf(site)) ? this.#components(first) : [];
    }
  }

  /** Of a ProgID or moniker, or of a `Guid` that is made of a text. */
  #components(value: Value | undefined): string[] {
    const texts = this.#ofOrigins(value, (origin) => {
      const { site } = origin;
      const isGuid = site !== undefined && site.isNew && site.callee.type === 'System.Guid';
      const isParsed = site !== undefined && site.callee.type === 'System.Guid' && !site.isNew;
      return this.texts(isGuid ? site.args[1] : isParsed ? site.args[0] : origin);
    });
    return texts.map(componentOf).filter((type) => type !== '');
  }

  #classesOf(value: Value): string[] {
    const { kind, site } = value;
    if (kind === 'parameter') return [this.declared(value)];
    if (typeof value.constant === 'string') return ['System.String'];
    if (site === undefined) return [];
    if (site.isNew) return [site.callee.type];
    const [first] = site.args;
    switch (memberOf(site)) {
      case 'System.Activator::CreateInstance':
      case 'System.Runtime.CompilerServices.RuntimeHelpers::GetUninitializedObject':
      case 'System.Linq.Expressions.Expression::Parameter':
      case 'System.Linq.Expressions.Expression::Variable':
      case 'System.Linq.Expressions.Expression::New':
        return [...this.types(first), ...this.members(first).map(({ type }) => type)];
      case 'System.Linq.Expressions.Expression::Constant':
        return this.classes(first);
      case 'System.Linq.Expressions.Expression::Convert':
        return this.types(site.args[1]);
      case 'System.Reflection.ConstructorInfo::Invoke':
        return this.members(first).map(({ type }) => type);
      default:
        if (activating.test(memberOf(site))) return this.#components(first);
        return [site.callee.returns];
    }
  }

  /** The type that a parameter is declared with. */
  declared({ method, index }: Value): string {
    const { program } = this.graph;
    const { path, row } = program.place(method);
    const module = program.module(path);
    const signature = module && methodSignature(module, makeToken(tableId.MethodDef, row));
    const type = signature?.parameters[index - (signature.hasThis ? 1 : 0)];
    return module === undefined || type === undefined ? '' : nameOfType(module, type);
  }

  #membersOf({ member, site }: Value): NamedMember[] {
    if (member !== undefined) {
      return [
        { type: member.type, name: member.name, parameters: member.parameters, callee: member },
      ];
    }
    if (site === undefined) return [];
    const [first, second] = site.args;
    switch (memberOf(site).replace(/^System\.(?:Reflection\.TypeInfo|Type)::/, 'Type::')) {
      case 'Type::GetMethod':
      case 'Type::GetDeclaredMethod':
      case 'Type::GetProperty':
      case 'Type::GetDeclaredProperty':
      case 'Type::GetField':
      case 'Type::GetDeclaredField':
      case 'System.Reflection.RuntimeReflectionExtensions::GetRuntimeMethod':
      case 'System.Reflection.RuntimeReflectionExtensions::GetRuntimeProperty':
      case 'System.Reflection.RuntimeReflectionExtensions::GetRuntimeField':
        return this.#named(site, this.types(first), () => this.texts(second));
      case 'Type::GetConstructor':
        return this.#named(site, this.types(first), () => ['.ctor']);
      case 'System.Reflection.MethodBase::GetMethodFromHandle':
        return this.members(first);
      case 'System.Reflection.PropertyInfo::get_GetMethod':
      case 'System.Reflection.PropertyInfo::GetGetMethod':
        return this.members(first).map((each) => accessor('get_', each));
      case 'System.Reflection.PropertyInfo::get_SetMethod':
      case 'System.Reflection.PropertyInfo::GetSetMethod':
        return this.members(first).map((each) => accessor('set_', each));
      case 'System.Delegate::get_Method':
      case 'System.Reflection.RuntimeReflectionExtensions::GetMethodInfo':
        return this.members(first);
      default:
        return chooses.test(memberOf(site)) ? this.#chosen(first, second) : [];
    }
  }

  /** Of types that are not known, nobody has to know the names of the members. */
  #named(site: Site, types: readonly string[], namesOf: () => readonly string[]): NamedMember[] {
    const names = types.length === 0 ? [] : namesOf();
    if (names.length === 0) return [];
    const at = site.callee.parameters.indexOf('System.Type[]') + (site.callee.hasThis ? 1 : 0);
    const hasTypes = site.callee.parameters.includes('System.Type[]');
    const given = hasTypes ? this.lists.of(site.args[at]) : undefined;
    const parameters = given?.map((type) => this.types(type)[0] ?? '');
    return types.flatMap((type) =>
      names.map((name) => ({ type, name, ...(parameters && { parameters }) })),
    );
  }

  /** `type.GetMethods().First(m => m.Name == "Send")`: the names that the question compares with. */
  #chosen(all: Value | undefined, question: Value | undefined): NamedMember[] {
    const types = this.#ofOrigins(all, ({ site }) =>
      site !== undefined && lists.test(site.callee.name) ? this.types(site.args[0]) : [],
    );
    if (types.length === 0) return [];
    const names = this.#ofOrigins(question, ({ target }) =>
      target < 0
        ? []
        : this.graph
            .method(target)
            .sites.filter(({ callee }) => compares.test(callee.name))
            .flatMap(({ args }) => args.flatMap((arg) => this.texts(arg))),
    );
    return types.flatMap((type) => names.map((name) => ({ type, name })));
  }
}

const chooses =
  /^(?:System\.Linq\.Enumerable::(?:First|Single|Last|Where)\w*|System\.Array::Find\w*)$/;
const lists = /^Get(?:Runtime|Declared)?(?:Methods|Constructors|Properties)$|^get_Declared/;
const compares = /^(?:op_Equality|Equals|StartsWith|EndsWith|Contains)$/;

export function memberOf({ callee }: Site): string {
  return `${callee.type}::${callee.name}`;
}

export function constructors(types: readonly string[]): NamedMember[] {
  return types.map((type) => ({ type, name: '.ctor' }));
}

function accessor(prefix: string, { type, name }: NamedMember): NamedMember {
  return { type, name: prefix + name };
}

/** `Namespace.Outer+Nested, Assembly` as metadata has it, without arguments and ranks. */
export function typeNamed(text: string): string {
  return plainName((/^[^,[]*/.exec(text)?.[0] ?? '').trim().replaceAll('+', '/'));
}

/** As signatures name it. */
function plainName(type: string): string {
  const primitive = systemNames.get(type);
  return primitive === undefined ? type : nameOfPrimitive(primitive);
}
