import { itemsOf, membersOf, type Members } from './json-value.js';

/** "Embedded Malicious Code" of the Common Weakness Enumeration. */
const embeddedMaliciousCode = 'CWE-506';

/**
 * Whether a record tells of malicious code, not of a mistake: it is of the list of malicious packages (its
 * ids, or an alias or its own mark of origin), or names CWE-506, as advisories on malware do.
 */
export function isMalicious(record: Members, id: string, aliases: readonly string[]): boolean {
  if ([id, ...aliases].some((each) => each.startsWith('MAL-'))) return true;
  const own = membersOf(record['database_specific']);
  if (own?.['malicious-packages-origins'] !== undefined) return true;
  const affected = itemsOf(record['affected'], 'intelAffected');
  return [own, ...affected.map((each) => membersOf(membersOf(each)?.['database_specific']))].some(
    (specific) => specific !== undefined && weaknesses(specific).includes(embeddedMaliciousCode),
  );
}

/** `cwe_ids: ["CWE-506"]` of GitHub's advisories, `cwes: [{cweId}]` of the list of malicious packages. */
function weaknesses(specific: Members): unknown[] {
  return [
    ...itemsOf(specific['cwe_ids'], 'intelNames'),
    ...itemsOf(specific['cwes'], 'intelNames').map((each) => membersOf(each)?.['cweId']),
  ];
}
