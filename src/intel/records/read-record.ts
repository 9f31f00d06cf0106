import { problemWords } from '../problem-words.js';
import { MalformedInput } from '../../core/errors.js';
import { readSeverity } from '../severity.js';
import { readAffected } from './affected.js';
import { isMalicious } from './malicious.js';
import { itemsOf, membersOf, parseJson, textOf, type Members } from './json-value.js';
import type { ReadRecord, RecordProblem, RecordText } from './record.js';

const idForm = /^[\w.:@/-]{1,200}$/;

/**
 * The records of one file in the OSV format (OSV schema 1.7): one, or several in an array, as lists of one's
 * own are kept.
 * @throws MalformedInput where the file is none; LimitReached
 */
export function parseRecords(bytes: Uint8Array): readonly unknown[] {
  const root = parseJson(bytes);
  if (Array.isArray(root)) return itemsOf(root, 'intelRecords');
  return [root];
}

/**
 * One record. What is wrong with a part of it is told, and the rest counts: a record that is thrown away
 * whole for one bad range would let a malicious version pass.
 * @throws MalformedInput where it has no id or is no object; LimitReached
 */
export function readRecord(value: unknown): ReadRecord {
  const record = membersOf(value);
  if (record === undefined) throw new MalformedInput('bad-structure', 'a record that is no object');
  const id = record['id'];
  if (typeof id !== 'string' || !idForm.test(id))
    throw new MalformedInput('bad-value', 'a record without an id');
  // "If the field is missing, then the entry has not been withdrawn."
  if (typeof record['withdrawn'] === 'string') return { skipped: 'withdrawn', id };
  const problems = new Set<RecordProblem>();
  const { affected, hashes, severities } = readAffected(record, problems);
  if (affected.length + hashes.length === 0)
    return problems.size > 0 ? badRecord(id, [...problems]) : { skipped: reasonOf(record), id };
  const severity = readSeverity(record, severities, problems);
  const text = { ...textFields(record, id), ...severity };
  return { record: { text, affected, hashes }, problems: [...problems] };
}

/** "The `affected` array is optional", and so is `package` in it. */
function reasonOf(record: Members): 'elsewhere' | 'nameless' {
  const items = itemsOf(record['affected'], 'intelAffected');
  const named = items.some((item) => membersOf(membersOf(item)?.['package']) !== undefined);
  return named ? 'elsewhere' : 'nameless';
}

/** Nothing of it can be matched with anything. */
function badRecord(id: string, problems: readonly RecordProblem[]): never {
  throw new MalformedInput(
    'bad-value',
    `nothing in it can be used: it has ${problems.map(problemWords).join(', and ')}`,
  ).at(id);
}

function textFields(
  record: Members,
  id: string,
): Omit<RecordText, 'severity' | 'score' | 'vector'> {
  const aliases = texts(record['aliases']).filter((alias) => idForm.test(alias));
  const references = itemsOf(record['references'], 'intelNames').flatMap((item) => {
    const url = membersOf(item)?.['url'];
    return typeof url === 'string' && /^https?:\/\//i.test(url) ? [textOf(url)] : [];
  });
  return {
    id,
    kind: isMalicious(record, id, aliases) ? 'malicious' : 'vulnerability',
    aliases: aliases.slice(0, kept),
    summary: textOf(record['summary']) || firstLine(record['details']),
    published: timeOf(record['published']),
    modified: timeOf(record['modified']),
    references: [...new Set(references)].slice(0, kept),
  };
}

/** Names and addresses kept of one record. */
const kept = 20;

function texts(value: unknown): string[] {
  return itemsOf(value, 'intelNames').filter((item) => typeof item === 'string');
}

function firstLine(details: unknown): string {
  return textOf(details).split('\n', 1)[0]?.trim() ?? '';
}

/** RFC 3339, as the schema wants times; anything else says nothing. */
function timeOf(value: unknown): string {
  const text = textOf(value, 40);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) ? text : '';
}
