/** What is wrong with a record or a file of them, in words for people; JSON has the codes. */
const words: Readonly<Record<string, string>> = {
  'bad-structure': 'a structure that is no record',
  'bad-value': 'nothing that can be used',
  'bad-encoding': 'bytes that are not UTF-8',
  'bad-version': 'a version that is none',
  'bad-affected': 'a package or a range that makes no sense',
  'bad-severity': 'a severity that makes no sense',
  'bad-hash': 'a digest that is none',
  'bad-checksum': 'a wrong checksum',
  'bad-magic': 'a form that is not known',
  truncated: 'an end that comes too early',
  unsupported: 'a form that is not read',
  unreadable: 'bytes that cannot be read',
  'not-found': 'bytes that are not there',
};

/** Codes without words are limits of core/limits.ts. */
export const problemWords = (code: string): string =>
  words[code] ?? `more than the limit ${code} allows`;
