import { typeKey } from './type-keys.js';

/**
 * The members of interfaces of the framework that packages implement most. Any other interface
 * outside the graph may call whatever a type makes overridable.
 */
const members: Readonly<Record<string, readonly string[]>> = {};

const byKey = new Map(
  Object.entries(members).map(([name, methods]) => {
    const dot = name.lastIndexOf('.');
    return [typeKey(name.slice(0, dot), name.slice(dot + 1)), methods];
  }),
);

/** The names of the methods of an interface outside the graph; undefined where nobody knows. */
export function outsideMembers(key: string): readonly string[] | undefined {
  return byKey.get(key);
}
