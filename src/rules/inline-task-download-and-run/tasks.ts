import { groupBy } from '../../core/group.js';
import type { MsBuildFact } from '../../facts/fact.js';
import type { Alarm } from '../../facts/finding.js';

/** `DownloadFile`, and an `Exec` that names what it brought. */
export function byTasks(constructs: readonly MsBuildFact[]): Alarm[] {
  return [...groupBy(constructs, ({ location }) => location.path)].flatMap(([path, all]) => {
    if (
      all.some(({ construct, text }) => construct === 'target' && /\bVerifyFileHash\b/i.test(text))
    )
      return [];
    const unpacks = all.filter(({ text }) => /^(?:Unzip|Untar|Copy|Move)\s/i.test(text));
    const fetched = all
      .filter(({ construct }) => construct === 'download')
      .map((fact) => {
        const names = namesIn(fact.text);
        // What unpacks or moves the file hands its own names on.
        const carriers = unpacks.filter(({ text }) =>
          namesIn(text).some((name) => names.includes(name)),
        );
        return { fact, names: [...names, ...carriers.flatMap(({ text }) => namesIn(text))] };
      });
    const runs = all.filter(({ construct, text }) => {
      const names = construct === 'exec' ? namesIn(text) : [];
      return fetched.some((each) => names.some((name) => each.names.includes(name)));
    });
    return fetched.length > 0 && runs.length > 0
      ? [
          taskAlarm(
            path,
            fetched.map(({ fact }) => fact),
            runs,
          ),
        ]
      : [];
  });
}

/** Folders that every build file uses: naming them twice links nothing. */
const common =
  /^\$\((?:MSBuild\w+|\w*IntermediateOutputPath|OutDir|OutputPath|TargetDir|ProjectDir|SolutionDir|Configuration|Platform|NuGetPackageRoot)\)$/i;

/** Properties and file names by which tasks hand files to each other. */
function namesIn(text: string): string[] {
  const start = text.slice(0, textCap);
  const properties: string[] = start.match(/[$@]\(\w+\)/g) ?? [];
  for (const [, kind, name] of start.matchAll(/\b(Property|Item)Name="(\w+)"/g)) {
    properties.push(`${kind === 'Item' ? '@' : '$'}(${name})`);
  }
  const files = start.match(/[\w-]+\.(?:exe|dll|bat|cmd|ps1|sh|js|zip|bin|msi)\b/gi) ?? [];
  return [...properties.filter((name) => !common.test(name)), ...files].map((n) => n.toLowerCase());
}

const textCap = 4096;

function taskAlarm(
  path: string,
  fetches: readonly MsBuildFact[],
  runs: readonly MsBuildFact[],
): Alarm {
  return {
    level: 'suspicious',
    message: `${path} downloads a file and runs what it names, each time a project is built`,
    evidence: [
      ...fetches.map((fact) => ({ fact, shows: 'downloads' })),
      ...runs.map((fact) => ({ fact, shows: 'runs it' })),
    ],
    subject: 'DownloadFile',
  };
}
