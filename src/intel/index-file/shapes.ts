import type { RecordText } from '../records/record.js';
import type { IndexEntry } from './layout.js';

/** What was written passes; anything else is damage that no checksum has shown. */
export function isIndexEntry(value: unknown): value is IndexEntry {
  const { record, versions, ranges } = (value ?? {}) as Partial<Record<keyof IndexEntry, unknown>>;
  return (
    isListOf(record, isCount) &&
    record.length === 2 &&
    isListOf(versions, isText) &&
    isListOf(ranges, (range) => isListOf(range, isEvent))
  );
}

function isEvent(value: unknown): boolean {
  return isListOf(value, isText) && value.length === 2 && /^[iflma]$/.test(value[0] as string);
}

export function isRecordText(value: unknown): value is RecordText {
  const { score, vector, ...rest } = (value ?? {}) as Partial<Record<keyof RecordText, unknown>>;
  const texts = [rest.id, rest.summary, rest.published, rest.modified];
  return (
    texts.every(isText) &&
    (rest.kind === 'malicious' || rest.kind === 'vulnerability') &&
    severities.has(rest.severity) &&
    isListOf(rest.aliases, isText) &&
    isListOf(rest.references, isText) &&
    (score === undefined || typeof score === 'number') &&
    (vector === undefined || isText(vector))
  );
}

const severities: ReadonlySet<unknown> = new Set(['low', 'medium', 'high', 'critical', 'unknown']);

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isListOf(value: unknown, is: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(is);
}
