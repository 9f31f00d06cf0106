import { append } from '../../core/append.js';
import type { SourceText, Span, TextProblem } from '../../core/source.js';
import type { Grammar } from '../grammar/grammars.js';
import { parse, type ParseBudget } from '../grammar/parse.js';
import { childOfKind, kindOf, spanOfNode, textOf, type SyntaxNode } from '../grammar/syntax.js';
import { assignmentOf, type Assignment } from './assignments.js';
import { commandOf, definedAlias, type Command } from './commands.js';
import { memberUseOf, rescuedMember, typeName, type MemberUse } from './members.js';
import { makeScope, type Scope } from './scope.js';
import { linesToRescue } from './rescue.js';
import { shadowOf } from './shadow.js';
import { stringValue } from './values.js';

export type { Argument, Command } from './commands.js';
export type { HostedScript } from './hosted.js';
export type { Assignment } from './assignments.js';
export type { MemberUse } from './members.js';
export type { Value } from './values.js';

export interface StringLiteral {
  readonly text: string;
  readonly expandable: boolean;
  readonly span: Span;
}

/** A name and the place where it stands. */
export interface Named {
  readonly name: string;
  readonly span: Span;
}

/** What a script contains, each list in the order of the text. Script blocks are read as well. */
export interface PowerShellScript {
  readonly commands: readonly Command[];
  /** .NET methods called and members read, static and on objects. */
  readonly members: readonly MemberUse[];
  readonly strings: readonly StringLiteral[];
  readonly assignments: readonly Assignment[];
  readonly functions: readonly Named[];
  /** `[System.Net.WebClient]`, without the brackets. */
  readonly types: readonly Named[];
  /** `$env:NAME`, by name; also inside expandable strings. */
  readonly environment: readonly Named[];
  readonly problems: readonly TextProblem[];
}

/**
 * Reads a PowerShell script (`.ps1`, `.psm1`, or a command text) without running any of it.
 * @param grammar the `powershell` grammar
 * @throws LimitReached when the parser gets nowhere in the time it has
 */
export function readPowerShell(
  source: SourceText,
  grammar: Grammar,
  budget?: ParseBudget,
): PowerShellScript {
  const parsed = parse(grammar, source, { text: shadowOf(source.text) }, budget);
  const scope = makeScope(parsed);
  const script: Lists = { ...emptyLists(), problems: [...parsed.problems] };
  for (let node = 0; node < parsed.count; node++) visit(scope, node, script);
  for (const line of script.problems.length === 0 ? [] : linesToRescue(parsed)) {
    rescueLine(scope, line, grammar, script);
  }
  return script;
}

/** A line that does not parse alone either adds what little it shows, and no problem of its own. */
function rescueLine(scope: Scope, line: SourceText, grammar: Grammar, script: Lists): void {
  const syntax = parse(grammar, line, { text: shadowOf(line.text) }, lineBudget);
  const inner = {
    ...makeScope(syntax),
    aliases: scope.aliases,
    variableTypes: scope.variableTypes,
  };
  const found = emptyLists();
  for (let node = 0; node < syntax.count; node++) visit(inner, node, found);
  for (const name of Object.keys(found) as (keyof Lists)[]) merge(script[name], found[name]);
}

/** Adds what is not there already: the first reading may have kept some pieces of the line. */
function merge(known: { span: Span }[], found: readonly { span: Span }[]): void {
  const places = new Set(known.map(({ span }) => span.offset));
  append(
    known,
    found.filter(({ span }) => !places.has(span.offset)),
  );
}

const lineBudget: ParseBudget = { milliseconds: 50, nodes: 10_000 };

function emptyLists(): Lists {
  return {
    commands: [],
    members: [],
    strings: [],
    assignments: [],
    functions: [],
    types: [],
    environment: [],
    problems: [],
  };
}

type Lists = { -readonly [K in keyof PowerShellScript]: PowerShellScript[K][number][] };

function visit(scope: Scope, node: SyntaxNode, script: Lists): void {
  const { syntax } = scope;
  switch (kindOf(syntax, node)) {
    case 'command':
      return addCommand(scope, node, script.commands);
    case 'invokation_expression':
    case 'member_access':
      script.members.push(memberUseOf(scope, node));
      return;
    case 'ERROR':
      return addRescued(scope, node, script);
    case 'assignment_expression':
      script.assignments.push(assignmentOf(scope, node));
      return;
    case 'string_literal':
      return addString(scope, node, script.strings);
    case 'function_statement':
    case 'class_method_definition':
      return addFunction(scope, node, script.functions);
    case 'type_literal':
      script.types.push({ name: typeName(syntax, node), span: spanOfNode(syntax, node) });
      return;
    case 'variable':
      return addEnvironment(scope, node, script.environment);
  }
}

function addCommand(scope: Scope, node: SyntaxNode, commands: Command[]): void {
  const command = commandOf(scope, node);
  const alias = definedAlias(command);
  if (alias) {
    const target = scope.aliases.get(alias.command.toLowerCase()) ?? alias.command;
    scope.aliases.set(alias.name.toLowerCase(), target);
  }
  commands.push(command);
}

function addRescued(scope: Scope, node: SyntaxNode, script: Lists): void {
  const member = rescuedMember(scope, node);
  if (member === undefined) return;
  script.members.push(member);
  const { offset } = spanOfNode(scope.syntax, node);
  const reported = script.problems.findIndex((problem) => problem.offset === offset);
  if (reported >= 0) script.problems.splice(reported, 1);
}

function addString({ syntax }: Scope, node: SyntaxNode, strings: StringLiteral[]): void {
  const { text, kind } = stringValue(syntax, node);
  strings.push({ text, expandable: kind === 'expandable', span: spanOfNode(syntax, node) });
}

function addFunction({ syntax }: Scope, node: SyntaxNode, functions: Named[]): void {
  const name = childOfKind(syntax, node, 'function_name', 'simple_name');
  if (name !== undefined)
    functions.push({ name: textOf(syntax, name), span: spanOfNode(syntax, node) });
}

function addEnvironment({ syntax }: Scope, node: SyntaxNode, environment: Named[]): void {
  const name = /^[$@]\{?env:([^}]+)\}?$/i.exec(textOf(syntax, node))?.[1];
  if (name !== undefined) environment.push({ name, span: spanOfNode(syntax, node) });
}
