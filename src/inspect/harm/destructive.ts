import { openCursor, readCompressed, skip } from '../../formats/cil/metadata/compressed.js';
import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import type { Damage } from './damage-kinds.js';

/** Statements that take all rows or tables away. */
const statements =
  /^\s*(?:drop\s+(?:database|schema|table)\s|truncate\s+(?:table\s)?|delete\s+from\s+[\w."[\]`]+\s*;?\s*$)/i;

const wipes = (text: string): Damage => ({ damage: 'wipes-data', text, isGrave: true });

const defence = (text: string): Damage => ({ damage: 'disables-defence', text, isGrave: true });
/** What many tools do where they are asked to: harmful where something hidden asks. */
const ofOthers = (text: string): Damage => ({ damage: 'wipes-data', text, isGrave: false });

/** Command lines that destroy, or take away from what could be restored. */
const commands: readonly (readonly [RegExp, Damage])[] = [
  [
    /^(?:[^\s]*[\\/])?(?:shutdown|poweroff|reboot)(?:\.exe)?(?:$|\s+[-/])/i,
    { damage: 'shuts-down', text: 'shuts the machine down', isGrave: true },
  ],
  [
    /(?:^|[\s&])(?:rm\s+-[a-z]{1,4}\s+[/~]|rd\s+\/s|rmdir\s+\/s|del\s+\/[a-z]|format(?:\.com)?\s+[a-z]:|mkfs|dd\s+if=\/dev\/|cipher(?:\.exe)?\s+\/w|wipefs\s+-|shred\s+-|diskpart\b|flashrom\b|remove-item\s.{0,40}-recurse\s.{0,40}-force)/i,
    wipes('wipes disks or folders by a command'),
  ],
  [
    /(?:vssadmin|wbadmin|shadowcopy)(?:\.exe)?\s+delete|recoveryenabled\s+no|ignoreallfailures/i,
    wipes('removes the copies from which data is restored'),
  ],
  [
    /set-mppreference\s+-disable|add-mppreference\s+-exclusion|advfirewall\s+set\s+\w+\s+state\s+off|netsh\s+firewall\s+set\s.{0,40}disable|(?:^|\s)setenforce\s+0|(?:^|\s)ufw\s+disable|iptables\s+(?:-f|--flush)\b|spctl\s+--master-disable|csrutil\s+disable|disableantispyware|disablerealtimemonitoring/i,
    defence('turns off what protects the machine'),
  ],
  [
    /(?:^|\s)(?:sc(?:\.exe)?\s+(?:stop|delete|config)|net1?\s+stop|stop-service|systemctl\s+(?:stop|disable|mask))\s.{0,40}(?:windefend|mpssvc|eventlog|sense|wscsvc|sysmon|auditd|firewalld|apparmor|rsyslog|clamav|falcon|crowdstrike)|fltmc(?:\.exe)?\s+unload/i,
    defence('stops the services that protect the machine'),
  ],
  [
    /wevtutil(?:\.exe)?\s+(?:cl|clear-log)\s|(?:clear|remove)-eventlog\s|auditpol(?:\.exe)?\s+\/(?:clear|remove)|auditctl\s+-(?:d|e\s+0)|usn\s+deletejournal/i,
    defence('removes what records who did what'),
  ],
  [
    /(?:^|\s)git(?:\.exe)?\s+push\s.{0,60}(?:--force\b|-f\b|--mirror|--delete)|(?:^|\s)git(?:\.exe)?\s+(?:filter-branch|update-ref\s+-d)/i,
    ofOthers('rewrites or deletes the history of a repository'),
  ],
  [
    /(?:^|\s)(?:az\s.{0,60}\sdelete|aws\s.{0,60}(?:\srb\s|\srm\s.{0,60}--recursive|\sdelete-|\sterminate-)|gcloud\s.{0,60}\sdelete|gsutil\s.{0,20}rm\s|kubectl\s+delete|terraform\s.{0,20}destroy|helm\s+uninstall|docker\s+(?:system|volume|image)\s+(?:prune|rm))/i,
    ofOthers('deletes what runs or is kept in a cloud'),
  ],
  [
    /(?:^|\s)(?:dropdb\s|mysqladmin\s.{0,40}drop|reg(?:\.exe)?\s+delete\s|bcdedit(?:\.exe)?\s+\/(?:delete|set)|taskkill(?:\.exe)?\s.{0,20}\/f|killall\s|pkill\s|icacls\s.{0,60}\/deny)/i,
    ofOthers('deletes or ends what others need by a command'),
  ],
];

export function damageOfStatement(text: string): Damage | undefined {
  if (!statements.test(text)) return undefined;
  return { damage: 'wipes-data', text: 'empties or drops tables', isGrave: false };
}

export function damageOfCommand(line: string): Damage | undefined {
  return commands.find(([pattern]) => pattern.test(line))?.[1];
}

/** Programs of such command lines, whose arguments may stand apart from them. */
const programs =
  /^(?:[^\s]*[\\/])?(?:shutdown|rm|vssadmin|wbadmin|cipher|dd|mkfs(?:\.\w{2,5})?|netsh|wevtutil|auditpol|auditctl|setenforce|ufw|iptables|sc|net|systemctl|fltmc|git|az|aws|gcloud|kubectl|terraform|docker|reg|bcdedit|taskkill|killall|pkill|diskpart|shred|wipefs|fsutil|icacls)(?:\.exe)?$/i;
const shortest = 2;
const longest = 2_000;

const known = new WeakMap<Module, boolean>();

/** Whether some text of a module may be such a statement, or a part of such a command line. */
export function mayDestroy(module: Module): boolean {
  let may = known.get(module);
  if (may === undefined) {
    may = hasText(module);
    known.set(module, may);
  }
  return may;
}

/** Over the whole heap, entry by entry (ECMA-335 II.24.2.4). */
function hasText({ userStrings }: Module): boolean {
  const { bytes, start, end } = userStrings;
  const cursor = openCursor(bytes, start + 1, end);
  while (!cursor.damaged && cursor.position < end) {
    const index = cursor.position - start;
    const size = readCompressed(cursor);
    skip(cursor, size);
    if (cursor.damaged || size < shortest * 2 || size > longest * 2) continue;
    const text = userStringAt(userStrings, index) ?? '';
    if (programs.test(text) || statements.test(text) || damageOfCommand(text) !== undefined)
      return true;
  }
  return false;
}
