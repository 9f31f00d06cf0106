import { Bug } from '../../core/errors.js';
import type { SourceText, Span, TextProblem } from '../../core/source.js';
import { spanOf } from '../../core/source.js';
import { errorKind, type Kinds } from './kinds.js';

/**
 * A syntax tree copied out of the parser's memory, as columns by node number in document order:
 * a node's children follow it, and `skip` is the number after its last descendant. Node 0 is the
 * root. Indices are in UTF-16 units of the text.
 */
export interface Syntax {
  readonly source: SourceText;
  readonly kinds: Kinds;
  readonly count: number;
  readonly kind: Uint16Array;
  readonly field: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly parent: Int32Array;
  readonly skip: Uint32Array;
  readonly problems: readonly TextProblem[];
}

export type SyntaxNode = number;

/** The node's rule name, or the text of an anonymous token. */
export function kindOf(syntax: Syntax, node: SyntaxNode): string {
  const kind = syntax.kind[node];
  if (kind === undefined) throw new Bug(`no syntax node ${node}`);
  return kind === errorKind ? 'ERROR' : (syntax.kinds.names[kind] ?? '');
}

export function isNamed(syntax: Syntax, node: SyntaxNode): boolean {
  const kind = syntax.kind[node] ?? 0;
  return kind === errorKind || (syntax.kinds.named[kind] ?? false);
}

export function textOf(syntax: Syntax, node: SyntaxNode): string {
  return syntax.source.text.slice(syntax.start[node], syntax.end[node]);
}

export function spanOfNode(syntax: Syntax, node: SyntaxNode): Span {
  return spanOf(syntax.source, syntax.start[node] ?? 0, syntax.end[node] ?? 0);
}

/** Undefined for the root. */
export function parentOf(syntax: Syntax, node: SyntaxNode): SyntaxNode | undefined {
  const parent = syntax.parent[node] ?? -1;
  return parent < 0 ? undefined : parent;
}

export function childrenOf(syntax: Syntax, node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  const end = syntax.skip[node] ?? 0;
  for (let child = node + 1; child < end; child = syntax.skip[child] ?? end) children.push(child);
  return children;
}

export function namedChildrenOf(syntax: Syntax, node: SyntaxNode): SyntaxNode[] {
  return childrenOf(syntax, node).filter((child) => isNamed(syntax, child));
}

/** The first child of one of the kinds. */
export function childOfKind(
  syntax: Syntax,
  node: SyntaxNode,
  ...kinds: readonly string[]
): SyntaxNode | undefined {
  const end = syntax.skip[node] ?? 0;
  for (let child = node + 1; child < end; child = syntax.skip[child] ?? end) {
    if (kinds.includes(kindOf(syntax, child))) return child;
  }
  return undefined;
}

/** The first child in the grammar's field of that name. */
export function childInField(
  syntax: Syntax,
  node: SyntaxNode,
  name: string,
): SyntaxNode | undefined {
  const field = syntax.kinds.fields.indexOf(name);
  const end = syntax.skip[node] ?? 0;
  for (let child = node + 1; child < end; child = syntax.skip[child] ?? end) {
    if (syntax.field[child] === field) return child;
  }
  return undefined;
}

/**
 * For every node its nearest ancestor of one of the kinds, or -1: one pass, since asking each
 * node anew would cost the square of the depth that a hostile text can reach.
 */
export function enclosing(syntax: Syntax, ...kinds: readonly string[]): Int32Array {
  const nearest = new Int32Array(syntax.count).fill(-1);
  for (let node = 1; node < syntax.count; node++) {
    const parent = syntax.parent[node] ?? 0;
    nearest[node] = kinds.includes(kindOf(syntax, parent)) ? parent : (nearest[parent] ?? -1);
  }
  return nearest;
}

export interface PipelinePlace {
  /** The same number for all that one pipeline joins. */
  readonly pipeline: number;
  /** From 0. */
  readonly stage: number;
}

/** The place of each child of a pipeline node, counted by the `|` between them. */
export function pipelinePlaces(
  syntax: Syntax,
  ...kinds: readonly string[]
): ReadonlyMap<SyntaxNode, PipelinePlace> {
  const places = new Map<SyntaxNode, PipelinePlace>();
  for (let node = 0; node < syntax.count; node++) {
    if (!kinds.includes(kindOf(syntax, node))) continue;
    let stage = 0;
    for (const child of childrenOf(syntax, node)) {
      if (kindOf(syntax, child).startsWith('|')) stage++;
      else places.set(child, { pipeline: node, stage });
    }
  }
  return places;
}
