import { groupBy } from '../core/group.js';
import type { ScriptFact } from './fact.js';

/** Code of one file that brings something in and runs something. */
export interface FetchAndRun {
  readonly path: string;
  readonly fetches: readonly ScriptFact[];
  readonly runs: readonly ScriptFact[];
  /** Written files that carry what was fetched to what is run; empty where none is needed. */
  readonly writes: readonly ScriptFact[];
  /** Whether what is run is seen to be what was fetched: one name, or one line. */
  readonly linked: boolean;
}

const running: readonly ScriptFact['act'][] = ['start-process', 'evaluate', 'load-code'];
/** In UTF-16 units: a name that links two acts stands near their start, and input is hostile. */
const textCap = 4096;

/**
 * The files among `scripts` that both fetch (download, decode) and run. The caller picks the
 * surfaces: an init script and an inline task are never one program.
 */
export function fetchAndRun(scripts: readonly ScriptFact[]): FetchAndRun[] {
  return [...groupBy(scripts, (s) => s.location.path)].flatMap(([path, acts]) => {
    const fetches = acts.filter((a) => a.act === 'download' || a.act === 'decode');
    const runs = acts.filter((a) => running.includes(a.act));
    if (fetches.length === 0 || runs.length === 0) return [];
    return [{ path, fetches, runs, ...links(acts, fetches, runs) }];
  });
}

function links(
  acts: readonly ScriptFact[],
  fetches: readonly ScriptFact[],
  runs: readonly ScriptFact[],
): Pick<FetchAndRun, 'writes' | 'linked'> {
  const downloads = fetches.filter((f) => f.act === 'download');
  if (downloads.length === 0) return { writes: [], linked: false };
  if (connected(downloads, runs)) return { writes: [], linked: true };
  const writes = acts.filter((a) => a.act === 'write-file' && connected([a], runs));
  return { writes, linked: writes.length > 0 };
}

function connected(sources: readonly ScriptFact[], runs: readonly ScriptFact[]): boolean {
  const names = new Set(sources.flatMap(valueNames));
  return runs.some((run) => valueNames(run).some((n) => names.has(n)) || sameLine(sources, run));
}

/** `iex (iwr …)` and `iwr … | iex`: nothing has a name, the place itself is the link. */
function sameLine(sources: readonly ScriptFact[], run: ScriptFact): boolean {
  if (run.act === 'start-process' || run.location.line === undefined) return false;
  return sources.some((source) => source.location.line === run.location.line);
}

const word = /[$%{}\w.\-~\\/:]+/g;
const variable = /^(\$\{?[\w:]+\}?|%\w+%)$/;
const programFile = /^[\w-]+\.(exe|dll|bat|cmd|ps1|vbs|js|msi|scr|sh|bin|dat|tmp)$/i;

/** The names by which one act hands a value to another, in lower case (PowerShell folds them). */
function valueNames(script: ScriptFact): string[] {
  const text = script.text.slice(0, textCap);
  const values = (text.match(word) ?? []).flatMap((w) => {
    const last = w.slice(Math.max(w.lastIndexOf('/'), w.lastIndexOf('\\')) + 1);
    return variable.test(w) ? [w] : programFile.test(last) ? [last] : [];
  });
  const code = script.language === 'csharp' || script.language === 'visualbasic';
  return [...values, ...(code ? argumentNames(text) : [])].map((name) => name.toLowerCase());
}

const literals = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const plainName = /(?<![\w.])[a-z_]\w*(?![\w.(])/gi;
const keywords = new Set(['new', 'true', 'false', 'null', 'nothing', 'await', 'this', 'me']);

/** Plain identifiers among the arguments of a call: not members, not called functions. */
function argumentNames(text: string): string[] {
  const open = text.indexOf('(');
  if (open < 0) return [];
  const names = text.slice(open).replace(literals, '').match(plainName) ?? [];
  return names.filter((name) => !keywords.has(name.toLowerCase()));
}
