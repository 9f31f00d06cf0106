import type { Problem } from '../../../core/problem.js';

export type BodyProblemCode =
  | 'truncated-code'
  | 'invalid-opcode'
  | 'truncated-operand'
  | 'branch-outside'
  | 'bad-section'
  | 'region-outside';

/** Damage in a method body that reading survived. */
export interface BodyProblem extends Problem {
  readonly code: BodyProblemCode;
  /** In bytes of the input. */
  readonly offset: number;
  /** How many bytes of the body were given up because of it. */
  readonly unread: number;
}
