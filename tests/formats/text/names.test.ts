import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMixedScript, scriptsOf } from '../../../src/formats/text/names.js';

describe('scriptsOf', () => {
  test.each([
    ['Newtonsoft.Json', ['Latin']],
    ['123_.', []],
    ['Nеwtonsoft', ['Latin', 'Cyrillic']],
    ['ДанныеService', ['Cyrillic', 'Latin']],
    ['Ωmega', ['Greek', 'Latin']],
    ['日本語', ['Han']],
    ['ﬓa', ['Armenian', 'Latin']],
    ['ⵣ', ['Other']],
  ])('of %s', (name, scripts) => {
    expect(scriptsOf(name)).toEqual(scripts);
  });
});

describe('isMixedScript', () => {
  test.each([
    'Nеwtonsoft.Json', // Cyrillic е
    'Microsοft', // Greek ο
    'Serilօg', // Armenian օ
    'Сосо', // Cyrillic throughout, reads as Coco
    'Сору.Json',
    '\u{1d40d}ewtonsoft', // mathematical N
    'Ｎewtonsoft', // full-width N
  ])('is true of %s', (name) => {
    expect(isMixedScript(name)).toBe(true);
  });

  test.each([
    'Newtonsoft.Json',
    'Café.Überall',
    'ДанныеService',
    'Данные.Json',
    'データ.Json',
    'Ωmega'.slice(1),
    'αβγ',
    '',
  ])('is false of %s', (name) => {
    expect(isMixedScript(name)).toBe(false);
  });

  test('is true of every ASCII word with one Cyrillic letter in it', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'аеорсух'), (ascii, at, letter) => {
        expect(isMixedScript(ascii)).toBe(false);
        const i = at % ascii.length;
        expect(isMixedScript(ascii.slice(0, i) + letter + ascii.slice(i + 1))).toBe(true);
      }),
    );
  });
});
