import { nestedKey, typeKey } from './type-keys.js';

/** A type as reflection names it, without generic arguments and array ranks. */
export interface TypeName {
  readonly key: string;
  /** Simple name; empty where the name leaves it open. */
  readonly assembly: string;
}

/**
 * Reads `Namespace.Outer+Nested`2[[…]][], Assembly, Version=1.0.0.0` (ECMA-335 II.23.3, and the
 * documentation of Type.GetType): a backslash takes its meaning from what follows.
 */
export function parseTypeName(text: string): TypeName {
  const names: string[] = [''];
  let at = 0;
  for (; at < text.length && text[at] !== ',' && text[at] !== '['; at++) {
    if (text[at] === '+') names.push('');
    else {
      if (text[at] === '\\') at++;
      names[names.length - 1] += text[at] ?? '';
    }
  }
  const [outer = '', ...nested] = names;
  const dot = outer.lastIndexOf('.');
  const first = typeKey(outer.slice(0, Math.max(0, dot)), outer.slice(dot + 1));
  const key = nested.reduce((enclosing, name) => nestedKey(enclosing, typeKey('', name)), first);
  return { key, assembly: assemblyOf(text, at) };
}

/** After the arguments of the type, up to the next comma. */
function assemblyOf(text: string, from: number): string {
  let at = from;
  for (let open = 0; at < text.length && (open > 0 || text[at] !== ','); at++) {
    if (text[at] === '[') open++;
    else if (text[at] === ']') open--;
  }
  return (text.slice(at + 1).split(',', 1)[0] ?? '').trim();
}
