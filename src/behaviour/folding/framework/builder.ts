import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { charType } from '../type.js';
import { ArrayValue, SpanValue, type Value } from '../value.js';
import { BuilderValue, ListValue } from '../library.js';
import { formatted } from './text.js';
import {
  charsOf,
  itemsOf,
  joinedText,
  textOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

const onBuilder =
  (run: (builder: BuilderValue, call: OutsideCall) => Value): OutsideFunction =>
  (call) => {
    const [builder] = call.args;
    return builder instanceof BuilderValue ? run(builder, call) : undefined;
  };

/** Adds a text, and gives the builder back. */
const adds = (run: (call: OutsideCall) => string | undefined): OutsideFunction =>
  onBuilder((builder, call) => {
    const text = run(call);
    if (text === undefined) return undefined;
    call.machine.budget.allocate(text.length * 2);
    builder.text += text;
    return builder;
  });

function appended({ args, target, machine }: OutsideCall): string | undefined {
  const [, value, second, third] = args;
  const type = target.parameters[0];
  if (type?.name === 'char' && args.length === 3) {
    machine.budget.allocate(Number(second) * 2);
    return String.fromCharCode(Number(value)).repeat(Math.max(0, Number(second)));
  }
  const isMany = value instanceof ArrayValue || value instanceof SpanValue;
  const text = isMany ? charsOf(value) : textOf(value, type);
  if (args.length !== 4) return text;
  return text?.slice(Number(second), Number(second) + Number(third));
}

const insert = onBuilder((builder, { args, target, machine }) => {
  const at = Number(args[1]);
  const text = textOf(args[2], target.parameters[1]) ?? charsOf(args[2]);
  if (text === undefined || !(at >= 0 && at <= builder.text.length)) return undefined;
  machine.budget.allocate(builder.text.length + text.length * 2);
  builder.text = builder.text.slice(0, at) + text + builder.text.slice(at);
  return builder;
});

const replace = onBuilder((builder, { args, target, machine }) => {
  const [, from, to] = args;
  const [a, b] = [textOf(from, target.parameters[0]), textOf(to, target.parameters[1])];
  if (a === undefined || a === '' || b === undefined || args.length !== 3) return undefined;
  machine.budget.allocate(builder.text.length * (1 + b.length));
  builder.text = builder.text.replaceAll(a, () => b);
  return builder;
});

const setCharacter = onBuilder((builder, { args, machine }) => {
  const at = Number(args[1]);
  if (!(at >= 0 && at < builder.text.length)) return abandon();
  machine.budget.allocate(builder.text.length);
  const c = textOf(args[2], charType) ?? '';
  builder.text = builder.text.slice(0, at) + c + builder.text.slice(at + 1);
  return null;
});

/** `AppendFormatted<T>(T)`: the type is the method's own argument. */
const addsFormatted: OutsideFunction = onBuilder((builder, { args, target, machine }) => {
  const [, value, how] = args;
  if (args.length > 3 || (args.length === 3 && typeof how !== 'string')) return undefined;
  const type = target.methodArguments[0] ?? target.parameters[0];
  const text =
    typeof how === 'string' ? formatted(value, how, type) : (textOf(value, type) ?? charsOf(value));
  if (text === undefined) return undefined;
  machine.budget.allocate(text.length * 2);
  builder.text += text;
  return null;
});

const handler = {
  '.ctor': () => new BuilderValue(''),
  AppendLiteral: onBuilder((builder, { args, machine }) => {
    const [, text] = args;
    if (typeof text !== 'string') return undefined;
    machine.budget.allocate(text.length * 2);
    builder.text += text;
    return null;
  }),
  AppendFormatted: addsFormatted,
  ToStringAndClear: onBuilder((builder) => builder.text),
  ToString: onBuilder((builder) => builder.text),
} satisfies Record<string, OutsideFunction>;

const remove = onBuilder((builder, { args }) => {
  const [, from, count] = args.map(Number) as [number, number, number];
  if (!(from >= 0 && count >= 0 && from + count <= builder.text.length)) return abandon();
  builder.text = builder.text.slice(0, from) + builder.text.slice(from + count);
  return builder;
});

/** Texts that grow. */
export const builder: OutsideArea = {
  documentation: dotnetApi(
    'System.Text.StringBuilder',
    'System.Runtime.CompilerServices.DefaultInterpolatedStringHandler',
  ),
  types: {
    'System.Text.StringBuilder': {
      '.ctor': ({ args }) => new BuilderValue(typeof args[0] === 'string' ? args[0] : ''),
      Append: adds(appended),
      AppendLine: adds((call) => (call.args.length === 1 ? '\n' : `${appended(call) ?? ''}\n`)),
      AppendJoin: adds(({ args, target, machine }) => {
        const texts = itemsOf(args[2])?.map((item) =>
          textOf(item, args[2] instanceof ListValue ? args[2].element : undefined),
        );
        const between = textOf(args[1], target.parameters[0]);
        const isKnown = texts?.every((text) => text !== undefined) === true;
        return isKnown ? joinedText(machine, texts, between) : undefined;
      }),
      Insert: insert,
      Replace: replace,
      Remove: remove,
      Clear: onBuilder((builder) => {
        builder.text = '';
        return builder;
      }),
      get_Length: onBuilder((builder) => builder.text.length),
      set_Length: onBuilder((builder, { args, machine }) => {
        const length = Math.max(0, Number(args[1]));
        machine.budget.allocate(length * 2);
        builder.text = builder.text.slice(0, length).padEnd(length, '\0');
        return null;
      }),
      get_Chars: onBuilder((builder, { args }) => {
        const at = Number(args[1]);
        return at >= 0 && at < builder.text.length ? builder.text.charCodeAt(at) : abandon();
      }),
      set_Chars: setCharacter,
      ToString: onBuilder((builder, { args }) => {
        const [, from, count] = args;
        if (from === undefined) return builder.text;
        return builder.text.slice(Number(from), Number(from) + Number(count));
      }),
    },
    'System.Runtime.CompilerServices.DefaultInterpolatedStringHandler': handler,
  },
};
