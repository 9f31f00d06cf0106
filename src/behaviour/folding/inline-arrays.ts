import type { Budget } from './budget.js';
import { loadReference, newArray } from './memory.js';
import type { OwnMethod } from './target.js';
import { ArrayValue, ObjectValue, ReferenceValue, SpanValue, type Value } from './value.js';

/** Where the elements of a buffer are kept: no field has this key. */
const elementsKey = -1;
const mostElements = 10_000;

/**
 * The helpers that the C# compiler makes for buffers of `params` spans and collection expressions
 * (`[InlineArray]`, C# 12): they do with references what IL alone cannot say.
 */
export function isInlineArrayHelper({ owner, name }: OwnMethod): boolean {
  return owner.name === '<PrivateImplementationDetails>' && name.startsWith('InlineArray');
}

export function callInlineArrayHelper(
  { name, generics }: OwnMethod,
  args: readonly Value[],
  budget: Budget,
): Value {
  const [reference, second] = args;
  const [buffer, element] = generics.method;
  const held = reference instanceof ReferenceValue ? loadReference(reference) : undefined;
  if (!(held instanceof ObjectValue) || buffer === undefined || element === undefined) {
    return undefined;
  }
  let elements = held.fields.get(elementsKey);
  if (!(elements instanceof ArrayValue)) {
    const length = Number(/InlineArray(\d{1,4})/.exec(buffer.name)?.[1] ?? mostElements);
    elements = newArray(element, Math.min(length, mostElements), budget);
    held.fields.set(elementsKey, elements);
  }
  const array = elements as ArrayValue;
  const at = typeof second === 'number' ? second : 0;
  if (at < 0 || at > array.data.length) return undefined;
  return name.endsWith('Ref')
    ? new ReferenceValue(array, at, element)
    : new SpanValue(array, 0, at);
}
