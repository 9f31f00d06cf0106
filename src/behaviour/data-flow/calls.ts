import { methodSignature } from '../../formats/cil/methods.js';
import type { Callee } from './callee.js';
import type { BodyInterpreter } from './interpreter.js';
import { Held } from './own-types.js';
import type { Site, Value } from './value.js';

export function callMethod(body: BodyInterpreter, token: number, isVirtual: boolean): void {
  const callee = body.members.callee(token);
  const args = body.popMany(callee.parameters.length + (callee.hasThis ? 1 : 0));
  const result = callee.returns === 'void' ? undefined : body.make('result');
  note(body, callee, args, result, { isVirtual, isNew: false });
  if (result !== undefined) {
    result.held = callee.held ?? Held.anything;
    body.push(result);
  }
}

/** ECMA-335 III.4.21: the constructor gets the new object as its `this`. */
export function makeObject(body: BodyInterpreter, token: number): void {
  const callee = body.members.callee(token);
  const args = body.popMany(callee.parameters.length);
  const [receiver, target] = args;
  const isDelegate = args.length === 2 && target?.kind === 'function';
  const object = body.make(isDelegate ? 'delegate' : 'new');
  if (isDelegate) {
    object.target = target.target;
    object.member = target.member;
    object.receiver = receiver;
    if (object.target < 0) body.method.delegates.push(object);
    else listed(body.graph.delegates, object.target, object);
  } else {
    note(body, callee, [object, ...args], object, { isVirtual: false, isNew: true });
    object.held = body.graph.program.ownTypes.held(callee.type);
    if (callee.node >= 0) listed(body.graph.made, callee.node, object);
  }
  body.push(object);
}

function listed(map: Map<number, Value[]>, key: number, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function note(
  body: BodyInterpreter,
  callee: Callee,
  args: readonly Value[],
  result: Value | undefined,
  { isVirtual, isNew, pointer }: Pick<Site, 'isVirtual' | 'isNew' | 'pointer'>,
): Site {
  const { graph, method, ilOffset } = body;
  const id = graph.nextSite();
  const known = { id, method: method.node, ilOffset, isNew, isVirtual, callee, args, result };
  // Of one shape, apart from the few that go through a pointer: everything asks for them.
  const site: Site = pointer === undefined ? known : { ...known, pointer };
  method.sites.push(site);
  for (let index = 0; index < args.length; index++) {
    args[index]?.addUse({ kind: 'call', site, index });
  }
  if (result !== undefined) result.site = site;
  return site;
}

/** Through a pointer: what is called where it was loaded just before, is known. */
export function callFunction(body: BodyInterpreter, token: number): void {
  const signature = methodSignature(body.module, token);
  const pointer = body.pop();
  const count = (signature?.parameters.length ?? 0) + (signature?.hasThis === true ? 1 : 0);
  const args = body.popMany(count);
  const isVoid =
    signature === undefined ||
    (signature.returnType.kind === 'primitive' && signature.returnType.name === 'void');
  const result = isVoid ? undefined : body.make('result');
  const callee: Callee = {
    node: pointer.target,
    type: '',
    name: '',
    hasThis: signature?.hasThis === true,
    parameters: (signature?.parameters ?? []).map(() => ''),
    byRef: (signature?.parameters ?? []).map(() => false),
    returns: isVoid ? 'void' : '',
  };
  const site = note(body, callee, args, result, { isVirtual: false, isNew: false, pointer });
  // What is called is no value that the method gets: it stands behind the last of them.
  pointer.addUse({ kind: 'call', site, index: args.length });
  if (result !== undefined) body.push(result);
}

export function giveBack(body: BodyInterpreter): void {
  const value = body.method.returns === 'void' ? undefined : body.pop();
  if (value !== undefined) body.connect(value, body.method.result, 'same');
}
