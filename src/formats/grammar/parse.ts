import type { TreeCursor } from 'web-tree-sitter';
import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import { textProblem, type SourceText, type TextProblem } from '../../core/source.js';
import type { Grammar } from './grammars.js';
import { errorKind } from './kinds.js';
import type { Syntax } from './syntax.js';

/** What the binding copies into the parser at a time, in UTF-16 units. */
const chunk = 5_000;
/** Milliseconds that the parser may take to finish after it was told that the text ends. */
const patience = 1_000;
/** Regions that the grammar does not understand, listed one by one. */
const listedErrors = 20;

export interface ParseBudget {
  readonly milliseconds: number;
  readonly nodes: number;
}

/** What the parser is given in place of the text itself; positions stay those of the text. */
export interface Dressing {
  /** Of the same length as the source text. */
  readonly text?: string;
  /** Makes a whole of a fragment. Nodes in it get empty spans at the start or end of the text. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Parses `source` and copies the tree out. When the time is up the parser is told that the text
 * ends there, so that what it has read so far still comes back as a tree and the rest is reported
 * as `unread`.
 * @throws LimitReached when the parser does not come back even so.
 */
export function parse(
  grammar: Grammar,
  source: SourceText,
  dressing: Dressing = {},
  budget: ParseBudget = { milliseconds: limits.parseMilliseconds, nodes: limits.scriptNodes },
): Syntax {
  const prefix = dressing.prefix ?? '';
  const inner = (dressing.text ?? source.text).slice(0, limits.textBytes);
  const text = prefix + inner + (dressing.suffix ?? '');
  const { tree, end } = parseText(grammar, text, budget);
  const cursor = tree.walk();
  try {
    const textEnd = Math.max(0, Math.min(end - prefix.length, inner.length));
    const walked = walk(cursor, prefix.length, textEnd, budget.nodes);
    return describe(grammar, source, textEnd, walked);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

/** @returns the tree, and where the text ended for the parser */
function parseText(grammar: Grammar, text: string, budget: ParseBudget) {
  const { parser } = grammar;
  const { spent, exhausted } = meter(grammar, budget);
  let end = text.length;
  const give = (index: number): string => {
    if (spent() !== undefined) end = Math.min(end, index);
    return text.slice(index, Math.min(index + chunk, end));
  };
  const tree = parser.parse(give, null, { progressCallback: exhausted });
  if (tree === null) {
    parser.reset();
    const limit = spent() ?? 'parseMilliseconds';
    throw new LimitReached(limit, limits[limit]);
  }
  return { tree, end };
}

/**
 * What a parse uses up. The parser's memory never shrinks: what an earlier text made it take is
 * there for all, but no text may make it take more once the limit is passed. Were it to run out,
 * the module would abort and no text could be read any more.
 */
function meter(grammar: Grammar, budget: ParseBudget) {
  const started = performance.now();
  const heap = Math.max(limits.parserHeapBytes, grammar.heapBytes());
  const milliseconds = (): number => performance.now() - started;
  return {
    spent(): 'parseMilliseconds' | 'parserHeapBytes' | undefined {
      if (grammar.heapBytes() > heap) return 'parserHeapBytes';
      return milliseconds() > budget.milliseconds ? 'parseMilliseconds' : undefined;
    },
    exhausted(): boolean {
      return grammar.heapBytes() > heap || milliseconds() > budget.milliseconds + patience;
    },
  };
}

interface Columns {
  kind: Uint16Array;
  field: Uint8Array;
  start: Uint32Array;
  end: Uint32Array;
  parent: Int32Array;
  skip: Uint32Array;
}

interface Walked {
  readonly columns: Columns;
  readonly count: number;
  readonly complete: boolean;
}

function describe(grammar: Grammar, source: SourceText, textEnd: number, walked: Walked): Syntax {
  const { columns, count, complete } = walked;
  const problems = findErrors(source, columns, count);
  const readEnd = complete ? textEnd : (columns.start[count - 1] ?? 0);
  if (readEnd < source.text.length) {
    const message = complete ? 'time or size limit reached' : 'limit scriptNodes reached';
    problems.unshift(textProblem('unread', message, source, readEnd, source.text.length));
  }
  return { source, kinds: grammar.kinds, count, ...columns, problems };
}

function walk(cursor: TreeCursor, before: number, textEnd: number, nodes: number): Walked {
  const place = (index: number): number => Math.max(0, Math.min(index - before, textEnd));
  let columns = makeColumns(Math.min(nodes, 64 + (textEnd >> 1)));
  let count = 0;
  let parent = -1;
  for (;;) {
    if (count === nodes) return closeAll(columns, count, parent, false);
    if (count === columns.kind.length) columns = grow(columns, nodes);
    columns.kind[count] = cursor.nodeTypeId;
    columns.field[count] = cursor.currentFieldId;
    columns.start[count] = place(cursor.startIndex);
    columns.end[count] = place(cursor.endIndex);
    columns.parent[count] = parent;
    columns.skip[count] = count + 1;
    count++;
    if (cursor.gotoFirstChild()) {
      parent = count - 1;
      continue;
    }
    while (!cursor.gotoNextSibling()) {
      if (parent < 0 || !cursor.gotoParent()) return closeAll(columns, count, parent, true);
      columns.skip[parent] = count;
      parent = columns.parent[parent] ?? -1;
    }
  }
}

function closeAll(columns: Columns, count: number, innermost: number, complete: boolean): Walked {
  for (let open = innermost; open >= 0; open = columns.parent[open] ?? -1) {
    columns.skip[open] = count;
  }
  return { columns, count, complete };
}

function makeColumns(size: number): Columns {
  return {
    kind: new Uint16Array(size),
    field: new Uint8Array(size),
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    parent: new Int32Array(size),
    skip: new Uint32Array(size),
  };
}

function grow(columns: Columns, nodes: number): Columns {
  const larger = makeColumns(Math.min(nodes, columns.kind.length * 2));
  for (const name of ['kind', 'field', 'start', 'end', 'parent', 'skip'] as const) {
    larger[name].set(columns[name]);
  }
  return larger;
}

function findErrors(source: SourceText, columns: Columns, count: number): TextProblem[] {
  const problems: TextProblem[] = [];
  for (let node = 0; node < count; node++) {
    if (columns.kind[node] !== errorKind) continue;
    if (problems.length === listedErrors) break;
    const [start, end] = [columns.start[node] ?? 0, columns.end[node] ?? 0];
    problems.push(textProblem('syntax', 'not understood by the grammar', source, start, end));
    node = (columns.skip[node] ?? node + 1) - 1;
  }
  return problems;
}
