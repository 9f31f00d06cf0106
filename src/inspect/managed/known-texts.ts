import { isPathWord } from '../../behaviour/strings/path.js';
import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import { classifyBareKey, classifyLiteral, type Literal } from '../literals.js';

/** What a text says wherever it stands. */
export interface KnownText {
  readonly text: string;
  readonly literal: Literal | undefined;
  /** Whether it may be a piece of a path that code puts together. */
  readonly isPiece: boolean;
}

/** Longer texts are hardly ever the same, and an attacker's may be many. */
const longestKept = 256;
const mostKept = 50_000;
const longestPiece = 60;

/** What the texts of one package say, each looked at once: its builds of an assembly hold the same. */
export class KnownTexts {
  readonly #known = new Map<string, KnownText>();

  of(text: string): KnownText {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const seen = lookAt(text);
    if (text.length <= longestKept && this.#known.size < mostKept) this.#known.set(text, seen);
    return seen;
  }
}

function lookAt(text: string): KnownText {
  return {
    text,
    literal: classifyLiteral(text) ?? classifyBareKey(text),
    isPiece: text.length <= longestPiece && isPathWord(text),
  };
}

/** The user strings of a module (ECMA-335 II.24.2.4) by their index, each decoded once. */
export function userTexts(module: Module, texts: KnownTexts): (index: number) => KnownText {
  const known = new Map<number, KnownText>();
  return (index) => {
    let text = known.get(index);
    if (text === undefined) {
      text = texts.of(userStringAt(module.userStrings, index) ?? '');
      known.set(index, text);
    }
    return text;
  };
}
