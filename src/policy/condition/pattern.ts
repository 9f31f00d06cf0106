import { RE2JS, RE2JSException } from 're2js';
import { limits } from '../../core/limits.js';

/**
 * Patterns of `matches()`: RE2, whose time grows with the text and never with a power of it.
 * @returns what is wrong with it
 */
export function checkPattern(pattern: string): string | undefined {
  try {
    const { conditionPattern } = limits;
    const size = RE2JS.compile(pattern).programSize();
    return size > conditionPattern
      ? `the pattern has ${size} instructions, and at most ${conditionPattern} are taken`
      : undefined;
  } catch (error) {
    if (error instanceof RE2JSException) return `is no pattern of RE2: ${error.message}`;
    throw error;
  }
}

/** A pattern that has been checked, and what one character of a text costs with it. */
export interface Pattern {
  readonly cost: number;
  test(text: string): boolean;
}

/** It matches where any part of the text does, as in CEL. */
export function openPattern(pattern: string): Pattern {
  const compiled = RE2JS.compile(pattern);
  return {
    cost: 1 + compiled.programSize() / 16,
    test: (text) => compiled.matcher(text).find(),
  };
}
