import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { charType } from '../type.js';
import type { Value } from '../value.js';
import { textOf, type OutsideArea, type OutsideFunction } from './outside.js';

export const upper = (text: string): string => text.replace(/[a-z]+/g, (run) => run.toUpperCase());
export const lower = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Characters: the rules of ASCII, unknown above it. */
const ofCharacter =
  (run: (c: string) => Value): OutsideFunction =>
  ({ args, target }) => {
    const [value, at] = args;
    const c = typeof value === 'string' ? value.charAt(Number(at)) : textOf(value, charType);
    if (c === undefined || c === '' || !isAscii(c)) return undefined;
    return target.returns.name === 'string' || args.length <= 2 ? run(c) : undefined;
  };

const matches = (pattern: RegExp): OutsideFunction => ofCharacter((c) => Number(pattern.test(c)));
const code = (c: string): number => c.charCodeAt(0);

export const characters: OutsideArea = {
  documentation: dotnetApi('System.Char'),
  types: {
    'System.Char': {
      ToString: ({ args }) => textOf(args[0], charType),
      ToUpper: ofCharacter((c) => code(upper(c))),
      ToUpperInvariant: ofCharacter((c) => code(upper(c))),
      ToLower: ofCharacter((c) => code(lower(c))),
      ToLowerInvariant: ofCharacter((c) => code(lower(c))),
      IsDigit: matches(/^\d$/),
      IsNumber: matches(/^\d$/),
      IsLetter: matches(/^[A-Za-z]$/),
      IsLetterOrDigit: matches(/^[A-Za-z0-9]$/),
      IsUpper: matches(/^[A-Z]$/),
      IsLower: matches(/^[a-z]$/),
      IsWhiteSpace: matches(/^[\t-\r ]$/),
      ConvertFromUtf32: ({ args }) => {
        const point = Number(args[0]);
        const isPoint = point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
        return isPoint ? String.fromCodePoint(point) : abandon();
      },
    },
  },
};
