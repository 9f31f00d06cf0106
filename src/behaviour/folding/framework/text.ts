import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { ArrayValue, BoxedValue, SpanValue, type Value } from '../value.js';
import { BuilderValue, ListValue } from '../library.js';
import { charType, stringType, type Type } from '../type.js';
import { isAscii, lower, upper } from './characters.js';
import {
  charsOf,
  itemsOf,
  joinedText,
  newChars,
  newText,
  textOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

/** Texts of all arguments, each by its declared type. */
function textsOf({ args, target }: OutsideCall, from: number): string[] | undefined {
  const skipped = target.hasThis ? 1 : 0;
  const texts = args.slice(from).map((arg, at) => {
    const type = target.parameters[at + from - skipped];
    return type?.name.startsWith('System.ReadOnlySpan') ? charsOf(arg) : textOf(arg, type);
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The texts of the values in an array, list or query. */
function textsIn(value: Value, type: Type | undefined): string[] | undefined {
  const element = value instanceof ListValue ? value.element : type;
  const texts = itemsOf(value)?.map((item) => textOf(item, elementType(value) ?? element));
  return texts?.every((text) => text !== undefined) ? texts : undefined;
}

function elementType(value: Value): Type | undefined {
  if (typeof value === 'string') return charType;
  if (value instanceof ListValue) return value.element;
  if (value instanceof ArrayValue) return value.element;
  return value instanceof SpanValue ? value.array.element : undefined;
}

function isMany(value: Value): boolean {
  return value instanceof ArrayValue || value instanceof ListValue || value instanceof SpanValue;
}

const concat: OutsideFunction = (call) => {
  const { args, target, machine } = call;
  const [first] = args;
  const texts =
    args.length === 1 && isMany(first) && elementType(first) !== charType
      ? textsIn(first, target.methodArguments[0])
      : textsOf(call, 0);
  return texts && joinedText(machine, texts);
};

const join: OutsideFunction = ({ args, target, machine }) => {
  const between = textOf(args[0], target.parameters[0]);
  const isRange = args.length === 4 && target.parameters[2]?.name === 'int32';
  const texts = textsIn(args[1], target.methodArguments[0] ?? stringType);
  if (between === undefined || texts === undefined) return undefined;
  const [, , start, count] = args;
  const chosen = isRange ? texts.slice(Number(start), Number(start) + Number(count)) : texts;
  return joinedText(machine, chosen, between);
};

/** `{0}`, `{1,5}` and `{2:x2}`; only what has no culture in it. */
const format: OutsideFunction = (call) => {
  const { args, target, machine } = call;
  const at = target.parameters[0]?.name === 'string' ? 0 : 1;
  const pattern = args[at];
  const rest = args.slice(at + 1);
  const many = rest.length === 1 && isMany(rest[0]) ? itemsOf(rest[0]) : rest;
  if (typeof pattern !== 'string' || many === undefined) return undefined;
  let isSound = true;
  const text = pattern.replace(
    /\{\{|\}\}|\{(\d{1,3})(?::([xXdD]\d{0,2}))?\}|[{}]/g,
    (found, index?: string, how?: string) => {
      if (found === '{{' || found === '}}') return found.charAt(0);
      const item = index === undefined ? undefined : formatted(many[Number(index)], how ?? '');
      if (item === undefined) isSound = false;
      // The pattern may name one as often as it is long.
      else machine.budget.allocate(item.length);
      return item ?? '';
    },
  );
  return isSound ? newText(machine, text) : undefined;
};

/** `x2` and `D3` of an integer; without a format the text of the value. */
export function formatted(value: Value, how: string, type?: Type): string | undefined {
  if (how === '') return textOf(value, type);
  const plain = value instanceof BoxedValue ? value.value : value;
  const kind = value instanceof BoxedValue ? value.type : type;
  const [, letter = '', digits = ''] = /^([xXdD])(\d{0,2})$/.exec(how) ?? [];
  if (letter === '' || (typeof plain !== 'number' && typeof plain !== 'bigint')) return undefined;
  const width = Number(digits || '0');
  if (letter === 'd' || letter === 'D') {
    const text = String(plain);
    return text.startsWith('-')
      ? `-${text.slice(1).padStart(width, '0')}`
      : text.padStart(width, '0');
  }
  const unsigned =
    typeof plain === 'bigint'
      ? BigInt.asUintN(64, plain)
      : BigInt(
          plain < 0 && kind?.store === 'i1'
            ? plain & 0xff
            : plain < 0 && kind?.store === 'i2'
              ? plain & 0xffff
              : plain >>> 0,
        );
  const hex = unsigned.toString(16).padStart(width, '0');
  return letter === 'x' ? hex : hex.toUpperCase();
}

function range(text: string, start: Value, count: Value): [number, number] {
  const from = Number(start);
  const length = count === undefined ? text.length - from : Number(count);
  if (!(from >= 0 && length >= 0 && from + length <= text.length)) abandon();
  return [from, from + length];
}

const create: OutsideFunction = ({ args, target, machine }) => {
  const [first, second, third] = args;
  if (target.parameters[0]?.name === 'char') {
    const count = Number(second);
    if (!(count >= 0)) return abandon();
    machine.budget.allocate(count * 2);
    return String.fromCharCode(Number(first)).repeat(count);
  }
  const text = first === null ? '' : charsOf(first);
  if (text === undefined) return undefined;
  return newText(machine, args.length === 3 ? text.slice(...range(text, second, third)) : text);
};

/** A function of a text: `this`. */
const onText =
  (run: (text: string, call: OutsideCall) => Value): OutsideFunction =>
  (call) => {
    const [text] = call.args;
    if (text === null) return abandon();
    return typeof text === 'string' ? run(text, call) : undefined;
  };

const changed = (run: (text: string, call: OutsideCall) => string | undefined): OutsideFunction =>
  onText((text, call) => {
    const made = run(text, call);
    return made === undefined ? undefined : newText(call.machine, made);
  });

/** The argument of a call as a text: a string, or a character by its declared type. */
function argument({ args, target }: OutsideCall, at: number): string | undefined {
  return textOf(args[at], target.parameters[at - 1]);
}

const replace = changed((text, call) => {
  const [from, to] = [argument(call, 1), argument(call, 2)];
  if (call.args.length !== 3 || from === undefined || to === undefined) return undefined;
  call.machine.budget.allocate(text.length * (1 + to.length));
  return from === '' ? abandon() : text.replaceAll(from, () => to);
});

/** Separators: a text, a character, or several of them. */
function separators(call: OutsideCall): string[] | undefined {
  const [, given] = call.args;
  if (given === undefined || given === null) return undefined;
  if (isMany(given)) return textsIn(given, charType);
  const one = argument(call, 1);
  return one === undefined || one === '' ? undefined : [one];
}

const removeEmpty = 1;
const mostPieces = 100_000;

const split = onText((text, call) => {
  const by = separators(call);
  const { args, target, machine } = call;
  if (by === undefined || by.length === 0 || by.includes('')) return undefined;
  const last =
    target.parameters.at(-1)?.name === 'System.StringSplitOptions' ? Number(args.at(-1)) : 0;
  if (target.parameters.length > 2 || target.parameters[1]?.name === 'int32') return undefined;
  const pieces = cutBy(text, by);
  if (last > removeEmpty || pieces.length > mostPieces) return undefined;
  const kept = last === removeEmpty ? pieces.filter((piece) => piece !== '') : pieces;
  machine.budget.allocate(text.length * 2 + kept.length * 8);
  return new ArrayValue(stringType, kept);
});

function cutBy(text: string, by: readonly string[]): string[] {
  let pieces = [text];
  for (const one of by.slice(0, 64)) pieces = pieces.flatMap((piece) => piece.split(one));
  return pieces;
}

const trims = (start: boolean, end: boolean): OutsideFunction =>
  changed((text, call) => {
    const [, given] = call.args;
    const set =
      given === undefined ? undefined : isMany(given) ? charsOf(given) : argument(call, 1);
    const isOut = (c: string): boolean => (set ? set.includes(c) : c.trim() === '');
    let [from, to] = [0, text.length];
    if (start) while (from < to && isOut(text.charAt(from))) from++;
    if (end) while (to > from && isOut(text.charAt(to - 1))) to--;
    return text.slice(from, to);
  });

const pads = (before: boolean): OutsideFunction =>
  changed((text, call) => {
    const width = Number(call.args[1]);
    const filler = call.args.length > 2 ? (argument(call, 2) ?? ' ') : ' ';
    call.machine.budget.allocate(Math.max(0, width) * 2);
    return before ? text.padStart(width, filler) : text.padEnd(width, filler);
  });

/** Ordinal, as far as that is what was asked for: letters alone compare alike in any culture. */
const finds = (last: boolean): OutsideFunction =>
  onText((text, call) => {
    const wanted = argument(call, 1);
    if (wanted === undefined || call.args.length > 3) return undefined;
    const from = call.target.parameters[1]?.name === 'int32' ? Number(call.args[2]) : undefined;
    return last ? text.lastIndexOf(wanted, from) : text.indexOf(wanted, from);
  });

const tells = (run: (text: string, wanted: string) => boolean): OutsideFunction =>
  onText((text, call) => {
    const wanted = argument(call, 1);
    return wanted === undefined || call.args.length > 2 ? undefined : Number(run(text, wanted));
  });

const equals: OutsideFunction = ({ args }) => {
  const [a, b] = args;
  const areTexts = [a, b].every((each) => each === null || typeof each === 'string');
  return areTexts && args.length === 2 ? Number(a === b) : undefined;
};

const isEmpty: OutsideFunction = ({ args: [text] }) =>
  text === null || typeof text === 'string' ? Number(text === null || text === '') : undefined;

const letters = onText((text, { args, machine }) => {
  const [, start, count] = args;
  return newChars(machine, args.length > 1 ? text.slice(...range(text, start, count)) : text);
});

const toText: OutsideFunction = ({ args }) => {
  const [value] = args;
  if (value instanceof BuilderValue) return value.text;
  return charsOf(value) ?? textOf(value);
};

/** `x.ToString("x2")` of a number whose type declares the method. */
const numberToText: OutsideFunction = ({ args, target }) => {
  const [value, how] = args;
  const isFormat = target.parameters[0]?.name === 'string';
  return formatted(value, isFormat && typeof how === 'string' ? how : '', target.owner);
};

const cases = (change: (text: string) => string): OutsideFunction =>
  changed((text) => (isAscii(text) ? change(text) : undefined));

const numbers = 'SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Boolean'.split(' ');

export const text: OutsideArea = {
  documentation: dotnetApi('System.String', 'System.Int32', 'System.Object'),
  types: {
    'System.String': {
      '.ctor': create,
      Concat: concat,
      Join: join,
      Format: format,
      Copy: ({ args }) => args[0],
      Intern: ({ args }) => args[0],
      ToString: ({ args }) => args[0],
      Clone: ({ args }) => args[0],
      get_Length: onText((text) => text.length),
      get_Chars: onText((text, { args }) => {
        const at = Number(args[1]);
        return at >= 0 && at < text.length ? text.charCodeAt(at) : abandon();
      }),
      Substring: changed((text, { args }) => text.slice(...range(text, args[1], args[2]))),
      Remove: changed((text, { args }) => {
        const [from, to] = range(text, args[1], args[2]);
        return text.slice(0, from) + text.slice(to);
      }),
      Insert: changed((text, { args }) => {
        const [at] = range(text, args[1], 0);
        return typeof args[2] === 'string'
          ? text.slice(0, at) + args[2] + text.slice(at)
          : undefined;
      }),
      Replace: replace,
      Split: split,
      Trim: trims(true, true),
      TrimStart: trims(true, false),
      TrimEnd: trims(false, true),
      PadLeft: pads(true),
      PadRight: pads(false),
      ToUpper: cases(upper),
      ToUpperInvariant: cases(upper),
      ToLower: cases(lower),
      ToLowerInvariant: cases(lower),
      ToCharArray: letters,
      IndexOf: finds(false),
      LastIndexOf: finds(true),
      Contains: tells((text, wanted) => text.includes(wanted)),
      StartsWith: tells((text, wanted) => text.startsWith(wanted)),
      EndsWith: tells((text, wanted) => text.endsWith(wanted)),
      Equals: equals,
      op_Equality: equals,
      op_Inequality: (call) => {
        const same = equals(call);
        return same === undefined ? undefined : 1 - Number(same);
      },
      IsNullOrEmpty: isEmpty,
      IsNullOrWhiteSpace: ({ args: [text] }) =>
        text === null || typeof text === 'string' ? Number((text ?? '').trim() === '') : undefined,
      op_Implicit: ({ args, machine }) => {
        const [text] = args;
        const chars = typeof text === 'string' ? newChars(machine, text) : undefined;
        return chars && new SpanValue(chars, 0, chars.data.length);
      },
    },
    'System.Object': { ToString: toText, '.ctor': () => null, Equals: equals },
    ...Object.fromEntries(numbers.map((name) => [`System.${name}`, { ToString: numberToText }])),
  },
};
