import { openCursor, readCompressed, skip } from '../../formats/cil/metadata/compressed.js';
import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import type { Damage } from './damage-kinds.js';

/** Statements that take all rows or tables away. */
const statements =
  /^\s*(?:drop\s+(?:database|schema|table)\s|truncate\s+(?:table\s)?|delete\s+from\s+[\w."[\]`]+\s*;?\s*$)/i;

const wipes = (text: string): Damage => ({ damage: 'wipes-data', text, isGrave: true });

/** Command lines that destroy, or take away from what could be restored. */
const commands: readonly (readonly [RegExp, Damage])[] = [
  [
    /^(?:[^\s]*[\\/])?shutdown(?:\.exe)?(?:$|\s+[-/])/i,
    { damage: 'shuts-down', text: 'shuts the machine down', isGrave: true },
  ],
  [
    /(?:^|[\s&])(?:rm\s+-[a-z]{1,4}\s+[/~]|rd\s+\/s|rmdir\s+\/s|del\s+\/[a-z]|format\s+[a-z]:|mkfs|dd\s+if=\/dev\/|cipher\s+\/w)/i,
    wipes('wipes disks or folders by a command'),
  ],
  [
    /(?:vssadmin|wbadmin|shadowcopy)\s+delete|recoveryenabled\s+no/i,
    wipes('removes the copies from which data is restored'),
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
  /^(?:[^\s]*[\\/])?(?:shutdown|rm|vssadmin|wbadmin|cipher|dd|mkfs(?:\.\w{2,5})?)(?:\.exe)?$/;
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
