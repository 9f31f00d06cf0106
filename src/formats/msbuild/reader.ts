import { limits } from '../../core/limits.js';
import {
  spanOf,
  textProblem,
  type SourceText,
  type Span,
  type TextProblem,
} from '../../core/source.js';
import type { XmlAttribute, XmlElement } from '../xml/model.js';
import { scanExpressions } from './expressions.js';
import type { ExpressionPlace, LocatedExpression } from './model.js';

/** What the parts of the reader share while they walk one document. */
export interface Reader {
  readonly source: SourceText;
  readonly expressions: LocatedExpression[];
  readonly problems: TextProblem[];
}

/** An element with what applies to it from around it. */
export interface Visit {
  readonly element: XmlElement;
  readonly conditions: readonly string[];
  readonly target?: string;
  /** Part of something already read: only its expressions are of interest. */
  readonly leaf?: boolean;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Optional members of the model that are attributes: absent when not written. */
export function optional<K extends string>(
  element: XmlElement,
  names: Readonly<Record<K, string>>,
): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key of Object.keys(names) as K[]) {
    const value = attributeOf(element, names[key]);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

export function conditionsOf({ element, conditions }: Visit): readonly string[] {
  const own = attributeOf(element, 'Condition');
  return own === undefined || own.trim() === '' ? conditions : [...conditions, own];
}

export function inside(visit: Visit, element: XmlElement): Visit {
  return { ...visit, element, conditions: conditionsOf(visit) };
}

/** From the `<` to the end of the start tag's name. */
export function spanOfElement(reader: Reader, element: XmlElement): Span {
  return spanOf(reader.source, element.offset, element.offset + element.name.length + 1);
}

/** Between the quotes. */
export function spanOfAttribute(reader: Reader, attribute: XmlAttribute): Span {
  return spanOf(reader.source, attribute.valueOffset, endOfAttribute(reader, attribute));
}

function endOfAttribute({ source }: Reader, { valueOffset }: XmlAttribute): number {
  const quote = source.text[valueOffset - 1] ?? '"';
  const end = source.text.indexOf(quote, valueOffset);
  return end < 0 ? valueOffset : end;
}

/** Notes the expressions of an element's attributes and of its text. */
export function noteExpressions(reader: Reader, { element, target }: Visit): void {
  for (const attribute of element.attributes) {
    const place = { kind: 'attribute', name: attribute.name, element: element.local } as const;
    const end = (): number => endOfAttribute(reader, attribute);
    note(reader, attribute.value, attribute.valueOffset, end, withTarget(place, target));
  }
  const { text, textOffset } = element;
  if (textOffset === undefined || element.children.length > 0) return;
  const place = { kind: 'text', name: element.local, element: element.local } as const;
  const end = (): number => endOfText(reader, textOffset);
  note(reader, text, textOffset, end, withTarget(place, target));
}

function endOfText({ source }: Reader, start: number): number {
  const end = source.text.indexOf('<', start);
  return end < 0 ? source.text.length : end;
}

function withTarget(place: ExpressionPlace, target: string | undefined): ExpressionPlace {
  return target === undefined ? place : { ...place, target };
}

function note(
  reader: Reader,
  text: string,
  start: number,
  endOf: () => number,
  place: ExpressionPlace,
): void {
  if (!/[$@%]\(/.test(text)) return;
  const { expressions, unread } = scanExpressions(text);
  const exact = reader.source.text.startsWith(text, start);
  const end = exact ? start + text.length : endOf();
  for (const expression of expressions) {
    if (reader.expressions.length >= limits.stringsPerFile) return limitReached(reader, start, end);
    const span = exact
      ? spanOf(reader.source, start + expression.start, start + expression.end)
      : spanOf(reader.source, start, end);
    reader.expressions.push({ ...expression, place, span });
  }
  if (unread !== undefined) {
    const message = `expressions nested deeper than ${limits.expressionDepth}`;
    reader.problems.push(textProblem('unread', message, reader.source, start, end));
  }
}

function limitReached(reader: Reader, start: number, end: number): void {
  if (reader.problems.some(({ code }) => code === 'unread')) return;
  const message = `limit stringsPerFile of ${limits.stringsPerFile} reached`;
  reader.problems.push(textProblem('unread', message, reader.source, start, end));
}
