import type { ScriptFact } from '../../facts/fact.js';
import { fetchAndRun, fetchAndRunAlarm } from '../../facts/fetch-and-run.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

const surfaces: readonly ScriptFact['surface'][] = ['inline-task', 'exec'];

export const rule: Rule = {
  id: 'inline-task-download-and-run',
  title: 'Code in an MSBuild file fetches code and runs it during the build',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['script'],
  why: `MSBuild files in a package's build folders become part of every project that refers to it. They
may hold C# or VB source (an inline task) or command lines, which run on each build, on every build
server, and often already when the project is opened, because the editor builds in the background.
They run with the rights of the build: signing keys, feed tokens and cloud identities are in reach.
Code there which downloads something and starts it lets somebody outside decide what your build runs.
The IAmReboot campaign (2023) worked this way, with the code pushed off screen by blanks.`,
  lookAlikes: `Packages that fetch a compiler or a browser during the build do so with a task assembly, or
with MSBuild's own DownloadFile and VerifyFileHash tasks: with a digest in the build file, what arrives was
fixed when the package was made. Without it, such a build file is held; it is blocked where the host of
the address stands in pieces or encoded, so that nobody finds it. Inline tasks that edit
files, read versions or call a program that is already in the package do not raise this alarm.`,
  advice: `Do not build or open a project that refers to this package. Read the code the evidence points
at (scroll to the right: it may stand behind hundreds of blanks). If it has been built anywhere, treat
the secrets which that build could read as exposed, build servers first.`,
  attack: ['T1195.002', 'T1127.001', 'T1105'],
  references: [
    'https://www.reversinglabs.com/blog/iamreboot-malicious-nuget-packages-exploit-msbuild-loophole',
    'https://learn.microsoft.com/visualstudio/msbuild/msbuild-roslyncodetaskfactory',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    fetchAndRun(facts.of('script').filter((s) => surfaces.includes(s.surface))).map((found) =>
      fetchAndRunAlarm(found, 'each time a project is built'),
    ),
};
