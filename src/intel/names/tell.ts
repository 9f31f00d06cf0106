import type { Edit } from './edits.js';
import { areNeighbours } from './keyboard.js';
import { disguisedLetters } from './skeleton.js';

const quoted = (text: string): string => `"${text}"`;

/** One change of letters, as somebody would say it who looks at both names. */
export function tellEdit({ kind, at, meant, given }: Edit, whole: string): string {
  if (kind === 'swapped') return `the letters of ${quoted(meant)} trade places`;
  if (kind === 'left-out') {
    const twice = whole[at - 1] === meant || whole[at + 1] === meant;
    return twice ? `${quoted(meant)} stands there once, not twice` : `${quoted(meant)} is left out`;
  }
  if (kind === 'added') {
    const twice = whole[at - 1] === given || whole[at] === given;
    return twice ? `${quoted(given)} is doubled` : `${quoted(given)} is added`;
  }
  const near = areNeighbours(meant, given) ? ', the key beside it,' : '';
  return `${quoted(given)}${near} stands in the place of ${quoted(meant)}`;
}

export function tellEdits(edits: readonly Edit[], whole: string): string {
  return edits.map((edit) => tellEdit(edit, whole)).join(', and ');
}

const scripts = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Latin'].map(
  (script): [string, RegExp] => [script, new RegExp(`\\p{Script=${script}}`, 'u')],
);

/** Each letter that is another one than it looks, with its code point and its script. */
export function tellDisguise(name: string): string {
  return disguisedLetters(name)
    .map(({ from, readAs }) => {
      const script = scripts.find(([, test]) => test.test(from))?.[0];
      const point = `U+${(from.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const shown = readAs === '' ? 'is not seen' : `looks like ${quoted(readAs)}`;
      return `${quoted(from)} (${[point, script].filter(Boolean).join(', ')}) ${shown}`;
    })
    .join(', and ');
}
