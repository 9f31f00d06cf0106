import type { Change } from '../facts/difference.js';
import type { InspectReport, MsBuildSummary, ScriptSummary } from '../facts/report.js';
import { paired, plainPath, sideOf } from './compare.js';

/** What build files and scripts newly do, or no longer, by file. */
export function buildFileChanges(before: InspectReport, after: InspectReport): Change[] {
  const of = ({ msbuild, scripts }: InspectReport): Part[] => [
    ...msbuild.flatMap(constructsOf),
    ...scripts.flatMap(actsOf),
  ];
  return paired(of(before), of(after), ({ key }) => key).flatMap((pair): Change[] => {
    const side = sideOf(pair);
    const [first] = side === 'removed' ? pair.before : pair.after;
    if (side === 'both' || first === undefined) return [];
    const { name, text, path, line, runs } = first;
    const matters = side === 'added' && runs && { matters: 'the build does what it did not' };
    return [{ change: side, name, text, details: [], location: { path, line }, ...matters }];
  });
}

interface Part {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** It does something, other than saying what holds. */
  readonly runs: boolean;
}

/** Of what a build file can say, what only says what holds. */
const quiet = new Set<string>(['import', 'using-task', 'target', 'item', 'property']);

function constructsOf({ path, constructs }: MsBuildSummary): Part[] {
  return constructs.map(({ construct, line, target, hook, text }) => ({
    key: [plainPath(path), construct, target ?? '', hook ?? '', text].join('\0'),
    name: construct,
    text: `${construct}${target ? ` in ${target}` : ''}: ${text}`,
    path,
    line,
    runs: !quiet.has(construct),
  }));
}

function actsOf({ path, acts }: ScriptSummary): Part[] {
  return acts.map(({ act, line, text }) => ({
    key: [plainPath(path), act, text].join('\0'),
    name: act,
    text: `${act}: ${text}`,
    path,
    line,
    runs: true,
  }));
}
