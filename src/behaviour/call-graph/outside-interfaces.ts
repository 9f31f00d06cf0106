import { frameworkInterfaces } from './framework-interfaces.js';
import { typeKey } from './type-keys.js';

const byKey = new Map(frameworkInterfaces.trim().split('\n').map(entry));

function entry(line: string): readonly [key: string, members: readonly string[]] {
  const [name = '', ...members] = line.split(' ');
  const dot = name.lastIndexOf('.');
  return [typeKey(name.slice(0, dot), name.slice(dot + 1)), members];
}

/**
 * The names of the methods of an interface outside the graph. Undefined where nobody knows: then
 * it may call whatever a type makes overridable.
 */
export function outsideMembers(key: string): readonly string[] | undefined {
  return byKey.get(key);
}
