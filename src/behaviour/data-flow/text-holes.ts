import { textOfBytes } from './literal-bytes.js';
import type { Constant } from './value.js';

/**
 * Stands in a text for what is not known of it: what the caller or the configuration gives, what
 * could be anything, and what is worked out of constants alone in a way that is not followed. No text
 * has these characters (Unicode 23.7), or they are taken out of it.
 */
export const Hole = { caller: '\uFDD0', unknown: '\uFDD1', hidden: '\uFDD2' } as const;

/** Not all of it is known, and it is not the caller's. */
export function isUnclear(text: string): boolean {
  return text.includes(Hole.unknown) || text.includes(Hole.hidden);
}

export function hasHole(text: string): boolean {
  return text.includes(Hole.caller) || text.includes(Hole.unknown) || text.includes(Hole.hidden);
}

/** What a constant is as a text; the characters that stand for holes are taken out of it. */
export function constantTexts(constant: Constant): string[] {
  if (constant === null) return [];
  if (constant instanceof Uint8Array) return [textOfBytes(constant)];
  return [String(constant).replaceAll(/[\uFDD0-\uFDD2]/g, '')];
}
