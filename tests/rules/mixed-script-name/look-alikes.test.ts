import { describe, expect, it } from 'vitest';
import { imitatesLatin, markForeign } from '../../../src/rules/mixed-script-name/look-alikes.js';

describe('imitatesLatin', () => {
  it.each([
    ['an id of the 2024 campaign', 'G\u057d\u0578a.UI3.W\u0456nf\u0585rms'],
    ['one Cyrillic letter', 'Neth\u0435reum.All'],
    ['all letters foreign', '\u0430\u043e\u043e'],
    ['a Greek capital', 'Newtons\u03bfft.\u0399son'],
  ])('sees %s', (_, name) => {
    expect(imitatesLatin(name)).toBe(true);
  });

  it.each([
    ['Latin', 'Newtonsoft.Json'],
    ['Latin with accents', 'Münchën.Größe'],
    ['digits and signs', '_1.2-3'],
    ['Russian words', '\u041f\u043b\u0430\u0442\u0451\u0436.API'],
    ['Han beside Latin', '\u7528\u6237Id'],
    ['a formula', '\u0394x'],
    ['nothing', ''],
  ])('passes over %s', (_, name) => {
    expect(imitatesLatin(name)).toBe(false);
  });
});

it('marks what is not Latin', () => {
  expect(markForeign('W\u0456n.f\u0585')).toBe('W[\u0456]n.f[\u0585]');
});
