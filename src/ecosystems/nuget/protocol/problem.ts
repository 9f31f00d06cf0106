import { isInputError } from '../../../core/errors.js';
import { excerpt } from '../../../core/text.js';
import { readRoot, textOf } from '../json-fields.js';

/** Most characters of what a server says that a message repeats. */
const mostCharacters = 160;

/**
 * What a server says of its refusal, for people: `title` and `detail` of a problem document
 * (RFC 9457), or `message` and `error` as feeds have them. Undefined where it says nothing readable.
 */
export function readProblem(bytes: Uint8Array): string | undefined {
  try {
    const root = readRoot(bytes);
    const texts = ['title', 'detail', 'message', 'error'].map((name) => textOf(root.get(name)));
    const said = texts.filter((text) => text !== undefined && text.trim() !== '');
    return said.length === 0 ? undefined : excerpt([...new Set(said)].join(': '), mostCharacters);
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}
