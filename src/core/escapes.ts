/** What a letter stands for after the escape character, in C and the languages that took it from C. */
const controls: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The character that an escaped one stands for: itself, where it has no meaning of its own. */
export function escapedCharacter(letter: string): string {
  return controls[letter] ?? letter;
}

/** The character of a number in hexadecimal digits, or `otherwise` beyond the last one. */
export function numberedCharacter(digits: string, otherwise: string): string {
  const value = Number.parseInt(digits, 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : otherwise;
}
