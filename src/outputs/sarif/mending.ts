import type { Finding } from '../../facts/finding.js';
import { fenced, plain } from './text.js';

const mostLines = 100;

/**
 * Lines that would mend a finding, to be copied. They are no `fixes` (3.27.30): these say which characters of
 * which file make way, and where the lines have to stand in a file that may have some already is for a person.
 */
export function mendingText({ mending = [] }: Pick<Finding, 'mending'>): string[] {
  return mending.length > 0
    ? [`\nThese lines would mend it:\n${kept(mending).map(plain).join('\n')}`]
    : [];
}

/** The same in Markdown. */
export function mendingMarkdown({ mending = [] }: Pick<Finding, 'mending'>): string[] {
  return mending.length > 0 ? ['These lines would mend it:', fenced(kept(mending))] : [];
}

function kept(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `and ${more} more lines`] : lines;
}
