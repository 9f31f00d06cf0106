import { groupBy } from '../../core/group.js';
import type { MsBuildFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

const starts: Partial<Record<MsBuildFact['construct'], string>> = {
  exec: 'runs a command line',
  'inline-task': 'compiles and runs source code in the build file',
  'using-task': 'loads a task from an assembly',
  download: 'downloads a file',
};

export const rule: Rule = {
  id: 'build-command',
  title: 'Package runs code of its own during the build',
  level: 'note',
  severity: 'low',
  confidence: 'high',
  basis: 'bytes',
  facts: ['msbuild'],
  why: `MSBuild files of a package run inside your build, with the rights of the build and everything it
can read. A package that runs commands, inline code or task assemblies there needs more trust than one
that only adds references, and its updates deserve a closer look.`,
  lookAlikes: `Most packages that generate code, compile resources, weave or analyse do exactly this, and
honestly. The note alone says nothing bad about a package.`,
  advice: `Know which of your packages run during the build, review their updates first, and keep secrets
which the build does not need out of its reach.`,
  attack: ['T1127.001'],
  references: ['https://learn.microsoft.com/nuget/concepts/msbuild-props-and-targets'],
  check: (facts: FactSet): readonly Alarm[] => {
    const running = facts.of('msbuild').filter((fact) => starts[fact.construct] !== undefined);
    return [...groupBy(running, (fact) => fact.location.path)].map(alarm);
  },
};

function alarm([path, found]: [string, MsBuildFact[]]): Alarm {
  const ways = [...new Set(found.map((fact) => starts[fact.construct]))].sort();
  return {
    level: 'note',
    message: `${path} ${ways.join(', ')}`,
    evidence: found.map((fact) => ({ fact, shows: starts[fact.construct] ?? fact.construct })),
  };
}
