import { escapeText } from '../core/text.js';
import type { Screen } from '../outputs/terminal/index.js';
import { bytes, plural, rowWidth, styleFor } from '../outputs/terminal/style.js';
import { table, type Cell } from '../outputs/terminal/table.js';
import type { CacheLimits } from '../store/cache-limits.js';
import type { CacheContents, Cleared, Usage } from '../store/upkeep.js';

/** What `assay cache info` tells a person. */
export function cacheText(
  folder: string,
  contents: CacheContents,
  limits: CacheLimits,
  screen: Screen,
): string {
  const style = styleFor(screen);
  const { assessments, evaluations, downloads, answers, history, temporary, refused } = contents;
  const rows = [
    row('assessments', assessments.current, bytes(limits.assessments)),
    row('  of other versions', assessments.old, 'in the same'),
    row('evaluated projects', evaluations, bytes(limits.evaluations)),
    row('downloads', downloads, bytes(limits.artifacts)),
    row('answers of feeds', answers, bytes(limits.answers)),
    row('versions seen', history, 'two files'),
    ...(temporary.files > 0 ? [row('half written', temporary, 'one hour')] : []),
  ];
  const columns = [
    { title: style.bold('what') },
    { title: '  files' },
    { title: '    size' },
    { title: 'limit' },
    { title: 'used first' },
    { title: 'used last' },
  ];
  const lines = [
    `${style.heading('cache')}  ${escapeText(folder)}`,
    '',
    ...table(columns, rows, rowWidth(screen), style.dim),
    ...refused.map((reason) => `not used: ${escapeText(reason)}`),
    '',
    'ASSAY_CACHE_DIR moves it, ASSAY_CACHE_SIZE limits it, assay cache clear empties it.',
  ];
  return `${lines.join('\n')}\n`;
}

function row(what: string, { files, bytes: size, oldestUse, newestUse }: Usage, limit: string) {
  return [
    { text: what },
    { text: String(files).padStart(7) },
    { text: bytes(size).padStart(8) },
    { text: limit },
    { text: day(oldestUse) },
    { text: day(newestUse) },
  ] satisfies Cell[];
}

function day(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString().slice(0, 10);
}

/** What `assay cache clear` tells. */
export function clearedText(cleared: Cleared): string {
  const { assessments, evaluations, downloads, answers, history, left } = cleared;
  const parts = [assessments, evaluations, downloads, answers, history];
  const size = parts.reduce((sum, { bytes: own }) => sum + own, 0);
  const counts = [
    plural(assessments.files, 'assessment'),
    plural(evaluations.files, 'evaluated project'),
    plural(downloads.files, 'download'),
    plural(answers.files, 'answer'),
    ...(history.files > 0 ? ['what was seen of versions'] : []),
  ];
  const open = left === 0 ? '' : `; ${plural(left, 'file')} being written left alone`;
  return `removed ${counts.join(', ')} (${bytes(size)})${open}\n`;
}
