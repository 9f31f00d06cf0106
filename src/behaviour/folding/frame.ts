import type { Code } from './code.js';
import type { OwnMethod } from './target.js';
import type { Type } from './type.js';
import type { Value, Variables } from './value.js';

/** One method under way. */
export interface Frame {
  readonly method: OwnMethod;
  readonly code: Code;
  /** What it gives back; `unknown` for nothing. */
  readonly returns: Type;
  readonly types: { readonly arguments: readonly Type[]; readonly locals: readonly Type[] };
  readonly arguments: Variables;
  readonly locals: Variables;
  readonly stack: Value[];
  /** Index of the next step. */
  at: number;
  /** Where control goes after handlers that a `leave` runs, the last one first. */
  readonly leaving: number[];
  isDone: boolean;
  result: Value;
  /** Takes other ways of control, where what decides is not known; without it the call ends. */
  readonly split: Splitter | undefined;
}

/** @returns whether the way that goes on with the next step is still to be followed. */
export type Splitter = (frame: Frame, targets: readonly number[]) => boolean;

export function copyFrame(
  frame: Frame,
  at: number,
  [args, locals, ...stack]: readonly Value[],
): Frame {
  return {
    ...frame,
    arguments: args as Variables,
    locals: locals as Variables,
    stack,
    leaving: [...frame.leaving],
    at,
  };
}
