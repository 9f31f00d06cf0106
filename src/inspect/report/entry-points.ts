import type { FactSet } from '../../facts/fact-set.js';
import type { EntryPoint, Phase, PackageSummary } from '../../facts/report.js';
import type { Location } from '../../core/location.js';
import { groupBy } from '../../core/group.js';
import { by } from './order.js';

interface Seen {
  readonly phase: Phase;
  readonly what: string;
  readonly location: Location;
  readonly targetFramework: string | undefined;
}

const phases: readonly Phase[] = ['install', 'evaluation', 'build', 'compile', 'load', 'tool'];

/** What starts without a call from the consumer's code, as far as conventions and metadata say. */
export function entryPoints(facts: FactSet, summary: PackageSummary): EntryPoint[] {
  const frameworks = new Map(facts.of('file').map((f) => [f.location.path, f.targetFramework]));
  const at = (phase: Phase, what: string, location: Location): Seen => {
    const targetFramework = frameworks.get(location.path.split('!/')[0] ?? '');
    return { phase, what, location, targetFramework };
  };
  const seen = [
    ...scripts(facts, at),
    ...msbuild(facts, at),
    ...analyzers(facts, at),
    ...moduleInitializers(facts, at),
    ...tools(facts, at, summary),
  ];
  return merge(seen);
}

type At = (phase: Phase, what: string, location: Location) => Seen;

const consoleScripts = /^tools\/(?:[^/]+\/)?(init|install|uninstall)\.ps1$/i;

function scripts(facts: FactSet, at: At): Seen[] {
  const files = facts.of('file').filter((f) => consoleScripts.test(f.location.path));
  return files.map((f) => at('install', f.location.path, f.location));
}

const importedRoles = new Set(['build', 'build-transitive', 'build-multitargeting', 'sdk']);

function msbuild(facts: FactSet, at: At): Seen[] {
  const imported = new Set(
    facts
      .of('file')
      .filter((f) => importedRoles.has(f.role))
      .map((f) => f.location.path),
  );
  return facts.of('msbuild').flatMap((f): Seen[] => {
    if (!imported.has(f.location.path)) return [];
    if (f.construct === 'target' && f.hook)
      return [at('build', `target ${f.target ?? ''} (${f.hook})`, f.location)];
    if (f.construct === 'property-function' || f.construct === 'registry')
      return f.target ? [] : [at('evaluation', f.text, f.location)];
    return [];
  });
}

function analyzers(facts: FactSet, at: At): Seen[] {
  const files = facts
    .of('file')
    .filter((f) => f.role === 'analyzer' && f.fileKind === 'managed-pe')
    .filter((f) => !f.location.path.toLowerCase().endsWith('.resources.dll'));
  return files.map((f) => at('compile', `analyzer ${fileName(f.location.path)}`, f.location));
}

function moduleInitializers(facts: FactSet, at: At): Seen[] {
  return facts
    .of('assembly')
    .filter((a) => a.marks.includes('module-initializer'))
    .map((a) => at('load', `module initializer of ${a.name}`, a.location));
}

function tools(facts: FactSet, at: At, summary: PackageSummary): Seen[] {
  if (!summary.packageTypes.some((type) => /^dotnettool/i.test(type))) return [];
  return facts
    .of('assembly')
    .filter((a) => a.marks.includes('entry-point'))
    .map((a) => at('tool', `${a.name} (main)`, a.location));
}

function merge(seen: readonly Seen[]): EntryPoint[] {
  const groups = groupBy(seen, (s) => `${phases.indexOf(s.phase)}\0${s.what}`);
  return [...groups].sort(by(([key]) => key)).map(([, group]) => {
    const { phase, what, location } = group[0] as Seen;
    const found = new Set(group.map((s) => s.targetFramework).filter((t) => t !== undefined));
    return { phase, what, location, targetFrameworks: [...found].sort() };
  });
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
