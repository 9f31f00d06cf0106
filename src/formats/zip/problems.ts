import { limits } from '../../core/limits.js';
import type { ZipProblem, ZipProblemCode } from './model.js';

/** Collects problems up to `limits.zipProblems`; says how many did not fit, never silently. */
export interface ProblemList {
  add(
    code: ZipProblemCode,
    offset: number,
    message: string,
    more?: { entry?: string; length?: number },
  ): void;
  /** In the order found, the count of dropped ones last. */
  finish(): ZipProblem[];
}

export function problemList(): ProblemList {
  const found: ZipProblem[] = [];
  let dropped = 0;
  return {
    add(code, offset, message, more) {
      if (found.length >= limits.zipProblems) dropped++;
      else found.push({ code, message, offset, ...more });
    },
    finish() {
      if (dropped > 0) {
        const message = `${dropped} further problems are not listed`;
        found.push({ code: 'problems-dropped', message, offset: 0 });
      }
      return found;
    },
  };
}

/** Quoted so that a name made of spaces, quotes or line breaks cannot forge the sentence around it. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}
