import type { Span } from '../../core/source.js';

export interface BatchAssignment {
  readonly name: string;
  readonly value: string;
  /** `set /a`, `set /p`. */
  readonly form: 'text' | 'arithmetic' | 'prompt';
  readonly span: Span;
}

/** Splits as cmd splits the parameters of a batch file; quotes are removed. */
export function splitArguments(text: string): string[] {
  const words = text.match(/(?:"[^"]*"?|[^ \t,;="\v\f\u00a0])+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}

export function assignmentOf(name: string, text: string, span: Span): BatchAssignment | undefined {
  if (name.toLowerCase() !== 'set') return undefined;
  const [, option, rest = ''] = /^(?:\/([ap])\s*)?(.*)$/is.exec(text) ?? [];
  const equals = rest.indexOf('=');
  if (equals < 1) return undefined;
  const quoted = rest.startsWith('"');
  const value = rest.slice(equals + 1);
  return {
    name: rest.slice(quoted ? 1 : 0, equals).trim(),
    value: quoted ? value.replace(/"[^"]*$/, '') : value,
    form: option === undefined ? 'text' : option.toLowerCase() === 'a' ? 'arithmetic' : 'prompt',
    span,
  };
}
