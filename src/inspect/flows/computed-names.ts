import type { MethodValues, Texts, Value } from '../../behaviour/data-flow/index.js';

/**
 * The values at an instruction that are a text which code works out: what a decoder gives, what a
 * call is handed that opens it, an address that is made of bytes.
 */
export function computedNames(
  { sites }: MethodValues,
  ilOffset: number | undefined,
  text: string,
  texts: Texts,
): Value[] {
  const here = sites.filter((site) => site.ilOffset === ilOffset);
  const handed = here
    .flatMap(({ args, isNew }) => args.slice(isNew ? 1 : 0))
    .filter((value) => texts.of(value, []).some((each) => each.includes(text)));
  if (handed.length > 0) return [...new Set(handed)];
  return here.flatMap(({ result }) => result ?? []);
}
