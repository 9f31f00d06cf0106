export type BodyProblemCode =
  | 'truncated-code'
  | 'invalid-opcode'
  | 'truncated-operand'
  | 'branch-outside'
  | 'bad-section'
  | 'region-outside';

/**
 * Damage in a method body that reading survived. `offset` is in bytes of the input; `unread` is
 * how many bytes of the body were given up because of it.
 */
export interface BodyProblem {
  readonly code: BodyProblemCode;
  readonly offset: number;
  readonly message: string;
  readonly unread: number;
}
