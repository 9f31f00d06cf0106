import { existsSync } from 'node:fs';
import { Option, type Command } from 'commander';
import type { Severity } from '../facts/finding.js';
import type { Known } from '../scan/intel/known.js';
import { currentSurroundings } from '../store/cache-folder.js';
import { timeOf, type TrustOptions } from './trust-options.js';
import { intelligenceFolder } from '../store/intelligence-folder.js';

export interface IntelOptions {
  /** False for `--no-intel`. */
  readonly intel: boolean;
  readonly holdVulnerable?: Severity;
}

/** For commands that say what lists know of packages. */
export function addIntelOptions(command: Command): Command {
  return command
    .option('--no-intel', 'ask no list of malicious packages and vulnerabilities')
    .addOption(
      new Option(
        '--hold-vulnerable <severity>',
        'hold packages with a known vulnerability as bad as this, or worse',
      ).choices(['low', 'medium', 'high', 'critical']),
    );
}

/** The lists of this machine; undefined, and nothing loaded, where there are none. */
export async function openKnown(
  { intel, holdVulnerable, now }: IntelOptions & Pick<TrustOptions, 'now'>,
  notice: (message: string) => void,
): Promise<Known | undefined> {
  const folder = intel ? intelligenceFolder(currentSurroundings()) : undefined;
  if (folder === undefined || !existsSync(folder)) return undefined;
  const { Known } = await import('../scan/intel/known.js');
  const known = new Known({ folder, ...(holdVulnerable && { holdVulnerable }) });
  staleNotices(known, notice, now === undefined ? Date.now() : timeOf(now));
  return known;
}

const day = 24 * 60 * 60 * 1000;
/** Malicious packages are mostly found within days. */
export const staleAfter = 7;

/**
 * Says of lists that are old, or from a clock that ran ahead, how old they are. A time before that of a list is
 * no clock that is wrong where somebody chose it.
 * @param now that counts: of the clock, or of `--now`
 */
function staleNotices(known: Known, notice: (message: string) => void, now: number): void {
  for (const { name, refreshed } of known.sources) {
    const days = Math.floor((now - Date.parse(refreshed)) / day);
    if (days >= staleAfter)
      notice(`the list ${name} is ${days} days old: what was found since is not in it`);
    else if (Date.parse(refreshed) - Date.now() > day)
      notice(`the list ${name} is of a time to come: its age is not known`);
  }
}
