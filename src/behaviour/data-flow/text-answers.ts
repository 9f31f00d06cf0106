import type { MethodNode } from '../call-graph/index.js';
import type { Site, Value } from './value.js';

/** By method, the call by which it is entered on the way in question. */
export type Entered = ReadonlyMap<MethodNode, Site>;

/** An answer, and what it rests on. */
interface Answer {
  /** The calls through which was asked. */
  readonly through: string;
  /** What of the way was looked at. */
  readonly asked: ReadonlyMap<MethodNode, Site | undefined>;
  readonly texts: string[];
}

/** Answers to one question that are kept. */
const mostKept = 64;

/** What was asked already: ways that say the same of all that was looked at have the same answer. */
export class TextAnswers {
  readonly #known = new Map<Value, Answer[]>();

  find(value: Value, calls: readonly Site[], way: Entered): string[] | undefined {
    const through = keyOf(calls);
    const isSame = (answer: Answer): boolean => answer.through === through && rests(answer, way);
    return this.#known.get(value)?.find(isSame)?.texts;
  }

  add(value: Value, calls: readonly Site[], asked: Answer['asked'], texts: string[]): void {
    const answer = { through: keyOf(calls), asked, texts };
    const known = this.#known.get(value);
    if (known === undefined) this.#known.set(value, [answer]);
    else if (known.length < mostKept) known.push(answer);
  }

  clear(): void {
    this.#known.clear();
  }
}

function rests({ asked }: Answer, way: Entered): boolean {
  for (const [method, site] of asked) if (way.get(method) !== site) return false;
  return true;
}

function keyOf(calls: readonly Site[]): string {
  return calls.map(({ id }) => id).join(' ');
}
