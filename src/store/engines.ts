import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { levels } from './layout.js';
import { removeEntries, removeIfEmpty } from './removal.js';

const [engineForm, ...entryLevels] = levels.assessments;
/** Long enough to go back and forth between two versions, as between branches. */
const keptFor = 14 * 24 * 60 * 60 * 1000;

/** The folder of one engine's assessments; its time of change says when it was last used. */
export function engineName(rulesDigest: string): string {
  return createHash('sha256').update(rulesDigest).digest('hex').slice(0, 16);
}

function listEngines(section: string): string[] {
  return readdirSync(section).filter((name) => engineForm?.test(name));
}

/** Removes what an engine left that nobody has used for weeks; one of them, so that no run waits. */
export function removeOldEngine(section: string, current: string, now: number): void {
  const old = listEngines(section).find((name) => {
    const stat = name === current ? undefined : statSync(join(section, name), absent);
    return stat !== undefined && now - stat.mtimeMs > keptFor;
  });
  if (old === undefined) return;
  removeEntries(join(section, old), entryLevels);
  removeIfEmpty(join(section, old));
}

const absent = { throwIfNoEntry: false } as const;
