import type { BaselineFile } from '../../facts/baseline.js';
import { safeJson } from '../../core/json-text.js';

/** One line for each finding and gap, so that a diff shows what is let pass from now on. */
export function renderBaseline({ schema, tool, findings, gaps }: BaselineFile): string {
  return [
    '{',
    `  "schema": ${safeJson(schema)},`,
    `  "tool": ${spaced(tool)},`,
    `  "findings": ${list(findings)},`,
    `  "gaps": ${list(gaps)}`,
    '}\n',
  ].join('\n');
}

function list(entries: readonly object[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${spaced(entry)}`).join(',\n')}\n  ]`;
}

/** `{ "a": "x", "b": "y" }`: members are texts. */
function spaced(entry: object): string {
  const members = Object.entries(entry).map(
    ([key, value]) => `${safeJson(key)}: ${safeJson(value)}`,
  );
  return `{ ${members.join(', ')} }`;
}
