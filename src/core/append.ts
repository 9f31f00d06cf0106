/**
 * Adds all of `more` to the end of `list`. What a call is given is laid on the stack, so `push(...more)`
 * fails where an input decides how many there are.
 */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each);
}
