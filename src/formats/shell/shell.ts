import type { SourceText, Span, TextProblem } from '../../core/source.js';
import type { Grammar } from '../grammar/grammars.js';
import { parse, type ParseBudget } from '../grammar/parse.js';
import {
  childInField,
  kindOf,
  spanOfNode,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { commandOf, shellContext, type ShellCommand, type ShellContext } from './commands.js';
import { wordOf, type Word } from './words.js';

export type { Redirection, ShellCommand } from './commands.js';
export type { Word } from './words.js';

export interface ShellAssignment {
  readonly name: string;
  readonly value?: Word;
  readonly span: Span;
}

/** What a script contains, each list in the order of the text. */
export interface ShellScript {
  /** The first line after `#!`: `/bin/bash`, `/usr/bin/env -S python3`. */
  readonly interpreter?: string;
  readonly commands: readonly ShellCommand[];
  readonly assignments: readonly ShellAssignment[];
  /** Quoted strings. */
  readonly strings: readonly Word[];
  /** Names of variables expanded, `$HOME` and `${HOME:-x}` alike. */
  readonly expansions: readonly { readonly name: string; readonly span: Span }[];
  readonly functions: readonly { readonly name: string; readonly span: Span }[];
  readonly problems: readonly TextProblem[];
}

/**
 * Reads a POSIX or Bash script without running any of it.
 * @param grammar the `bash` grammar
 * @throws LimitReached when the parser gets nowhere in the time it has
 */
export function readShell(source: SourceText, grammar: Grammar, budget?: ParseBudget): ShellScript {
  const syntax = parse(grammar, source, { text: source.text.replace(/\r\n/g, ' \n') }, budget);
  const interpreter = /^#! *([^\r\n]+)/.exec(source.text)?.[1]?.trim();
  const script: Lists = {
    commands: [],
    assignments: [],
    strings: [],
    expansions: [],
    functions: [],
  };
  const context = shellContext(syntax);
  for (let node = 0; node < syntax.count; node++) visit(context, node, script);
  return {
    ...(interpreter === undefined ? {} : { interpreter }),
    ...script,
    problems: syntax.problems,
  };
}

interface Lists {
  readonly commands: ShellCommand[];
  readonly assignments: ShellAssignment[];
  readonly strings: Word[];
  readonly expansions: { name: string; span: Span }[];
  readonly functions: { name: string; span: Span }[];
}

function visit(context: ShellContext, node: SyntaxNode, script: Lists): void {
  const { syntax } = context;
  switch (kindOf(syntax, node)) {
    case 'command':
    case 'declaration_command':
    case 'unset_command':
      if (syntax.skip[node] !== node + 1) script.commands.push(commandOf(context, node));
      return;
    case 'variable_assignment':
      script.assignments.push(assignmentOf(syntax, node));
      return;
    case 'string':
    case 'raw_string':
    case 'ansi_c_string':
      script.strings.push(wordOf(syntax, node));
      return;
    case 'simple_expansion':
    case 'expansion':
      return addExpansion(syntax, node, script);
    case 'function_definition':
      return addFunction(syntax, node, script);
  }
}

function assignmentOf(syntax: Syntax, node: SyntaxNode): ShellAssignment {
  const name = childInField(syntax, node, 'name');
  const value = childInField(syntax, node, 'value');
  return {
    name: name === undefined ? '' : textOf(syntax, name),
    ...(value === undefined ? {} : { value: wordOf(syntax, value) }),
    span: spanOfNode(syntax, node),
  };
}

function addExpansion(syntax: Syntax, node: SyntaxNode, script: Lists): void {
  const name = /^\$\{?[!#]?(\w+)/.exec(textOf(syntax, node))?.[1];
  if (name !== undefined) script.expansions.push({ name, span: spanOfNode(syntax, node) });
}

function addFunction(syntax: Syntax, node: SyntaxNode, script: Lists): void {
  const name = childInField(syntax, node, 'name');
  if (name === undefined) return;
  script.functions.push({ name: textOf(syntax, name), span: spanOfNode(syntax, node) });
}
