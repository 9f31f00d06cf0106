import type { Value } from './value.js';

/** The values put into an array, in the order of the code. */
export function elementsOf(array: Value): Value[] {
  return array.into
    .filter(({ kind }) => kind === 'written')
    .toSorted((a, b) => a.ilOffset - b.ilOffset)
    .map(({ from }) => from)
    .slice(0, mostElements);
}

const mostElements = 4_096;

/**
 * The initial data of an array: `RuntimeHelpers.InitializeArray(array, field)`, or numbers put in
 * one by one.
 */
export function bytesOf(array: Value): Uint8Array | undefined {
  if (array.constant instanceof Uint8Array) return array.constant;
  for (const { site, index } of array.uses) {
    const data = site.args[1]?.constant;
    if (site.callee.name === 'InitializeArray' && index === 0 && data instanceof Uint8Array)
      return data;
  }
  const numbers = elementsOf(array).map(({ constant }) => constant);
  if (numbers.length === 0 || !numbers.every((each) => typeof each === 'number')) return undefined;
  return numbers.length === array.index ? Uint8Array.from(numbers) : sparse(array);
}

/** What is zero anyway, no compiler puts in. */
function sparse({ into, index: length }: Value): Uint8Array | undefined {
  const put = into.filter(({ kind }) => kind === 'written');
  if (length < put.length || length > mostElements) return undefined;
  const bytes = new Uint8Array(length);
  for (const { index, from } of put) {
    if (index === undefined || index >= length) return undefined;
    bytes[index] = from.constant as number;
  }
  return bytes;
}

/** Bytes as text, where they are: one or two of them a character. */
export function textOfBytes(bytes: Uint8Array): string {
  const isWide = bytes.length > 2 && bytes.length % 2 === 0 && bytes[1] === 0 && bytes[3] === 0;
  const characters = isWide ? bytes.filter((_, at) => at % 2 === 0) : bytes;
  return Array.from(characters.subarray(0, mostElements), (byte) => String.fromCharCode(byte)).join(
    '',
  );
}

/** Numbers put into an array of characters whose length is not known. */
export function arrayText(array: Value): string | undefined {
  const numbers = elementsOf(array).map(({ constant }) => constant);
  if (numbers.length === 0 || !numbers.every((each) => typeof each === 'number')) return undefined;
  return numbers.map((each) => String.fromCharCode(each as number)).join('');
}
