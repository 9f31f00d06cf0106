import { classifyPath } from '../../behaviour/strings/path.js';
import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import { classifyLiteral, type Literal } from '../literals.js';
import type { KnownText } from './known-texts.js';

/** A place that a method puts together out of pieces, none of which names it. */
export interface PiecedPath {
  readonly literal: Literal;
  /** Of the first piece. */
  readonly ilOffset: number;
}

interface Piece {
  readonly text: string;
  readonly ilOffset: number;
}

const mostPieces = 8;
const matters = new Set(['credential', 'system', 'user-data']);

/**
 * Finds places whose names stand apart in a method: `"/proc/" + id + "/mem"`,
 * `Path.Combine("Google", "Chrome", "User Data")`.
 */
export class PathPieces {
  readonly #textAt: (index: number) => KnownText;
  /** How many strings the method has loaded so far. */
  texts = 0;
  #run: Piece[] = [];
  #found: PiecedPath[] = [];

  /** @param textAt the user string at an index */
  constructor(textAt: (index: number) => KnownText) {
    this.#textAt = textAt;
  }

  /** A method loads a string. */
  string(token: number, ilOffset: number): void {
    this.texts++;
    const { text, isPiece } = this.#textAt(tokenRow(token));
    if (!isPiece) this.#close();
    else if (this.#run.length < mostPieces) this.#run.push({ text, ilOffset });
  }

  /** @returns the places of the method that ends here. */
  end(): readonly PiecedPath[] {
    this.#close();
    this.texts = 0;
    const found = this.#found;
    if (found.length > 0) this.#found = [];
    return found;
  }

  #close(): void {
    const run = this.#run;
    if (run.length === 0) return;
    this.#run = [];
    for (let at = 0; at + 1 < run.length; at++) {
      for (let end = at + 2; end <= run.length; end++) {
        const literal = placeOf(run.slice(at, end));
        if (literal === undefined) continue;
        this.#found.push({ literal, ilOffset: run[at]?.ilOffset ?? 0 });
        at = end - 1;
        break;
      }
    }
  }
}

/** The place that pieces name together and none of them alone. */
function placeOf(pieces: readonly Piece[]): Literal | undefined {
  if (pieces.some(({ text }) => classifyPath(text) !== undefined)) return undefined;
  for (const text of [joined(pieces, '/'), joined(pieces, '/*/')]) {
    const place = classifyPath(text)?.place;
    if (place !== undefined && matters.has(place)) return classifyLiteral(text);
  }
  return undefined;
}

/** Something stands between two pieces that both have a separator there. */
function joined(run: readonly Piece[], between: string): string {
  return run.reduce((before, { text }) => {
    if (before === '') return text;
    const ends = /[\\/]$/.test(before);
    const starts = /^[\\/]/.test(text);
    if (ends && starts) return `${before}*${text}`;
    return ends || starts ? before + text : before + between + text;
  }, '');
}
