import { groupBy } from '../../core/group.js';
import { capabilities, type Capability } from '../../facts/capability.js';
import { phases, surfaces, type Surface } from '../../facts/entry-point.js';
import type { EntryPoint, InspectReport } from '../../facts/report.js';
import { byAttention } from './attention.js';
import { enough } from './rows.js';
import { plural, type Screen, type Style, wrap } from './style.js';

/** Capabilities named in one sentence; the sections below have all. */
const named = 7;

/** The package in a few sentences: what runs by itself, what that comes to, what its users can do. */
export function shortAnswer(report: InspectReport, style: Style, screen: Screen): string[] {
  const byItself = report.entryPoints.filter((e) => e.byItself);
  const asked = report.entryPoints.filter((e) => !e.byItself && e.phase === 'tool');
  const own = report.behaviours.filter((b) => b.startedBy.itself > 0);
  const used = report.behaviours.filter((b) => b.startedBy.itself === 0);
  const told: [string, string][] = [
    ['Runs by itself:', starts(byItself) || 'nothing'],
    ['Runs when asked:', counted(asked)],
    ['By itself it', abilities(own)],
    [own.length > 0 ? 'When used it also' : 'When used it', abilities(used)],
  ];
  return told
    .filter(([, text]) => text !== '')
    .flatMap(([start, text]) => sentence(start, text, style, screen));
}

function sentence(start: string, rest: string, style: Style, screen: Screen): string[] {
  const lines = wrap(`${start} ${rest}.`, screen.width - 4);
  return lines.map((line, i) => (i === 0 ? line.replace(start, style.bold(start)) : `  ${line}`));
}

/** `2 targets in the build; 1 analyzer, 1 module initializer inside the compiler` */
function starts(entryPoints: readonly EntryPoint[]): string {
  return [...groupBy(entryPoints, (e) => e.phase)]
    .map(([phase, group]) => `${counted(group)} ${phases[phase]}`)
    .join('; ');
}

function counted(entryPoints: readonly EntryPoint[]): string {
  return [...groupBy(entryPoints, (e) => e.surface)]
    .map(([surface, group]) =>
      nounOf(
        surface,
        group.reduce((sum, e) => sum + e.count, 0),
      ),
    )
    .join(', ');
}

/** `1 target`, `3 source files compiled in`. */
export function nounOf(surface: Surface, count: number): string {
  const [word = '', rest = ''] = surfaces[surface].split(/(?= compiled )/);
  return plural(count, word, pluralOf(word)) + rest;
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:[sx]|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function abilities(behaviours: readonly { readonly capability: Capability }[]): string {
  const sorted = behaviours.map((b) => b.capability).sort(byAttention);
  const told = sorted
    .slice(0, enough(sorted.length, named))
    .map((capability) => capabilities[capability]);
  const more = sorted.length - told.length;
  return told.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
