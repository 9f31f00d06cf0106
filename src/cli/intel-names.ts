import { escapeText } from '../core/text.js';
import type { NamesAccount } from '../intel/names/synced/names-file.js';
import type { Screen } from '../outputs/terminal/index.js';
import { plural, rowWidth, styleFor, wrap } from '../outputs/terminal/style.js';
import { table } from '../outputs/terminal/table.js';
import type { NamesOutcome } from '../scan/intel/name-feeds.js';
import { namesAccount } from '../scan/intel/sync-names.js';
import type { NameFiles } from '../store/name-files.js';
import { describeError } from './exit.js';

/** An index of names that many use. */
export interface NamesStatus {
  readonly name: string;
  /** Undefined where it cannot be used. */
  readonly account?: NamesAccount;
}

export function namesStatus(files: NameFiles): NamesStatus[] {
  return files.names().map((name) => {
    const account = namesAccount(files, name);
    return { name, ...(account && { account }) };
  });
}

/** As it stands within another report. */
const shown = ({ origin, read, names, established, requests }: NamesAccount): object => ({
  origin,
  read,
  names,
  established,
  requests,
});

export const statusJson = (found: readonly NamesStatus[]): object[] =>
  found.map(({ name, account }) => ({
    name,
    ...(account ? shown(account) : { trouble: 'it is damaged, or of another version of Assay' }),
  }));

/** What `assay intel status` tells a person of names; nothing where there are none. */
export function namesText(
  found: readonly NamesStatus[],
  screen: Screen,
  ageOf: (read: string) => string,
): string {
  if (found.length === 0) return '';
  const rows = found.map(({ name, account }) => [
    { text: name },
    { text: account ? String(account.names) : '' },
    { text: account ? String(account.established) : '' },
    { text: account ? ageOf(account.read) : 'not usable' },
    { text: escapeText(account?.origin ?? '') },
  ]);
  const columns = ['names', 'in all', 'that many use', 'age', 'from'].map((title) => ({ title }));
  return `\n${table(columns, rows, rowWidth(screen), styleFor(screen).dim).join('\n')}\n`;
}

export const outcomeJson = (outcomes: readonly NamesOutcome[]): object[] =>
  outcomes.map((one) => ({
    name: one.name,
    ...('none' in one && { none: true }),
    ...('synced' in one && { same: one.synced.same, ...shown(one.synced.account) }),
    ...('trouble' in one && { trouble: describeError(one.trouble) }),
  }));

/** What `assay intel sync` tells of names: nothing of feeds that tell none, as most do not. */
export const outcomeText = (outcomes: readonly NamesOutcome[], screen: Screen): string =>
  outcomes
    .filter((one) => !('none' in one))
    .map((one) => `${wrap(escapeText(`${one.name}: ${told(one)}`), screen.width).join('\n')}\n`)
    .join('');

function told(outcome: NamesOutcome): string {
  if ('none' in outcome) return '';
  if ('trouble' in outcome)
    return `its names were not brought up to date: ${describeError(outcome.trouble)}`;
  const { same, account } = outcome.synced;
  const counts = `${plural(account.names, 'name')}, of which many use ${account.established}`;
  return same ? `${counts}, as they were` : counts;
}
