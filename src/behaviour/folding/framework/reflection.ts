import { dotnetApi } from '../../documentation.js';
import { embeddedResource } from '../../../formats/cil/resources.js';
import { nameText } from '../../../formats/cil/names.js';
import { cell } from '../../../formats/cil/tables/rows.js';
import { fullName, outsideType } from '../type.js';
import { ArrayValue, type Value } from '../value.js';
import { AssemblyToken, MemberToken, TypeToken } from '../token.js';
import { StreamValue } from '../library.js';
import type { OutsideArea, OutsideFunction } from './outside.js';

/** `Namespace.Outer+Nested, Assembly`: the type alone, as metadata writes it. */
function typeNamed(text: string): TypeToken | undefined {
  const [name = ''] = text.split(',');
  const plain = name.trim().replaceAll('+', '/');
  return /^[\w.`/<>$]+$/.test(plain) ? new TypeToken(outsideType(plain, false)) : undefined;
}

const typeByName: OutsideFunction = ({ args, target }) => {
  const text = target.hasThis ? args[1] : args[0];
  return typeof text === 'string' ? typeNamed(text) : undefined;
};

const memberByName: OutsideFunction = ({ args: [type, name] }) =>
  type instanceof TypeToken && typeof name === 'string'
    ? new MemberToken(type.type, name)
    : undefined;

const constructor: OutsideFunction = ({ args: [type] }) =>
  type instanceof TypeToken ? new MemberToken(type.type, '.ctor') : undefined;

const ownAssembly: OutsideFunction = ({ args: [type] }) => {
  const { home } = type instanceof TypeToken ? type.type : {};
  return home && new AssemblyToken(home);
};

/** The bytes of a manifest resource that is embedded in the module itself (ECMA-335 II.22.24). */
export function resourceBytes({ home }: AssemblyToken, name: string): Uint8Array | undefined {
  const { ManifestResource } = home.module.tables;
  for (let row = 1; row <= ManifestResource.rows; row++) {
    const own = nameText(home.module, cell(ManifestResource.columns.Name, row));
    if (own === name) return embeddedResource(home.module, row);
  }
  return undefined;
}

const resource: OutsideFunction = ({ args, machine }) => {
  const [assembly, scope, name] = args;
  const text = name ?? scope;
  if (!(assembly instanceof AssemblyToken) || typeof text !== 'string') return undefined;
  const prefix = scope instanceof TypeToken ? namespaceOf(fullName(scope.type)) : '';
  const bytes = resourceBytes(assembly, prefix + text);
  if (bytes === undefined) return undefined;
  machine.budget.allocate(Math.min(bytes.length, 64));
  return new StreamValue(bytes);
};

function namespaceOf(type: string): string {
  const dot = type.lastIndexOf('.');
  return dot < 0 ? '' : type.slice(0, dot + 1);
}

const same = ({ args: [value] }: { readonly args: readonly Value[] }): Value => value;

/** Types and members by name. Nothing is loaded, made or called: only the names are followed. */
export const reflection: OutsideArea = {
  documentation: dotnetApi('System.Type', 'System.Reflection.Assembly', 'System.Activator'),
  types: {
    'System.Type': {
      GetType: typeByName,
      GetTypeFromHandle: same,
      GetMethod: memberByName,
      GetProperty: memberByName,
      GetField: memberByName,
      GetEvent: memberByName,
      GetConstructor: constructor,
      get_Assembly: ownAssembly,
      get_FullName: ({ args: [type] }) =>
        type instanceof TypeToken ? fullName(type.type).replaceAll('/', '+') : undefined,
      get_Name: ({ args: [type] }) =>
        type instanceof TypeToken ? (fullName(type.type).split(/[./]/).at(-1) ?? '') : undefined,
      MakeGenericType: same,
      op_Equality: ({ args: [a, b] }) => (a === null || b === null ? Number(a === b) : undefined),
      op_Inequality: ({ args: [a, b] }) => (a === null || b === null ? Number(a !== b) : undefined),
      get_EmptyTypes: () => new ArrayValue(outsideType('System.Type', false), []),
    },
    'System.Reflection.Assembly': { GetType: typeByName, GetManifestResourceStream: resource },
    'System.Reflection.MethodInfo': nullTests(),
    'System.Reflection.TypeInfo': { AsType: same },
    'System.Reflection.IntrospectionExtensions': { GetTypeInfo: same },
    'System.Reflection.RuntimeReflectionExtensions': { GetRuntimeMethod: memberByName },
  },
};

function nullTests(): Readonly<Record<string, OutsideFunction>> {
  return {
    op_Equality: ({ args: [a, b] }) => (a === null || b === null ? Number(a === b) : undefined),
    op_Inequality: ({ args: [a, b] }) => (a === null || b === null ? Number(a !== b) : undefined),
  };
}
