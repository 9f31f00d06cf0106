import type { ScriptFact } from '../../facts/fact.js';
import { fetchAndRun, fetchAndRunAlarm } from '../../facts/fetch-and-run.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

const surfaces: readonly ScriptFact['surface'][] = ['init-script', 'install-script'];

export const rule: Rule = {
  id: 'init-script-download-and-run',
  title: 'Package script fetches code and runs it inside Visual Studio',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['script'],
  why: `Visual Studio runs tools/init.ps1 of every installed package when a solution is opened with
the package console, and tools/install.ps1 when a package is added to an old-style project. Nobody
has to call anything: the script has your rights, your tokens and your files. A script that downloads
something and starts it hands your machine to whoever controls the download on that day; what arrives
was never part of the package, so no review, signature or scan of the package covers it. This is how
the first waves of malicious NuGet packages worked (MicroJson.Net, Impala, the SeroXen packages).`,
  lookAlikes: `Some old packages fetch a tool or a driver on first use, and some open a web page after
installation. An honest one names a fixed version and checks its digest or signature before it starts
it, or asks first. Scripts which only add references, print a message or edit the project do not
raise this alarm. One that fetches something and runs something else, such as its own module, is noted;
it is held where nobody can see what it runs.`,
  advice: `Do not open the solution in Visual Studio until the script is read: the evidence shows what is
fetched, from where, and what is started. If the package has already been installed in Visual Studio,
treat the machine and every secret on it as exposed. If you need the package for its libraries alone,
take a version without the script.`,
  attack: ['T1195.002', 'T1059.001', 'T1105'],
  references: [
    'https://github.com/NuGet/NuGetGallery/issues/9316',
    'https://jfrog.com/blog/attackers-are-starting-to-target-net-developers-with-malicious-code-nuget-packages/',
    'https://thehackernews.com/2023/10/malicious-nuget-package-targeting-net.html',
  ],
  check: (facts: FactSet): readonly Alarm[] =>
    fetchAndRun(facts.of('script').filter((s) => surfaces.includes(s.surface))).map((found) =>
      fetchAndRunAlarm(found, 'without being asked'),
    ),
};
