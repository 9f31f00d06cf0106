import { append } from '../../core/append.js';
import type { Blocks } from './blocks.js';

/** Whether every way from one block to the end of its method goes through another one. */
export interface PostDominators {
  dominates(block: number, other: number): boolean;
}

/**
 * Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001), on the reversed graph.
 * A loop without an end is taken to be left where it begins anew.
 */
export function postDominators({ next, exit }: Blocks): PostDominators {
  const before = reversed(next, exit);
  const order = orderFrom(exit, before, next);
  const rank = new Int32Array(exit + 1).fill(-1);
  order.forEach((block, at) => (rank[block] = at));
  const parent = new Int32Array(exit + 1).fill(-1);
  parent[exit] = exit;
  const meet = (a: number, b: number): number => {
    let [x, y] = [a, b];
    while (x !== y) {
      while ((rank[x] as number) > (rank[y] as number)) x = parent[x] as number;
      while ((rank[y] as number) > (rank[x] as number)) y = parent[y] as number;
    }
    return x;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const block of order) {
      if (block === exit) continue;
      const known = [...(next[block] ?? []), ...(ends(next, before, block, exit) ? [exit] : [])];
      const settled = known.filter((each) => (parent[each] as number) >= 0);
      const found = settled.reduce((a, b) => meet(a, b), settled[0] ?? exit);
      if (parent[block] === found) continue;
      parent[block] = found;
      changed = true;
    }
  }
  return { dominates: numbered(parent, exit) };
}

function ends(
  next: Blocks['next'],
  before: readonly (readonly number[])[],
  block: number,
  exit: number,
): boolean {
  return !(next[block] ?? []).includes(exit) && (before[exit] ?? []).includes(block);
}

/** By block, those that lead to it; the exit is also led to by what could never come there. */
function reversed(next: Blocks['next'], exit: number): number[][] {
  const before: number[][] = Array.from({ length: exit + 1 }, () => []);
  next.forEach((targets, block) => {
    for (const target of targets) before[target]?.push(block);
  });
  const seen = new Uint8Array(exit + 1);
  mark(exit, before, seen);
  for (const block of [...loops(next), ...next.keys()]) {
    if (seen[block] === 1) continue;
    before[exit]?.push(block);
    mark(block, before, seen);
  }
  return before;
}

/** The blocks with which loops begin, the outer ones first. */
function loops(next: Blocks['next']): number[] {
  const order = new Map<number, number>();
  const found = new Set<number>();
  const isOpen = new Uint8Array(next.length + 1);
  const open: { readonly block: number; at: number }[] = [{ block: 0, at: 0 }];
  order.set(0, 0);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    isOpen[top.block] = 1;
    const following = next[top.block]?.[top.at++];
    if (following === undefined) {
      isOpen[top.block] = 0;
      open.pop();
    } else if (isOpen[following] === 1) found.add(following);
    else if (!order.has(following)) {
      order.set(following, order.size);
      open.push({ block: following, at: 0 });
    }
  }
  return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function mark(from: number, before: readonly (readonly number[])[], seen: Uint8Array): void {
  const open = [from];
  seen[from] = 1;
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    for (const each of before[block] ?? []) {
      if (seen[each] === 1) continue;
      seen[each] = 1;
      open.push(each);
    }
  }
}

/** Reverse postorder of the reversed graph. */
function orderFrom(
  exit: number,
  before: readonly (readonly number[])[],
  next: Blocks['next'],
): number[] {
  const done: number[] = [];
  const seen = new Uint8Array(next.length + 1);
  const open: { readonly block: number; at: number }[] = [{ block: exit, at: 0 }];
  seen[exit] = 1;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const following = before[top.block]?.[top.at++];
    if (following === undefined) {
      done.push(top.block);
      open.pop();
    } else if (seen[following] === 0) {
      seen[following] = 1;
      open.push({ block: following, at: 0 });
    }
  }
  return done.reverse();
}

/** Numbers the tree, so that a question is answered by comparing numbers. */
function numbered(parent: Int32Array, exit: number): PostDominators['dominates'] {
  const children: number[][] = Array.from({ length: exit + 1 }, () => []);
  parent.forEach((above, block) => {
    if (block !== exit && above >= 0) children[above]?.push(block);
  });
  const first = new Int32Array(exit + 1);
  const last = new Int32Array(exit + 1);
  let number = 0;
  const open = [exit];
  const left: number[] = [];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    first[block] = ++number;
    left.push(block);
    append(open, children[block] ?? []);
  }
  for (const block of left.reverse()) {
    const below = (children[block] ?? []).map((child) => last[child] as number);
    last[block] = below.reduce((a, b) => Math.max(a, b), first[block] as number);
  }
  return (block, other) =>
    (first[block] as number) <= (first[other] as number) &&
    (first[other] as number) <= (last[block] as number);
}
