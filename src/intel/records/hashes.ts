import { itemsOf, membersOf, type Members } from './json-value.js';
import type { RecordProblem } from './record.js';

const forms = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/**
 * Digests of package files. The OSV schema has no place for them; lists of one's own give them as
 * `affected[].database_specific.hashes: ["sha256:…"]`. `sha256` of the origins of a record on malicious
 * packages is of the report it was made from, and of no package.
 */
export function readHashes(affected: Members, problems: Set<RecordProblem>): string[] {
  const specific = membersOf(affected['database_specific']);
  return itemsOf(specific?.['hashes'], 'intelNames').flatMap((item) => {
    const text = typeof item === 'string' ? item.toLowerCase() : '';
    if (forms.test(text)) return [text];
    problems.add('bad-hash');
    return [];
  });
}
