import { FoldingWork, notFolded, type FoldedLines } from '../../../core/folded-lines.js';
import { limits } from '../../../core/limits.js';
import { sourceOf, type SourceText } from '../../../core/source.js';
import type { Grammar } from '../../grammar/grammars.js';
import { parse, type ParseBudget } from '../../grammar/parse.js';
import {
  childOfKind,
  childrenOf,
  kindOf,
  namedChildrenOf,
  parentOf,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../../grammar/syntax.js';
import { shadowOf } from '../shadow.js';
import { stringValue, unwrap } from '../values.js';
import { Evaluator } from './evaluator.js';
import { commandName } from './names.js';
import { Char, Code, type Folded } from './value.js';
import { knownVariables } from './variables.js';

/** What puts texts together, takes them apart, decodes or evaluates them. */
const folding =
  /\[char|-join|-f\s*['"(]|xor|frombase64|scriptblock|invoke-expression|\biex\b|i`?e`?x|\.replace|replace|\[\s*-|reverse|['"]\s*\+|\+\s*['"]|invokescript|\+=|tochararray|comspec|pshome|shellid|powershell|pwsh/i;

/**
 * Puts constants in the place of expressions that come to them, and code in the place of what evaluates
 * it, over and over: text to text, nothing is run.
 * @returns undefined where there is nothing to put together
 * @throws LimitReached when the parser gets nowhere in the time it has; `scriptFolding`
 */
export function foldPowerShell(
  source: SourceText,
  grammar: Grammar,
  work: FoldingWork = new FoldingWork(),
  budget?: ParseBudget,
): FoldedLines | undefined {
  let { text } = source;
  if (!folding.test(text)) return undefined;
  if (text.length > limits.foldedScript) return notFolded(text);
  let origins: Uint32Array | undefined;
  let isCut = false;
  const evaluated: { start: number; end: number }[] = [];
  for (let round = 0; round < limits.foldRounds; round++) {
    const syntax = parse(grammar, sourceOf(text), { text: shadowOf(text) }, budget);
    const edits = editsOf(syntax, work);
    // The rounds, and what the edits were worked out of.
    work.spend(text.length);
    if (edits.length === 0) break;
    const next = applied(text, origins, edits);
    isCut = next.text.length > limits.foldedScript;
    if (isCut) break;
    const before = origins;
    const at = (index: number): number => (before === undefined ? index : (before[index] ?? 0));
    for (const { start, end, code } of edits)
      if (code) evaluated.push({ start: at(start), end: at(end) });
    ({ text, origins } = next);
  }
  const found = origins;
  if (found === undefined) return isCut ? notFolded(text) : undefined;
  const origin = (index: number): number => found[Math.min(index, found.length - 1)] ?? 0;
  return { text, evaluated, origin, ...(isCut ? { isCut } : {}) };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** It is code, where something that evaluates it stood. */
  readonly code?: boolean;
}

function applied(text: string, origins: Uint32Array | undefined, edits: readonly Edit[]) {
  const parts: string[] = [];
  const from: { readonly start: number; readonly length: number; readonly fixed: boolean }[] = [];
  let at = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(at, start), by);
    from.push(
      { start: at, length: start - at, fixed: false },
      { start, length: by.length, fixed: true },
    );
    at = end;
  }
  parts.push(text.slice(at));
  from.push({ start: at, length: text.length - at, fixed: false });
  const next = parts.join('');
  const mapped = new Uint32Array(next.length + 1);
  let to = 0;
  for (const { start, length, fixed } of from) {
    for (let step = 0; step < length; step++) {
      const index = fixed ? start : start + step;
      mapped[to++] = origins === undefined ? index : (origins[index] ?? 0);
    }
  }
  mapped[to] = mapped[Math.max(0, to - 1)] ?? 0;
  return { text: next, origins: mapped };
}

/** In the order of the text, none inside another. */
function editsOf(syntax: Syntax, work: FoldingWork): Edit[] {
  const evaluator = new Evaluator(syntax, knownVariables(syntax, work), work);
  const edits: Edit[] = [];
  for (let node = 0; node < syntax.count;) {
    const edit = editOf(syntax, node, evaluator);
    if (edit === undefined) {
      node++;
      continue;
    }
    edits.push(edit);
    node = syntax.skip[node] ?? node + 1;
  }
  return edits;
}

const expressions =
  /^(?:parenthesized_expression|sub_expression|additive_(?:argument_)?expression|format_(?:argument_)?expression|comparison_(?:argument_)?expression|multiplicative_expression|invokation_expression|element_access|cast_expression|expression_with_unary_operator|string_literal)$/;

function editOf(syntax: Syntax, node: SyntaxNode, evaluator: Evaluator): Edit | undefined {
  const kind = kindOf(syntax, node);
  if (kind === 'command') return commandEdit(syntax, node, evaluator);
  if (kind === 'pipeline_chain') return pipedEdit(syntax, node, evaluator);
  if (kind === 'variable') return variableEdit(syntax, node, evaluator);
  if (!expressions.test(kind)) return undefined;
  if (kind === 'invokation_expression') {
    const code = invokedCode(syntax, node, evaluator);
    if (code !== undefined) return replaced(syntax, node, blockOf(code, '. '));
  }
  // One operand is what it is.
  if (
    kind !== 'string_literal' &&
    kind !== 'invokation_expression' &&
    childrenOf(syntax, node).length < 2
  )
    return undefined;
  if (isPlain(syntax, node)) return undefined;
  return valueEdit(syntax, node, evaluator.valueOf(node));
}

function valueEdit(syntax: Syntax, node: SyntaxNode, value: Folded | undefined): Edit | undefined {
  if (value instanceof Code) return replaced(syntax, node, blockOf(value.text));
  const text = value instanceof Char ? value.unit : value;
  if (typeof text !== 'string') return undefined;
  const parent = parentOf(syntax, node);
  const names = parent !== undefined && kindOf(syntax, parent) === 'member_name';
  return replaced(syntax, node, names && /^\w+$/.test(text) ? text : quoted(text));
}

/** Something written out already. */
function isPlain(syntax: Syntax, node: SyntaxNode): boolean {
  const inner = unwrap(syntax, node);
  return (
    kindOf(syntax, inner) === 'string_literal' && stringValue(syntax, inner).kind === 'literal'
  );
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A block is read as part of the script; what follows a comment in it must not vanish. */
const blockOf = (text: string, operator = ''): string => `${operator}{${text}\n}`;

function replaced(syntax: Syntax, node: SyntaxNode, by: string): Edit {
  const code = /^(?:\. )?\{/.test(by);
  return { start: syntax.start[node] ?? 0, end: syntax.end[node] ?? 0, by, code };
}

/** `iex '…'`, `& ('i' + 'ex') …`, `. ([scriptblock]::Create('…'))` */
function commandEdit(syntax: Syntax, node: SyntaxNode, evaluator: Evaluator): Edit | undefined {
  const computed = childOfKind(syntax, node, 'command_name_expr');
  if (computed !== undefined) {
    const value = evaluator.valueOf(computed + 1);
    if (value instanceof Code) return replaced(syntax, node, blockOf(value.text, '. '));
    // The operator goes with it: the word is a name like any other.
    if (typeof value === 'string' && /^[\w.-]{1,100}$/.test(value)) {
      return { start: syntax.start[node] ?? 0, end: syntax.end[computed] ?? 0, by: value };
    }
    return undefined;
  }
  if (commandName(syntax, node) !== 'invoke-expression') return undefined;
  const text = evaluatedText(syntax, node, evaluator);
  return text === undefined ? undefined : replaced(syntax, node, blockOf(text, '. '));
}

function evaluatedText(syntax: Syntax, node: SyntaxNode, evaluator: Evaluator): string | undefined {
  const elements = childOfKind(syntax, node, 'command_elements');
  const given = (elements === undefined ? [] : namedChildrenOf(syntax, elements)).filter(
    (child) => !/^command_(?:argument_sep|parameter)$/.test(kindOf(syntax, child)),
  );
  const [only] = given;
  const value = given.length === 1 && only !== undefined ? evaluator.valueOf(only) : undefined;
  return codeText(value);
}

function codeText(value: Folded | undefined): string | undefined {
  if (value instanceof Code) return value.text;
  return typeof value === 'string' ? value : undefined;
}

/** `'…' | iex` */
function pipedEdit(syntax: Syntax, node: SyntaxNode, evaluator: Evaluator): Edit | undefined {
  const stages = namedChildrenOf(syntax, node);
  const [first, last] = [stages[0], stages.at(-1)];
  if (stages.length !== 2 || first === undefined || last === undefined) return undefined;
  if (kindOf(syntax, last) !== 'command' || commandName(syntax, last) !== 'invoke-expression')
    return undefined;
  const text = codeText(evaluator.valueOf(first));
  return text === undefined ? undefined : replaced(syntax, node, blockOf(text, '. '));
}

/** `[scriptblock]::Create('…').Invoke()`, `$ExecutionContext.InvokeCommand.InvokeScript('…')` */
function invokedCode(syntax: Syntax, node: SyntaxNode, evaluator: Evaluator): string | undefined {
  const text = textOf(syntax, node);
  const target = node + 1;
  const list = childOfKind(syntax, node, 'argument_list');
  const shape = /\.\s*(invoke(?:returnasis|withcontext)?|invokescript|newscriptblock)\s*\(/i;
  const written = text.slice(
    target === undefined ? 0 : (syntax.end[target] ?? 0) - (syntax.start[node] ?? 0),
  );
  const name = shape.exec(written.slice(0, 200))?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (name.startsWith('invoke') && name !== 'invokescript') {
    const value = evaluator.valueOf(target);
    return value instanceof Code ? value.text : undefined;
  }
  const inner =
    list === undefined ? undefined : childOfKind(syntax, list, 'argument_expression_list');
  const [first] = inner === undefined ? [] : namedChildrenOf(syntax, inner);
  return first === undefined ? undefined : codeText(evaluator.valueOf(first));
}

/** A variable says what it holds where it is a program or what a program is given. */
function variableEdit(syntax: Syntax, node: SyntaxNode, evaluator: Evaluator): Edit | undefined {
  for (
    let at = parentOf(syntax, node), up = 0;
    at !== undefined && up < 30;
    at = parentOf(syntax, at), up++
  ) {
    const kind = kindOf(syntax, at);
    if (kind === 'string_literal' || kind.endsWith('_access') || kind === 'invokation_expression')
      return undefined;
    if (kind !== 'command') continue;
    if (
      !/^(?:powershell|pwsh|cmd|start-process|invoke-expression)(?:\.exe)?$/.test(
        commandName(syntax, at),
      )
    )
      return undefined;
    const value = evaluator.valueOf(node);
    return typeof value === 'string' ? replaced(syntax, node, quoted(value)) : undefined;
  }
  return undefined;
}
