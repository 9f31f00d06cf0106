import { groupBy } from '../../core/group.js';
import { describeLocation } from '../../core/location.js';
import type { CallPath, CallPaths } from '../../facts/calls.js';
import { phases, type CallStep, type Reached } from '../../facts/entry-point.js';
import { reachedText } from '../../facts/reached.js';
import { escaped } from './escape.js';
import { plainApi } from '../../facts/api-words.js';
import { rest } from './rows.js';
import { cut, indent, plural, type Screen, styleFor } from './style.js';

/** Ways shown to one place, the shortest of each start; `--json` has them all. */
const shownWays = 5;

/** Each place that does what was asked for, and the ways there: who starts, and along which calls. */
export function renderCalls(raw: CallPaths, screen: Screen): string {
  const { asked, paths, unreached, unread } = escaped(raw);
  const { heading } = styleFor(screen);
  const sites = [...groupBy(paths, ({ target }) => siteOf(target)).values()];
  const dead = [...new Set(unreached.map(siteOf))];
  const blocks = [
    ...sites.map((group) => site(group, screen)),
    dead.length > 0
      ? [heading('Nothing that is known to run leads to'), ...indent(cutAll(dead, screen, 2), 2)]
      : [],
    unread.length > 0 ? [heading('Not read'), ...indent(cutAll(unread, screen, 2), 2)] : [],
    [`${asked}: ${plural(sites.length + dead.length, 'place')}, ${sites.length} reached`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

const cutAll = (lines: readonly string[], screen: Screen, blanks: number): string[] =>
  lines.map((line) => cut(line, screen, blanks));

/** Frameworks and platforms that have the same are one place. */
function siteOf(target: Reached): string {
  const { path, member = '' } = target.location;
  return `${nameOf(target)}  in ${member || path.slice(path.lastIndexOf('/') + 1)}`;
}

function nameOf(target: Reached): string {
  if (target.kind === 'embedded-key') return `a key of ${target.service}`;
  return target.kind === 'api-call' ? plainApi(target.api) : reachedText(target);
}

function site(group: readonly CallPath[], screen: Screen): string[] {
  const { bold, dim } = styleFor(screen);
  const [{ target }] = group as [CallPath];
  const files = [...new Set(group.map((path) => describeLocation(path.target.location)))];
  const ways = [...groupBy(group, wayKey).values()].toSorted(
    ([a], [b]) => rank(a as CallPath) - rank(b as CallPath),
  );
  return [
    bold(cut(nameOf(target), screen)),
    ...cutAll(files.slice(0, 3), screen, 5).map((file) => `  at ${dim(file)}`),
    ...indent(rest(files.length - 3, screen), 2),
    ...indent(
      ways.slice(0, shownWays).flatMap(([way]) => wayLines(way as CallPath, screen)),
      2,
    ),
    ...indent(rest(ways.length - shownWays, screen), 2),
  ];
}

/** What starts by itself first, then the shortest. */
const rank = ({ start, steps }: CallPath): number =>
  steps.length + (start === undefined ? 2000 : start.byItself ? 0 : 1000);

/** Frameworks that have the same way are told once. */
function wayKey({ start, steps }: CallPath): string {
  return [start?.name ?? '', ...steps.map((step) => step.member)].join('\0');
}

function wayLines({ start, steps }: CallPath, screen: Screen): string[] {
  const { dim } = styleFor(screen);
  const whose =
    start === undefined
      ? 'when the consumer calls'
      : `from ${start.name}, ${start.byItself ? `by itself ${phases[start.phase]}` : start.when}`;
  return [
    cut(whose, screen, 2),
    ...steps.map((step) => dim(cut(`  ${stepText(step)}`, screen, 2))),
  ];
}

/** The offset is in the member before. */
function stepText({ member, location }: CallStep): string {
  return location.ilOffset === undefined ? member : `IL_${hex4(location.ilOffset)} → ${member}`;
}

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');
