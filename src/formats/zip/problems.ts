import { limits } from '../../core/limits.js';
import type { ZipProblem, ZipProblemKind } from './model.js';

/** Collects problems up to `limits.zipProblems`; says how many did not fit, never silently. */
export interface ProblemList {
  add(
    kind: ZipProblemKind,
    offset: number,
    detail: string,
    more?: { entry?: string; length?: number },
  ): void;
  /** In the order found, the count of dropped ones last. */
  finish(): ZipProblem[];
}

export function problemList(): ProblemList {
  const found: ZipProblem[] = [];
  let dropped = 0;
  return {
    add(kind, offset, detail, more) {
      if (found.length >= limits.zipProblems) dropped++;
      else found.push({ kind, ...more, offset, detail });
    },
    finish() {
      if (dropped > 0) {
        const detail = `${dropped} further problems are not listed`;
        found.push({ kind: 'problems-dropped', offset: 0, detail });
      }
      return found;
    },
  };
}

/** Quoted so that a name made of spaces, quotes or line breaks cannot forge the sentence around it. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}
