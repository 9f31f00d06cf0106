import { isInputError } from '../core/errors.js';
import type { Handoff, HandoffQuestion } from '../facts/flow-account.js';
import type { PackageHead, Tool } from '../facts/report.js';
import { headOf, inspectPackage, pickUpsOf } from '../inspect/index.js';
import type { PackageSignature } from '../trust/index.js';
import { openGrammarFiles } from './grammar-files.js';

/** One package to read, its bytes handed over with the message. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly tool: Tool;
  /** Only this is asked: what the package takes on of what lies at some places. */
  readonly asked?: HandoffQuestion;
}

/** Either what was read, or the typed error that the input deserved. */
export type Answer =
  | {
      readonly head: PackageHead;
      readonly body: string;
      readonly signature: PackageSignature | undefined;
    }
  | { readonly handoffs: readonly Handoff[] }
  | {
      readonly failed: 'MalformedInput' | 'LimitReached';
      readonly code: string;
      readonly message: string;
    };

const grammars = openGrammarFiles();

/** The pool's entry: reads one package on a thread of its own, which may be ended at any time. */
export default async function work({ bytes, tool, asked }: Task): Promise<Answer> {
  try {
    if (asked !== undefined) return { handoffs: await pickUpsOf(bytes, { tool, grammars }, asked) };
    const { report, signature } = await inspectPackage(bytes, { tool, grammars });
    return { head: headOf(report), body: JSON.stringify(report), signature };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return { failed: error.name as 'MalformedInput', code: error.code, message: error.message };
  }
}
