import type { Span } from '../../core/source.js';
import {
  childInField,
  childOfKind,
  childrenOf,
  kindOf,
  parentOf,
  spanOfNode,
  textOf,
  enclosing,
  pipelinePlaces,
  type PipelinePlace,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { wordOf, type Word } from './words.js';

export interface Redirection {
  /** `>`, `>>`, `<`, `&>`, `<<`, `<<<` and so on. */
  readonly operator: string;
  readonly descriptor?: string;
  /** The file, or the here-string; for a here-document its text. */
  readonly target?: Word;
  readonly span: Span;
}

/** A simple command (POSIX.1-2024 XCU 2.9.1). */
export interface ShellCommand {
  readonly name: string;
  /** Whether `name` is what will run, not something to be expanded first. */
  readonly literal: boolean;
  readonly arguments: readonly Word[];
  readonly redirections: readonly Redirection[];
  /** Commands with the same number are joined by `|`, in order of `stage` (from 0). */
  readonly pipeline: number;
  readonly stage: number;
  /** Its output is text of another command: `$(…)`, back-ticks, `<(…)`. */
  readonly substituted: boolean;
  readonly inFunction?: string;
  readonly span: Span;
}

/** What one pass over the tree tells about the surroundings of every node. */
export interface ShellContext {
  readonly syntax: Syntax;
  readonly function: Int32Array;
  readonly substitution: Int32Array;
  readonly places: ReadonlyMap<SyntaxNode, PipelinePlace>;
}

export function shellContext(syntax: Syntax): ShellContext {
  return {
    syntax,
    function: enclosing(syntax, 'function_definition'),
    substitution: enclosing(syntax, 'command_substitution', 'process_substitution'),
    places: pipelinePlaces(syntax, 'pipeline'),
  };
}

const declarations = new Set(['declaration_command', 'unset_command', 'test_command']);

/** @param node a `command`, or one of the commands that the grammar gives kinds of their own */
export function commandOf(context: ShellContext, node: SyntaxNode): ShellCommand {
  const { syntax } = context;
  const name = nameOf(syntax, node);
  const inFunction = functionAround(context, node);
  return {
    name: name.text,
    literal: name.literal,
    arguments: argumentsOf(syntax, node),
    redirections: redirectionsOf(syntax, node),
    ...placeInPipeline(context, node),
    substituted: (context.substitution[node] ?? -1) >= 0,
    ...(inFunction === undefined ? {} : { inFunction }),
    span: spanOfNode(syntax, node),
  };
}

function nameOf(syntax: Syntax, node: SyntaxNode): Pick<Word, 'text' | 'literal'> {
  if (declarations.has(kindOf(syntax, node)))
    return { text: textOf(syntax, node + 1), literal: true };
  const name = childInField(syntax, node, 'name');
  return name === undefined ? { text: '', literal: false } : wordOf(syntax, name);
}

function argumentsOf(syntax: Syntax, node: SyntaxNode): Word[] {
  const children = childrenOf(syntax, node);
  if (declarations.has(kindOf(syntax, node))) {
    return children.slice(1).map((child) => wordOf(syntax, child));
  }
  const argument = syntax.kinds.fields.indexOf('argument');
  const words = children.filter((child) => syntax.field[child] === argument);
  return words.map((child) => wordOf(syntax, child));
}

function redirectionsOf(syntax: Syntax, node: SyntaxNode): Redirection[] {
  const around = redirectedAround(syntax, node);
  const outer = around === undefined ? [] : childrenOf(syntax, around);
  return [...childrenOf(syntax, node), ...outer]
    .filter((child) => redirects.has(kindOf(syntax, child)))
    .flatMap((child) => redirectionOf(syntax, child));
}

/** The grammar hangs `a | b > x` on the whole; the shell gives it to the last command. */
function redirectedAround(syntax: Syntax, node: SyntaxNode): SyntaxNode | undefined {
  let at = node;
  let around = parentOf(syntax, at);
  while (around !== undefined && /^(?:pipeline|list)$/.test(kindOf(syntax, around))) {
    if (syntax.skip[at] !== syntax.skip[around]) return undefined;
    at = around;
    around = parentOf(syntax, at);
  }
  return around !== undefined && kindOf(syntax, around) === 'redirected_statement'
    ? around
    : undefined;
}

const redirects = new Set(['file_redirect', 'heredoc_redirect', 'herestring_redirect']);

function redirectionOf(syntax: Syntax, node: SyntaxNode): Redirection[] {
  const children = childrenOf(syntax, node);
  const descriptor = childOfKind(syntax, node, 'file_descriptor');
  const operator = children.find((child) => /^(?:&?[<>]|<<)/.test(kindOf(syntax, child)));
  const target = targetOf(syntax, node, children);
  const own: Redirection = {
    operator: operator === undefined ? '<' : kindOf(syntax, operator),
    ...(descriptor === undefined ? {} : { descriptor: textOf(syntax, descriptor) }),
    ...(target === undefined ? {} : { target }),
    span: spanOfNode(syntax, node),
  };
  // `cat <<END > file`: the grammar hangs what follows the here-document's name below it.
  const hanging = children.filter((child) => kindOf(syntax, child) === 'file_redirect');
  return [own, ...hanging.flatMap((child) => redirectionOf(syntax, child))];
}

function targetOf(
  syntax: Syntax,
  node: SyntaxNode,
  children: readonly SyntaxNode[],
): Word | undefined {
  const body = childOfKind(syntax, node, 'heredoc_body');
  if (body !== undefined) return heredocText(syntax, body, children);
  const destination = childInField(syntax, node, 'destination');
  if (destination !== undefined) return wordOf(syntax, destination);
  const last = children.at(-1);
  return kindOf(syntax, node) === 'herestring_redirect' && last !== undefined
    ? wordOf(syntax, last)
    : undefined;
}

function heredocText(syntax: Syntax, body: SyntaxNode, children: readonly SyntaxNode[]): Word {
  const start = children.find((child) => kindOf(syntax, child) === 'heredoc_start');
  const quoted = start !== undefined && /['"\\]/.test(textOf(syntax, start));
  return { text: textOf(syntax, body), literal: quoted, span: spanOfNode(syntax, body) };
}

function placeInPipeline(context: ShellContext, node: SyntaxNode): PipelinePlace {
  const around = parentOf(context.syntax, node);
  const redirected =
    around !== undefined && kindOf(context.syntax, around) === 'redirected_statement';
  return context.places.get(redirected ? around : node) ?? { pipeline: node, stage: 0 };
}

function functionAround(context: ShellContext, node: SyntaxNode): string | undefined {
  const around = context.function[node] ?? -1;
  const name = around < 0 ? undefined : childInField(context.syntax, around, 'name');
  return name === undefined ? undefined : textOf(context.syntax, name);
}
