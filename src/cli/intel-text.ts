import { groupBy } from '../core/group.js';
import { escapeText } from '../core/text.js';
import type { ListAccount } from '../intel/list-account.js';
import { problemWords } from '../intel/problem-words.js';
import type { Screen } from '../outputs/terminal/index.js';
import { plural, rowWidth, styleFor, wrap } from '../outputs/terminal/style.js';
import { table } from '../outputs/terminal/table.js';
import { staleAfter } from './intel-options.js';
import type { SyncOutcome } from './intel-sync.js';

export interface ListStatus {
  readonly name: string;
  readonly account?: ListAccount;
  /** When its origin last had nothing newer. */
  readonly refreshed?: string;
  /** Why it cannot be asked. */
  readonly trouble?: string;
}

/** What `assay intel import` and `sync` tell of one list. */
export function importText(name: string, account: ListAccount, screen: Screen): string {
  const { malicious, vulnerabilities } = account;
  const counts = `${counted(malicious, 'malicious package')}, ${counted(vulnerabilities, 'vulnerability')}`;
  const lines = [`${name}: ${counts}`, ...besides(account)];
  return `${lines.flatMap((line) => wrap(escapeText(line), screen.width)).join('\n')}\n`;
}

/** Records by what they tell of; a record may be of several packages. */
function counted(count: number, of: string): string {
  return `${plural(count, 'record')} of ${of === 'vulnerability' ? 'vulnerabilities' : `${of}s`}`;
}

/** What of the origin is not in the list, and why. */
function besides({ skipped, problems }: ListAccount): string[] {
  const { withdrawn, elsewhere, repeated, nameless = 0 } = skipped;
  const left = [
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} of other ecosystems`] : []),
    ...(nameless > 0 ? [`${nameless} that ${nameless === 1 ? 'names' : 'name'} no package`] : []),
    ...(repeated > 0 ? [`${repeated} told twice`] : []),
  ];
  return [
    ...(left.length > 0 ? [`left out: ${left.join(', ')}`] : []),
    ...problems.map(
      ({ code, count, example }) =>
        `not used: ${count} with ${problemWords(code)}, first ${example}`,
    ),
  ];
}

/** What `assay intel sync` tells. */
export function syncText(outcomes: readonly SyncOutcome[], screen: Screen): string {
  return outcomes
    .map(({ name, synced, none, trouble }) => {
      if (synced && !synced.same) return importText(name, synced.account, screen);
      const absent = none ? 'the feed tells no vulnerabilities' : '';
      const told = synced ? 'nothing newer' : absent || `not brought up to date: ${trouble ?? ''}`;
      return `${wrap(escapeText(`${name}: ${told}`), screen.width).join('\n')}\n`;
    })
    .join('');
}

const day = 24 * 60 * 60 * 1000;

/** What `assay intel status` tells a person. */
export function statusText(
  folder: string,
  lists: readonly ListStatus[],
  screen: Screen,
  now: number,
): string {
  const style = styleFor(screen);
  const head = `${style.heading('lists')}  ${escapeText(folder)}`;
  if (lists.length === 0)
    return `${head}\n\nnone: assay intel import takes records in the OSV format\n`;
  const rows = lists.map(({ name, account, refreshed = '' }) => [
    { text: name },
    { text: account ? String(account.malicious) : '' },
    { text: account ? String(account.vulnerabilities) : '' },
    { text: account ? ageText(refreshed, now) : 'not usable' },
    { text: account?.newest.slice(0, 10) ?? '' },
    { text: escapeText(account?.origin ?? '') },
  ]);
  const columns = ['list', 'malicious', 'vulnerabilities', 'age', 'newest record', 'from'];
  const lines = [
    head,
    '',
    ...table(
      columns.map((title) => ({ title })),
      rows,
      rowWidth(screen),
      style.dim,
    ),
    ...notes(lists, now).flatMap((line) => wrap(line, screen.width)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is to be said of several lists is said once, with the names of all. */
function notes(lists: readonly ListStatus[], now: number): string[] {
  const told = groupBy(
    lists.flatMap((list) => notesOf(list, now).map((text) => ({ name: list.name, text }))),
    ({ text }) => text,
  );
  return [...told].map(
    ([text, group]) => `${group.map(({ name }) => name).join(', ')}: ${escapeText(text)}`,
  );
}

function notesOf({ account, refreshed = '', trouble }: ListStatus, now: number): string[] {
  if (account === undefined) return [`not used: ${trouble ?? ''}`];
  const isStale = now - Date.parse(refreshed) >= staleAfter * day;
  return [...(isStale ? ['old: what was found since is not in it'] : []), ...besides(account)];
}

export function ageText(read: string, now: number): string {
  const age = now - Date.parse(read);
  if (age < -day) return 'of a time to come';
  if (age < day)
    return age < day / 24 ? 'less than an hour' : plural(Math.floor((24 * age) / day), 'hour');
  return plural(Math.floor(age / day), 'day');
}
