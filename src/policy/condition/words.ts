import { functionNames, macroNames } from './expression.js';

/** What the CEL library says of a text that is no condition. */
interface Refused {
  /** Of its own; stable, other than what it says. */
  readonly code: string;
  readonly summary: string;
  readonly range?: { readonly start: number; readonly end: number } | undefined;
}

/** The words of conditions in place of those of the library, which speak of its own insides. */
export function inWords({ code, summary, range }: Refused, text: string): string {
  const say = sayings[code];
  const parts = [...summary.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const said = say?.({ code, summary, range, text, parts });
  return said ?? `is no condition (${code.replaceAll('_', ' ')})`;
}

interface Said extends Refused {
  readonly text: string;
  /** What stands between quotes in what the library says. */
  readonly parts: readonly string[];
}

type Say = (said: Said) => string | undefined;

const facts = 'docs/policy-facts.md lists';
const offered = 'docs/policy.md lists what is offered';

/** After the last colon: `Unknown variable: age`. */
const named = ({ summary }: Said): string => summary.slice(summary.indexOf(': ') + 2);

/** What stands where it went wrong; empty at the end of the text. */
function there({ text, range }: Said): string {
  const start = range?.start ?? 0;
  const [word = ''] = /^(?:\w{1,40}|[^\w\s]{1,2})/.exec(text.slice(start)) ?? [];
  return word;
}

const signs: Readonly<Record<string, string>> = {
  RPAREN: ')',
  RBRACKET: ']',
  RBRACE: '}',
  LPAREN: '(',
  COLON: ':',
  COMMA: ',',
};

const value = 'a fact, a text or a number';

const unexpected: Say = (said) => {
  const found = there(said);
  if (/^(?:and|or|not)$/i.test(found))
    return '"and" is written &&, "or" is written ||, "not" is written !';
  if (found.startsWith('=')) return 'values are compared with ==, not with =';
  if (/^[&|]/.test(found)) return `${found[0]} is written twice: ${found[0]}${found[0]}`;
  return /\w/.test(found)
    ? `&& or || is missing before ${found}`
    : `${found || 'this'} means nothing here`;
};

const noValue: Say = (said) => {
  const found = there(said);
  return found === ''
    ? `ends too early: ${value} is missing`
    : `${value} should stand here, and not ${found}`;
};

const missing: Say = (said) => {
  const [, wanted = '', got = ''] = /^Expected (\w+), got (\w+)$/.exec(said.summary) ?? [];
  const sign = signs[wanted];
  if (got === 'EOF') return sign ? `ends too early: ${sign} is missing` : noValue(said);
  if (wanted === 'EOF') return unexpected(said);
  return `${sign ?? 'a name'} should stand here, and not ${there(said)}`;
};

const call: Say = ({ parts }) => {
  const [, receiver = '', name = '', given = ''] =
    /^(?:(.+)\.)?(\w+)\((.*)\)$/s.exec(parts[0] ?? '') ?? [];
  const known: readonly string[] = [...functionNames, ...macroNames, 'matches'];
  if (!known.includes(name)) return `there is no function ${name}(); ${offered}`;
  const of = receiver ? ` of ${typeWord(receiver)}` : '';
  return `${name}()${of} does not take ${given ? typeWords(given) : 'nothing'}`;
};

const noKey: Say = (said) => `there is no ${named(said)} in this fact; ${facts} what it has`;

const fields: Say = ({ parts, summary }) => {
  const [type = ''] = parts;
  return summary.startsWith('List index')
    ? 'a list has no fields; ask with exists(), all() or size()'
    : `${typeWord(type)} has no fields`;
};

const escapes = [
  'bytes_unicode_escape',
  'invalid_unicode_escape',
  'invalid_unicode_surrogate',
  'invalid_hex_escape',
  'invalid_octal_escape',
  'octal_escape_out_of_range',
  'invalid_escape_sequence',
];

const escape: Say = ({ text, range }) => {
  const [found = ''] = /^\\./.exec(text.slice(range?.start ?? 0)) ?? [];
  return `${found || 'this'} stands for no character; a backslash is written \\\\`;
};

const item = 'findings.exists(f, f.level == "suspicious")';

const sayings: Readonly<Record<string, Say>> = {
  unexpected_character: unexpected,
  unexpected_token: noValue,
  expected_token: missing,
  invalid_number: () => 'is no number',
  invalid_exponent: () => 'is no number',
  newline_in_string: () => 'a text between single quotes does not go on in the next line',
  unterminated_string: () => 'a text begins here and has no quote at its end',
  unterminated_triple_quoted_string: () => 'a text begins here and has no quotes at its end',
  ...Object.fromEntries(escapes.map((code) => [code, escape])),
  limit_exceeded: ({ summary }) => tooMuch(summary),
  reserved_identifier: (said) =>
    `${named(said)} is a reserved word${named(said) === 'package' ? ', and the package is pkg' : ''}; ${facts} the facts there are`,
  unknown_variable: (said) => `there is no fact ${named(said)}; ${facts} those there are`,
  no_such_key: noKey,
  no_such_overload: ({ summary }) =>
    `the types do not fit: ${typeWords(summary.replace(/^no such overload: /, ''))}`,
  no_matching_overload: call,
  invalid_logical_operand: ({ parts }) =>
    `&&, || and ! take what is true or false, and not ${typeWord(parts[0] ?? '')}`,
  invalid_comprehension_range: ({ parts }) =>
    `only a list has items to ask, and this is ${typeWord(parts[0] ?? '')}`,
  invalid_macro_argument: ({ summary }) =>
    summary.startsWith('has(')
      ? `has() is not offered; ${offered}`
      : `a name for each item should stand here, as in ${item}`,
  invalid_condition_type: ({ parts }) =>
    `has to be true or false, and is ${typeWord(parts.at(-1) ?? '')}`,
  incompatible_ternary_branches: ({ parts }) =>
    `both sides of : have to be of one type, and are ${parts.map(typeWord).join(' and ')}`,
  heterogeneous_list_element: ({ parts }) =>
    `the items of a list have to be of one type, and are ${parts.map(typeWord).join(' and ')}`,
  invalid_index_type: fields,
  cannot_index_type: fields,
};

const limitWords: Readonly<Record<string, string>> = {
  maxAstNodes: 'has too many parts',
  maxDepth: 'is nested too deep',
  maxListElements: 'has a list with too many items',
  maxMapEntries: `has a map, which is not offered; ${offered}`,
  maxCallArguments: 'gives a function too much',
};

function tooMuch(summary: string): string {
  const [, limit = ''] = /^Exceeded (\w+)/.exec(summary) ?? [];
  return limitWords[limit] ?? 'is too large';
}

/** A type as the library writes it, with none inside: `string`, `list<facts_findings_item>`. */
const innermost = /\b(?:list|map)<[^<>]*>/g;

/** What the library says of types, in the words of docs/policy-facts.md. */
function typeWords(text: string): string {
  let said = text;
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(innermost, typeWord);
  }
  return said.replace(/\b(?:facts_\w+|dyn\b)/g, typeWord);
}

/** The types as docs/policy-facts.md writes them. */
export function typeWord(type: string): string {
  // Of an empty list nobody knows what it is one of.
  if (type === 'dyn') return 'anything';
  const list = /^list<(.*)>$/.exec(type)?.[1];
  if (list !== undefined) {
    const group = /^facts_(\w+)_item$/.exec(list)?.[1];
    return group ? `the list ${group.replaceAll('_', '.')}` : `list of ${typeWord(list)}`;
  }
  const record = /^facts_(\w+)$/.exec(type)?.[1];
  if (record === undefined) return type.replace(/<.*$/s, '');
  return `the facts of ${record.replace(/_item$/, '').replaceAll('_', '.')}`;
}
