import { groupBy } from '../../core/group.js';
import type { InspectReport, MsBuildSummary, ScriptSummary } from '../../facts/report.js';
import { foremost, rest, shown } from './rows.js';
import { cut, indent, type Screen, styleFor } from './style.js';

type Construct = MsBuildSummary['constructs'][number];

/** What runs something comes first, where not all can be shown. */
const constructOrder = [
  'exec',
  'inline-task',
  'download',
  'task-assembly',
  'using-task',
  'registry',
  'property-function',
  'write-file',
  'copy',
  'import',
  'target',
];

const constructRank = ({ construct, hook }: Construct): number =>
  hook ? constructOrder.indexOf('using-task') : constructOrder.indexOf(construct);

export function msbuild(report: InspectReport, screen: Screen): string[] {
  return listOfFiles(
    report.msbuild,
    (file) => file.path,
    (file) => lines(byLine(file.constructs), constructRank, constructLine, screen),
    screen,
  );
}

const byLine = (constructs: readonly Construct[]): Construct[] =>
  constructs.toSorted((a, b) => a.line - b.line);

function constructLine({ construct, line, target = '', hook, text }: Construct): string {
  const when = hook ? ` [${hook}]` : '';
  if (construct === 'target') return `${line}: target ${text.replace(/: $/, '')}${when}`;
  const within = target && !text.startsWith(target) ? ` in ${target}` : '';
  return `${line}: ${construct}${within}${when}  ${text}`;
}

type Act = ScriptSummary['acts'][number];

const actRank = ({ act }: Act): number => (act === 'call' ? 1 : 0);

export function scripts(report: InspectReport, screen: Screen): string[] {
  const once = groupBy(report.scripts, ({ path, acts }) => `${path}\0${JSON.stringify(acts)}`);
  const surfaces = new Map(
    [...once.values()].map((group) => [
      group[0] as ScriptSummary,
      group
        .map((file) => file.surface)
        .filter((surface) => group.length === 1 || surface !== 'file'),
    ]),
  );
  return listOfFiles(
    [...surfaces.keys()],
    (file) => `${file.path} (${[file.language, ...(surfaces.get(file) ?? [])].join(', ')})`,
    (file) => lines(file.acts, actRank, (a) => `${a.line}: ${a.act}  ${a.text}`, screen),
    screen,
  );
}

function listOfFiles<T>(
  files: readonly T[],
  title: (file: T) => string,
  body: (file: T) => string[],
  screen: Screen,
): string[] {
  const listed = files
    .slice(0, shown)
    .flatMap((file) => [cut(title(file), screen, 2), ...indent(body(file), 2)]);
  return [...listed, ...rest(files.length - shown, screen)];
}

function lines<T>(
  items: readonly T[],
  rank: (item: T) => number,
  text: (item: T) => string,
  screen: Screen,
): string[] {
  const { dim } = styleFor(screen);
  const kept = foremost(items, rank).map((item) => dim(cut(text(item), screen, 4)));
  return [...kept, ...rest(items.length - kept.length, screen)];
}
