import type { Problem } from '../../core/problem.js';
import type { SourceText } from '../../core/source.js';

/** Where a value stands: indices in the decoded text, for `spanOf` and `lineOf`. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly key: string;
  /** Index of the key's opening quote. */
  readonly keyStart: number;
  readonly value: JsonValue;
}

/** Members in the order written, repeated keys included: a key named `__proto__` is only a string. */
export interface JsonObject extends Placed {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}

export interface JsonArray extends Placed {
  readonly kind: 'array';
  readonly items: readonly JsonValue[];
}

interface JsonString extends Placed {
  readonly kind: 'string';
  readonly value: string;
}

interface JsonNumber extends Placed {
  readonly kind: 'number';
  readonly value: number;
}

interface JsonLiteral extends Placed {
  readonly kind: 'literal';
  readonly value: boolean | null;
}

export type JsonValue = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral;

export interface JsonProblem extends Problem {
  readonly code: 'duplicate-key' | 'invalid-encoding';
  readonly line: number;
}

export interface JsonDocument {
  readonly root: JsonValue;
  readonly problems: readonly JsonProblem[];
  readonly source: SourceText;
}
