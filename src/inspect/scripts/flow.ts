import { append } from '../../core/append.js';
import type { SourceText, Span } from '../../core/source.js';
import type { ScriptFact, ScriptFlow } from '../../facts/fact.js';
import { indexOf, textAt } from './place.js';

/** Texts that are assigned to variables, by the bare name of the variable in lower case. */
export type Assignments = ReadonlyMap<string, readonly string[]>;

const none: Assignments = new Map();

/** Values kept of one variable, and of all that stands behind one act. */
const valuesOfVariable = 4;
const valuesOfAct = 12;
/** UTF-16 units of a value, and of a line before an act that may say where its result goes. */
const valueUnits = 300;
/** Variables that are made from variables: honest scripts stop at two or three. */
const derivationDepth = 4;
const assignmentsOfText = 20_000;
/** UTF-16 units of a pipeline before one of its commands. */
const inputUnits = 1000;

/** `$a = x`, `var a = x;`, `Dim a = x`, `set "a=x"`, `a=x`: alike enough in all languages here. */
const assignment =
  /(?:^|[\s;({,&"])([$]?\{?[\w:]{1,100}\}?)(?:\.\w{1,100})?[ \t]{0,8}:?\+?=(?![=~>])[ \t]{0,8}([^\n;]{1,300})/gm;

/** Assigns in source of any of the languages; a property set on an object counts as its value. */
function assignmentsIn(text: string, known: Assignments = none): Assignments {
  const found = copyOf(known);
  let count = 0;
  for (const [, name = '', value = ''] of text.matchAll(assignment)) {
    if (++count > assignmentsOfText) break;
    assign(found, name, value);
  }
  return found;
}

export function copyOf(known: Assignments = none): Map<string, string[]> {
  return new Map([...known].map(([name, values]) => [name, [...values]]));
}

/** The script with what its text assigns, beside what it stands in does. */
export function withAssignments<T extends Flowing>(script: T): T & { assignments: Assignments } {
  return { ...script, assignments: assignmentsIn(script.source.text, script.assignments) };
}

export function assign(found: Map<string, string[]>, name: string, value: string): void {
  const bare = bareName(name);
  const values = found.get(bare) ?? [];
  if (values.length < valuesOfVariable) values.push(value.slice(0, valueUnits).trim());
  found.set(bare, values);
}

function bareName(written: string): string {
  return /(\w{1,100})[)}\]"]{0,4}$/.exec(written)?.[1]?.toLowerCase() ?? '';
}

const literals = /"(?:[^"\\\n]|\\[^])*(?:"|\n|\\?$)/g;
const identifier = /(?<![\w.])[a-z_]\w{0,99}/gi;
const variable = /[$%!@]\(?\{?(?:\w{1,20}:)?(\w{1,100})/g;

function variablesIn(text: string, code: boolean): string[] {
  const start = text.slice(0, 4096);
  const names = code
    ? (start.replace(literals, '').match(identifier) ?? [])
    : [...start.matchAll(variable)].map(([, name = '']) => name);
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

/** What the variables of a text stand for, those in their values too. */
function valuesBehind(text: string, code: boolean, assignments: Assignments): string[] {
  const seen = new Set<string>();
  const values: string[] = [];
  let texts = [text];
  for (let depth = 0; depth < derivationDepth && texts.length > 0; depth++) {
    texts = texts
      .flatMap((each) => variablesIn(each, code))
      .filter((name) => !seen.has(name) && assignments.has(name))
      .flatMap((name) => {
        seen.add(name);
        return assignments.get(name) ?? [];
      });
    append(values, texts);
  }
  return values.slice(0, valuesOfAct);
}

interface Flowing {
  readonly source: SourceText;
  readonly assignments?: Assignments;
}

const receiver = /(?:^|[\s(])([$%]?\{?[\w:.]{1,100}\}?)[ \t]{0,8}\+?=(?!=)[^=]*$/;

/** The end of a text that is one statement. */
function statementOf(text: string): string {
  let at = text.length;
  while (at > 0 && !'\n;{}'.includes(text.charAt(at - 1))) at--;
  return text.slice(at);
}

/** What feeds an act and what it feeds; undefined where that is nothing. */
export function flowOf(
  { source, assignments }: Flowing,
  language: ScriptFact['language'],
  span: Span,
  piped: boolean,
): ScriptFlow | undefined {
  const code = language === 'csharp' || language === 'visualbasic';
  const values = valuesBehind(textAt(source, span), code, assignments ?? none);
  const start = indexOf(source, span);
  const before = source.text.slice(Math.max(0, start - inputUnits), start);
  const written = receiver.exec(statementOf(before.slice(-valueUnits)))?.[1];
  const result = written === undefined ? undefined : bareName(written.split('.')[0] ?? '');
  if (values.length === 0 && !result && !piped) return undefined;
  return {
    values,
    ...(result ? { result } : {}),
    ...(piped ? { input: pipelineIn(before) } : {}),
  };
}

/** The end of a text from where a pipeline begins: lines that end in `|` go on in the next. */
function pipelineIn(before: string): string {
  const lines = before.split('\n');
  let first = lines.length - 1;
  while (first > 0 && /(?:[|`\\^]|^)\s*$/.test(lines[first - 1] ?? '')) first--;
  const text = lines.slice(first).join('\n');
  return text.slice(text.lastIndexOf(';') + 1);
}
