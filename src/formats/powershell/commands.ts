import type { Span } from '../../core/source.js';
import {
  childInField,
  childOfKind,
  childrenOf,
  isNamed,
  kindOf,
  type PipelinePlace,
  spanOfNode,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { switchParameters } from './aliases.js';
import { hostedScript, type HostedScript } from './hosted.js';
import type { Scope } from './scope.js';
import { plainWord, valueOf, type Value } from './values.js';

/** One parameter, one positional value, or a parameter with the value that follows it. */
export interface Argument {
  /** Without the dash, as written; prefixes of a name are valid to PowerShell too. */
  readonly parameter?: string;
  readonly value?: Value;
}

export interface Command {
  /** Aliases resolved and module prefixes removed; empty where only running it would tell. */
  readonly name: string;
  readonly written: string;
  readonly invocation: 'name' | 'call' | 'dot-source';
  readonly arguments: readonly Argument[];
  readonly redirections: readonly Value[];
  /** Where its pipeline starts: the same for all joined by `|`, in order of `stage` (from 0). */
  readonly pipeline: number;
  readonly stage: number;
  /** The function it stands in. */
  readonly inFunction?: string;
  readonly hosted?: HostedScript;
  readonly span: Span;
}

/** @param node a `command` */
export function commandOf(scope: Scope, node: SyntaxNode): Command {
  const { syntax } = scope;
  const { written, name } = nameOf(scope, node);
  const elements = childInField(syntax, node, 'command_elements');
  const { args, redirections } = elementsOf(syntax, elements);
  const inFunction = functionAround(scope, node);
  const hosted = hostedScript(name, args);
  return {
    name,
    written,
    invocation: invocationOf(syntax, node),
    arguments: args,
    redirections,
    ...placeInPipeline(scope, node),
    ...(inFunction === undefined ? {} : { inFunction }),
    ...(hosted === undefined ? {} : { hosted }),
    span: spanOfNode(syntax, node),
  };
}

function nameOf(scope: Scope, node: SyntaxNode): { written: string; name: string } {
  const { syntax } = scope;
  const field = childInField(syntax, node, 'command_name');
  if (field === undefined) return { written: '', name: '' };
  const written = textOf(syntax, field);
  const inner = kindOf(syntax, field) === 'command_name_expr' ? field + 1 : field;
  const value = valueOf(syntax, inner);
  const computed = value.kind === 'variable' || value.kind === 'expression';
  if (computed && !isPlainName(written)) return { written, name: '' };
  return { written, name: resolve(scope, plainWord(value.text)) };
}

/** After an operator the grammar takes `Get-Thing` and `$env:TEMP\x.exe` for expressions. */
function isPlainName(text: string): boolean {
  return /^[\w.:`'"-]+$/.test(text) || /^[$\w.:`'"{}-]+[\\/][$\w.:`'"{}\\/-]+$/.test(text);
}

/** `Module\Name` names a command of a module; a path keeps its folders. */
function resolve(scope: Scope, word: string): string {
  const bare = /^[\w.]+\\(\w+-\w+)$/.exec(word)?.[1] ?? word;
  return scope.aliases.get(bare.toLowerCase()) ?? bare;
}

function invocationOf(syntax: Syntax, node: SyntaxNode): Command['invocation'] {
  const operator = childOfKind(syntax, node, 'command_invokation_operator');
  if (operator === undefined) return 'name';
  return textOf(syntax, operator) === '.' ? 'dot-source' : 'call';
}

function elementsOf(syntax: Syntax, elements: SyntaxNode | undefined) {
  const args: Argument[] = [];
  const redirections: Value[] = [];
  let waiting: string | undefined;
  for (const child of elements === undefined ? [] : childrenOf(syntax, elements)) {
    const kind = kindOf(syntax, child);
    if (kind === 'command_argument_sep' || kind === 'ERROR' || !isNamed(syntax, child)) continue;
    if (kind === 'redirection' || /^[\d*]?>/.test(textOf(syntax, child))) {
      redirections.push(valueOf(syntax, child));
      continue;
    }
    if (kind === 'argument_list' && joinCall(syntax, child, args)) continue;
    const parameter = parameterName(kind, textOf(syntax, child));
    if (parameter !== undefined) {
      if (waiting !== undefined) args.push({ parameter: waiting });
      waiting = parameter;
      if (switchParameters.has(parameter.toLowerCase()) && !hasColon(syntax, child)) {
        args.push({ parameter });
        waiting = undefined;
      }
      continue;
    }
    args.push({
      ...(waiting === undefined ? {} : { parameter: waiting }),
      value: valueOf(syntax, child),
    });
    waiting = undefined;
  }
  if (waiting !== undefined) args.push({ parameter: waiting });
  return { args, redirections };
}

/** `$c.Get` and `('x')` behind it are one argument. */
function joinCall(syntax: Syntax, list: SyntaxNode, args: Argument[]): boolean {
  const last = args.at(-1);
  const callee = last?.value;
  const span = spanOfNode(syntax, list);
  if (callee === undefined || callee.span.offset + callee.span.length !== span.offset) return false;
  const joined = { ...callee.span, length: callee.span.length + span.length };
  const text = callee.text + textOf(syntax, list);
  args[args.length - 1] = { ...last, value: { ...callee, text, span: joined } };
  return true;
}

function parameterName(kind: string, text: string): string | undefined {
  if (kind !== 'command_parameter') return undefined;
  return plainWord(text).replace(/^[-\u2013-\u2015]+/, '');
}

function hasColon(syntax: Syntax, parameter: SyntaxNode): boolean {
  return syntax.source.text[syntax.end[parameter] ?? 0] === ':';
}

function placeInPipeline({ syntax, places }: Scope, node: SyntaxNode): PipelinePlace {
  const { pipeline, stage } = places.get(node) ?? { pipeline: node, stage: 0 };
  return { pipeline: spanOfNode(syntax, pipeline).offset, stage };
}

function functionAround({ syntax, function: around }: Scope, node: SyntaxNode): string | undefined {
  const definition = around[node] ?? -1;
  if (definition < 0) return undefined;
  const name = childOfKind(syntax, definition, 'function_name', 'simple_name');
  return name === undefined ? undefined : textOf(syntax, name);
}

/** `Set-Alias x Invoke-Expression`: the name is in force for what follows. */
export function definedAlias(command: Command): { name: string; command: string } | undefined {
  if (!/^(?:Set|New)-Alias$/i.test(command.name)) return undefined;
  const positional = command.arguments.filter((argument) => argument.parameter === undefined);
  const named = (parameter: string) =>
    command.arguments.find((argument) => argument.parameter?.toLowerCase() === parameter)?.value;
  const name = named('name') ?? positional.shift()?.value;
  const target = named('value') ?? positional.shift()?.value;
  if (name === undefined || target === undefined || target.kind === 'expression') return undefined;
  return { name: name.text, command: target.text };
}
