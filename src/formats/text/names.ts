/**
 * Scripts whose letters pass for Latin ones in the eyes of a reader (UTS 39, section 4): the ones
 * that attacks on package names have used.
 */
const lookAlikeScripts = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'] as const;

const scriptTests: readonly (readonly [string, RegExp])[] = [
  'Latin',
  ...lookAlikeScripts,
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Thai',
  'Georgian',
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]);

const letter = /\p{L}/u;
const ascii = /^[\0-\x7f]*$/;

/** The scripts of a name's letters in the order in which they occur; `Other` for any not listed. */
export function scriptsOf(name: string): string[] {
  if (ascii.test(name)) return /[A-Za-z]/.test(name) ? ['Latin'] : [];
  const found = new Set<string>();
  for (const character of name) {
    if (!letter.test(character)) continue;
    found.add(scriptTests.find(([, test]) => test.test(character))?.[0] ?? 'Other');
  }
  return [...found];
}

/**
 * Whether a name passes for another: one word of it mixes Latin letters with look-alikes of another
 * script, or all of it reads as ASCII and is not (UTS 39, sections 4 and 5). Words end at anything
 * that is no letter, and where lower case meets upper: `ДанныеService` has two words.
 */
export function isMixedScript(name: string): boolean {
  if (ascii.test(name)) return false;
  return words(name).some(isMixedWord) || ascii.test(readAsLatin(name));
}

function isMixedWord(word: string): boolean {
  const scripts = scriptsOf(word);
  return scripts.includes('Latin') && scripts.some(isLookAlike);
}

/** Letters drawn like these ASCII ones (confusables.txt of UTS 39, single letters only). */
const lookAlikes = new Map<string, string>();

function alike(letters: string, latin: string): void {
  for (const [i, letter] of [...letters].entries()) lookAlikes.set(letter, latin.charAt(i));
}

alike('АВЕЅІЈКМНОРСТУХԌԚԜ', 'ABESIJKMHOPCTYXGQW');
alike('аеѕіјорсухԁһԛԝ', 'aesijopcyxdhqw');
alike('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυ', 'ABEZHIKMNOPTYXaivopu');
alike('օոսհցզ', 'onuhgq');

/** Full-width and mathematical letters: compatibility forms of ASCII ones. */
const compatibilityForm = /[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d6a3}]/u;

function readAsLatin(name: string): string {
  let read = '';
  for (const letter of name) {
    const form = compatibilityForm.test(letter) ? letter.normalize('NFKC') : letter;
    read += lookAlikes.get(form) ?? form;
  }
  return read;
}

function words(name: string): string[] {
  return name.split(/[^\p{L}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean);
}

function isLookAlike(script: string): boolean {
  return (lookAlikeScripts as readonly string[]).includes(script);
}
