import { originsOf } from '../origins.js';
import type { Site, Value } from '../value.js';
import { runMadeCode, type MadeCode } from './delegates.js';
import { constructors, memberOf, type NamedMember, type Names } from './names.js';
import type { HiddenCall, HiddenSites } from './sites.js';

const expression = 'System.Linq.Expressions.Expression';

/**
 * An expression tree is followed as the values that it stands for: `Expression.Call` calls its
 * method with the values of its arguments.
 */
export function revealExpression(sites: HiddenSites, site: Site): void {
  sites.replace(site, callsOf(sites.names, site));
}

function callsOf(names: Names, site: Site): HiddenCall[] {
  const { callee, args, result } = site;
  const [kind = '', next = ''] = callee.parameters;
  const [first, second] = args;
  const withArgs = (
    members: readonly NamedMember[],
    from: number,
    receiver?: Value,
  ): HiddenCall[] => {
    if (members.length === 0) return [];
    const given = argumentsFrom(names, site, from);
    const more = receiver === undefined ? {} : { receiver };
    return members.map((member) => ({ member, args: given, result, ...more }));
  };
  const named = (types: readonly string[], value: Value | undefined): NamedMember[] => {
    const texts = types.length === 0 ? [] : names.texts(value);
    return types.flatMap((type) => texts.map((name) => ({ type, name })));
  };
  if (callee.name === 'New') {
    const isType = kind === 'System.Type';
    return withArgs(isType ? constructors(names.types(first)) : names.members(first), 1);
  }
  if (callee.name === 'Property') {
    const isName = next === 'System.String';
    const members = isName ? named(names.classes(first), second) : names.members(second);
    return withArgs(
      members.map(({ type, name }) => ({ type, name: `get_${name}` })),
      2,
      first,
    );
  }
  if (kind === 'System.Reflection.MethodInfo') return withArgs(names.members(first), 1);
  if (next === 'System.Reflection.MethodInfo') return withArgs(names.members(second), 2, first);
  // `(instance, name, typeArguments, arguments)`, `(type, name, typeArguments, arguments)`.
  if (next !== 'System.String') return [];
  const isStatic = kind === 'System.Type';
  const types = isStatic ? names.types(first) : names.classes(first);
  return withArgs(named(types, second), 3, isStatic ? undefined : first);
}

/** One by one, or in an array or sequence. */
function argumentsFrom(names: Names, { callee, args }: Site, from: number): readonly Value[] {
  const rest = args.slice(from);
  const [list] = rest;
  const isList = /\[\]$|IEnumerable/.test(callee.parameters[from] ?? '');
  if (!isList || list === undefined) return rest;
  return names.lists.of(list) ?? rest;
}

/** `Expression.Lambda(body, parameters).Compile()`: a delegate that runs the body. */
export function revealCompiled(sites: HiddenSites, site: Site): void {
  const [lambda] = site.args;
  if (lambda === undefined || site.result === undefined) return;
  for (const { site: made } of originsOf(sites.graph, lambda)) {
    const code =
      made && memberOf(made) === `${expression}::Lambda` ? lambdaCode(sites, made) : undefined;
    if (code !== undefined) runMadeCode(sites, site.result, code);
  }
}

function lambdaCode({ names }: HiddenSites, { callee, args }: Site): MadeCode {
  const isType = callee.parameters[0] === 'System.Type';
  const body = args[isType ? 1 : 0];
  const at = callee.parameters.findIndex((type) =>
    /ParameterExpression\[\]|IEnumerable/.test(type),
  );
  const list = (at < 0 ? undefined : names.lists.of(args[at])) ?? [];
  return { parameters: list.map((each) => [each, ...madeAs(names, each)]), result: body };
}

/** A parameter is one by being the same object: it may be handed on before it is put into a tree. */
function madeAs({ graph }: Names, parameter: Value): Value[] {
  return originsOf(graph, parameter).filter(
    (origin) =>
      origin !== parameter && origin.site !== undefined && makes.test(memberOf(origin.site)),
  );
}

const makes = /^System\.Linq\.Expressions\.Expression::(?:Parameter|Variable)$/;
