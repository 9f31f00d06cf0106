import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import type { Value } from '../value.js';
import { isAscii, lower, upper } from './characters.js';
import {
  charsOf,
  newText,
  textOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

/** What Visual Basic has of its own for texts (.NET API docs: Microsoft.VisualBasic). */
const onText =
  (run: (text: string, call: OutsideCall) => string | number | undefined): OutsideFunction =>
  (call) => {
    const text = call.args[0] === null ? '' : charsOf(call.args[0]);
    const found = text === undefined ? undefined : run(text, call);
    return typeof found === 'string' ? newText(call.machine, found) : found;
  };

const number = (value: Value): number => (typeof value === 'number' ? value : abandon());

const character: OutsideFunction = ({ args: [code] }) => {
  const unit = number(code);
  return unit >= 0 && unit <= 0x7f ? unit : undefined;
};

/** Positions count from 1. */
const middle = onText((text, { args }) => {
  const start = number(args[1]) - 1;
  if (start < 0) return undefined;
  return args.length > 2 ? text.slice(start, start + number(args[2])) : text.slice(start);
});

const replace = onText((text, { args, machine }) => {
  const [from, to] = [charsOf(args[1]), charsOf(args[2])];
  if (from === undefined || to === undefined || from === '') return undefined;
  machine.budget.allocate(text.length * (1 + to.length));
  return text.replaceAll(from, () => to);
});

/** `a & b`, where one of them is an object. */
const concatenate: OutsideFunction = ({ args, machine }) => {
  const texts = args.map((arg) => (arg === null ? '' : textOf(arg)));
  return texts.every((text) => text !== undefined) ? newText(machine, texts.join('')) : undefined;
};

const toText: OutsideFunction = ({ args: [value], target }) => textOf(value, target.parameters[0]);

export const visualBasic: OutsideArea = {
  documentation: dotnetApi(
    'Microsoft.VisualBasic.Strings',
    'Microsoft.VisualBasic.CompilerServices.Operators',
    'Microsoft.VisualBasic.CompilerServices.Conversions',
  ),
  types: {
    'Microsoft.VisualBasic.Strings': {
      StrReverse: onText((text) => [...text].reverse().join('')),
      Chr: character,
      ChrW: character,
      Asc: onText((text) => (text !== '' && isAscii(text) ? text.charCodeAt(0) : undefined)),
      AscW: onText((text) => (text === '' ? undefined : text.charCodeAt(0))),
      Mid: middle,
      Left: onText((text, { args }) => text.slice(0, number(args[1]))),
      Right: onText((text, { args }) => {
        const count = number(args[1]);
        return count <= 0 ? '' : text.slice(-count);
      }),
      Replace: replace,
      LCase: onText((text) => (isAscii(text) ? lower(text) : undefined)),
      UCase: onText((text) => (isAscii(text) ? upper(text) : undefined)),
      Trim: onText((text) => text.replace(/^ {1,1000}/, '').trimEnd()),
      Len: onText((text) => text.length),
    },
    'Microsoft.VisualBasic.CompilerServices.Operators': { ConcatenateObject: concatenate },
    'Microsoft.VisualBasic.CompilerServices.Conversions': { ToString: toText },
  },
};
