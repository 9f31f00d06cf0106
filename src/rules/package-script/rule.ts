import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

/** NuGet.Client runs these by name: directly in tools/, or in a framework folder below it. */
const runByName = /^tools\/(?:[^/]+\/)?(init|install|uninstall)\.ps1$/i;

export const rule: Rule = {
  id: 'package-script',
  title: 'Package brings a script that Visual Studio runs by itself',
  level: 'note',
  severity: 'low',
  confidence: 'high',
  basis: 'bytes',
  facts: ['file'],
  why: `A PowerShell script named init, install or uninstall in the tools folder runs in Visual Studio
with your rights, without a question. Most are left over from the time of packages.config. Whoever
reviews an update should know that there is one, because a harmless script today is the easiest place
for a harmful one tomorrow.`,
  lookAlikes: `Many honest packages have one: they add references, copy native files or open a readme.
The note alone says nothing bad about a package; what the scripts do is shown beside it, and scripts
that fetch and start something have a rule of their own.`,
  advice: `Read the script once, and again when an update changes it (assay shows the digest). Builds with
the dotnet command line do not run it.`,
  attack: ['T1059.001'],
  references: ['https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu5120'],
  check: (facts: FactSet): readonly Alarm[] =>
    facts
      .of('file')
      .filter((file) => runByName.test(file.location.path))
      .map((fact) => ({
        level: 'note',
        message: `${fact.location.path} runs in Visual Studio ${occasion(fact.location.path)}`,
        evidence: [{ fact, shows: 'runs by its name' }],
      })),
};

function occasion(path: string): string {
  return /init\.ps1$/i.test(path)
    ? 'when a solution is opened with the package console'
    : 'when the package is added to or removed from a packages.config project';
}
