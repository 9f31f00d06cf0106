import { originsOf } from '../origins.js';
import type { Site, Value } from '../value.js';
import { memberOf, type Names } from './names.js';
import type { HiddenCall, HiddenSites } from './sites.js';

const callSite = 'System.Runtime.CompilerServices.CallSite`1';
const binders = 'Microsoft.CSharp.RuntimeBinder.Binder::';

/**
 * A call of C#'s `dynamic`: the compiler keeps a `CallSite` whose binder says what is done by name,
 * and calls its `Target` with the site, the object and the arguments. Visual Basic's late binding is
 * a call of `NewLateBinding` with the same.
 */
export function revealDynamic(sites: HiddenSites, site: Site): void {
  const [target, , receiver, ...args] = site.args;
  if (site.callee.name !== 'Invoke' || target === undefined || receiver === undefined) return;
  const calls = bindersOf(sites, target).flatMap((binder) =>
    callsOf(sites.names, binder, receiver, args, site.result),
  );
  sites.replace(site, calls);
}

/** The binders with which the site was made whose target a delegate is. */
function bindersOf({ graph }: HiddenSites, target: Value): Site[] {
  return originsOf(graph, target)
    .flatMap(({ field, object }) =>
      field === `${callSite}::Target` && object !== undefined ? originsOf(graph, object) : [],
    )
    .flatMap(({ site }) =>
      site !== undefined && memberOf(site) === `${callSite}::Create` ? site.args : [],
    )
    .flatMap((binder) => originsOf(graph, binder))
    .flatMap(({ site }) => site ?? []);
}

function callsOf(
  names: Names,
  binder: Site,
  receiver: Value,
  args: readonly Value[],
  result: Value | undefined,
): HiddenCall[] {
  const [, name] = binder.args;
  const called = (texts: readonly string[]): HiddenCall[] => {
    const types = names.classes(receiver);
    // A static member is asked of its type.
    const isStatic = types.includes('System.Type');
    const owners = isStatic ? names.types(receiver) : types;
    return owners.flatMap((type) =>
      texts.map((text) => ({
        member: { type, name: text },
        args,
        result,
        ...(isStatic ? {} : { receiver }),
      })),
    );
  };
  switch (memberOf(binder)) {
    case `${binders}InvokeMember`:
      return called(names.texts(name));
    case `${binders}GetMember`:
      return called(names.texts(name).map((text) => `get_${text}`));
    case `${binders}SetMember`:
      return called(names.texts(name).map((text) => `set_${text}`));
    case `${binders}InvokeConstructor`:
      return names
        .types(receiver)
        .map((type) => ({ member: { type, name: '.ctor' }, args, result }));
    default:
      return [];
  }
}

/** `NewLateBinding.LateCall(instance, type, memberName, arguments, …)`. */
export function revealLateBinding(sites: HiddenSites, site: Site): void {
  const [receiver, type, name, list] = site.args;
  const prefix = site.callee.name.startsWith('LateSet') ? 'set_' : '';
  const { names } = sites;
  const owners = receiver?.constant === null ? names.types(type) : names.classes(receiver);
  const args = names.lists.of(list) ?? (list === undefined ? [] : [list]);
  const calls = owners.flatMap((owner) =>
    names.texts(name).map((text): HiddenCall => ({
      member: { type: owner, name: prefix + text },
      args,
      result: site.result,
      ...(receiver === undefined ? {} : { receiver }),
    })),
  );
  sites.replace(site, calls);
}

/** `CallType` of Visual Basic: 1 for a method, 2 to get and 4 or 8 to set a property. */
const setting = 4;

/** `Interaction.CallByName(object, name, kind, arguments)`. */
export function revealCallByName(sites: HiddenSites, site: Site): void {
  const [receiver, name, kind, list] = site.args;
  const { names } = sites;
  const prefix = typeof kind?.constant === 'number' && kind.constant >= setting ? 'set_' : '';
  const args = names.lists.of(list) ?? (list === undefined ? [] : [list]);
  const calls = names.classes(receiver).flatMap((type) =>
    names.texts(name).map((text): HiddenCall => ({
      member: { type, name: prefix + text },
      args,
      result: site.result,
      ...(receiver === undefined ? {} : { receiver }),
    })),
  );
  sites.replace(site, calls);
}
