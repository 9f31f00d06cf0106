import type { Documentation } from '../../documentation.js';

/**
 * What a member outside the package does with what it gets. Numbers count the values of the call,
 * the object first where there is one.
 *
 * - `gives`: everything is in the result, and in a span that is handed over to be filled
 * - `takes`: what is handed over is in the object afterwards
 * - `fluent`: as `takes`, and the result is the object
 * - `wraps N`: the result, or the new object, writes to and reads from N
 * - `fills N`: what is in the object is in N afterwards
 * - `reads M N`: M names a file or a place on the network; what is there is in N afterwards
 * - `copies M N`: what is in M is in N afterwards, in the result where N is -1
 * - `opens N`: N names a file, a variable or a place on the network; the result is what is there
 * - `opens M N`: they name it together
 * - `heads`: as `takes`, and it goes as the header of a request: who is asked knows it already
 * - `heading`: the result is a header
 * - `nothing`: it says nothing of what it was made of, or says what anybody may know
 */
export type EffectName =
  | 'gives'
  | 'takes'
  | 'fluent'
  | 'heads'
  | 'heading'
  | 'nothing'
  | `wraps ${number}`
  | `fills ${number}`
  | `opens ${number}`
  | `opens ${number} ${number}`
  | `reads ${number} ${number}`
  | `copies ${number} ${number}`;

export interface ModelGroup {
  readonly documentation: readonly Documentation[];
  /** What happens to the data, in a word: shown as a step. */
  readonly text?: string;
  /** Names of types, several with blanks between; by effect, the members, `*` at the end. */
  readonly types: Readonly<Record<string, Readonly<Partial<Record<EffectName, string>>>>>;
}

export type ModelArea = readonly ModelGroup[];
