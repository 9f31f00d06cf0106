import type { Site, Value } from '../value.js';
import { constructors, memberOf, typeNamed, type NamedMember, type Names } from './names.js';
import type { HiddenCall, HiddenSites } from './sites.js';

/** `BindingFlags` that say what `InvokeMember` does (System.Reflection.BindingFlags). */
const bindingFlags = {
  createInstance: 0x200,
  getProperty: 0x1000,
  setProperty: 0x2000,
} as const;

/** Calls by reflection: of methods, constructors and properties that were found by their names. */
export function revealReflection(sites: HiddenSites, site: Site): void {
  if (site.callee.type === 'System.Reflection.FieldInfo') revealField(sites, site);
  else sites.replace(site, callsOf(sites.names, site));
}

function callsOf(names: Names, site: Site): HiddenCall[] {
  const { args, result } = site;
  const [first, second, third] = args;
  const called = (
    members: readonly NamedMember[],
    receiver?: Value,
    given?: readonly Value[],
  ): HiddenCall[] => {
    if (members.length === 0) return [];
    const handed = given ?? argumentsIn(names, site);
    const more = receiver === undefined ? {} : { receiver };
    return members.map((member) => ({ member, args: handed, result, ...more }));
  };
  switch (memberOf(site)) {
    case 'System.Reflection.MethodBase::Invoke':
    case 'System.Reflection.MethodInfo::Invoke':
      return called(names.members(first), second);
    case 'System.Reflection.ConstructorInfo::Invoke':
      return called(names.members(first));
    case 'System.Activator::CreateInstance':
      return called(constructors(names.types(first)));
    case 'System.Reflection.Assembly::CreateInstance':
      return called(constructors(names.texts(second).map(typeNamed)));
    case 'System.Reflection.PropertyInfo::GetValue':
      return called(prefixed('get_', names.members(first)), second, []);
    case 'System.Reflection.PropertyInfo::SetValue':
      return called(prefixed('set_', names.members(first)), second, third ? [third] : []);
    case 'System.Type::InvokeMember':
      return invokeMember(names, site);
    default:
      return [];
  }
}

const prefixed = (prefix: string, members: readonly NamedMember[]): NamedMember[] =>
  members.map(({ type, name }) => ({ type, name: prefix + name }));

/** `type.InvokeMember(name, flags, binder, target, args)`. */
function invokeMember(names: Names, site: Site): HiddenCall[] {
  const [type, name, flags, , receiver] = site.args;
  const does = typeof flags?.constant === 'number' ? flags.constant : 0;
  const prefix =
    (does & bindingFlags.getProperty) !== 0
      ? 'get_'
      : (does & bindingFlags.setProperty) !== 0
        ? 'set_'
        : '';
  const isNew = (does & bindingFlags.createInstance) !== 0;
  const texts = isNew ? ['.ctor'] : names.texts(name).map((text) => prefix + text);
  const args = argumentsIn(names, site);
  return names.types(type).flatMap((each) =>
    texts.map((text) => ({
      member: { type: each, name: text },
      args,
      result: site.result,
      ...(receiver === undefined || isNew ? {} : { receiver }),
    })),
  );
}

/** What stands in the `object[]` of a call; where that is not known, all of it is everywhere. */
function argumentsIn(names: Names, { callee, args }: Site): readonly Value[] {
  const at = callee.parameters.indexOf('System.Object[]');
  const array = at < 0 ? undefined : args[at + (callee.hasThis ? 1 : 0)];
  if (array === undefined) return [];
  return names.lists.of(array) ?? [array];
}

/** `FieldInfo` of a class of the package: what is read and written is the field. */
function revealField({ graph, names, own }: HiddenSites, site: Site): void {
  const [info, object, value] = site.args;
  for (const { type, name } of names.members(info)) {
    if (!own.isOwn(type)) continue;
    const field = graph.field(`${type}::${name}`);
    if (site.callee.name === 'GetValue' && site.result !== undefined) {
      graph.connect(field, site.result, 'same', site.ilOffset);
    } else if (site.callee.name === 'SetValue' && value !== undefined) {
      graph.connect(value, field, 'written', site.ilOffset, object && { object });
    }
  }
}
