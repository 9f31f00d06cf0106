import type { Problem } from '../../core/problem.js';
import type { SourceText } from '../../core/source.js';

/**
 * Positions are in the decoded text: `offset` in UTF-16 units from its start (after any byte
 * order mark), `line` and `column` from 1.
 */
export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  /** With references resolved and white space normalised (XML 1.0, 3.3.3). */
  readonly value: string;
  readonly line: number;
  readonly column: number;
  /** First character of the value, behind its quote. */
  readonly valueOffset: number;
}

export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** Namespace URI; empty for none, and for a prefix that nothing declares. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own text and CDATA sections joined; not that of its children. */
  readonly text: string;
  /** First character of its text or first CDATA section; `undefined` when it has none. */
  readonly textOffset: number | undefined;
  readonly line: number;
  readonly column: number;
  /** Of the `<`. */
  readonly offset: number;
}

export type XmlProblemCode =
  | 'doctype'
  | 'doctype-subset'
  | 'encoding-mismatch'
  | 'unknown-encoding'
  | 'invalid-encoding'
  | 'undeclared-prefix'
  | 'leading-blank';

export interface XmlProblem extends Problem {
  readonly code: XmlProblemCode;
  readonly line: number;
}

export interface XmlDocument {
  readonly root: XmlElement;
  readonly problems: readonly XmlProblem[];
  /** What the bytes were decoded as, in lower case: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** The decoded text; turns offsets into spans of the file (`spanOf`, `sliceSource`). */
  readonly source: SourceText;
}
