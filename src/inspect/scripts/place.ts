import type { SourceText, Span } from '../../core/source.js';

/** The text of a span, by bytes of the file; wide or hosted texts give what is there. */
export function textAt(source: SourceText, span: Span): string {
  const start = indexOf(source, span);
  const units = Math.max(1, Math.ceil(span.length / source.unitBytes));
  return source.text.slice(start, start + units).trim();
}

/** Where in the text a span starts. */
export function indexOf(source: SourceText, span: Span): number {
  const row = span.line - source.origin.line;
  return (source.lineStarts[row] ?? 0) + span.column - (row === 0 ? source.origin.column : 1);
}
