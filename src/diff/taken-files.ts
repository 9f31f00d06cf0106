import type { FileEntry, InspectReport } from '../facts/report.js';

/** By whose build NuGet has a file imported that bears the package's id, by the folder in which it stands. */
const importers: ReadonlyMap<string, string> = new Map([
  ['build', 'the builds of projects that reference it'],
  ['buildtransitive', 'the builds of all projects downstream'],
  ['buildmultitargeting', 'the builds of projects for several frameworks'],
  ['buildcrosstargeting', 'the builds of projects for several frameworks'],
  ['sdk', 'the builds of projects that use it as an SDK'],
]);

/** Scripts that the package console of Visual Studio runs without being asked. */
const consoleScript = /^tools\/(?:[^/]+\/)?(?:init|install|uninstall)\.ps1$/;

/** A file that something of the consumer takes by itself, and who does. */
export interface TakenFile {
  /** What stays the same where a file moves to another framework. */
  readonly key: string;
  /** `imported by the builds of all projects downstream` */
  readonly how: string;
}

/**
 * Finds which files of a package are taken without being asked: those that NuGet has imported (NuGet.Commands
 * LockFileUtils `AddMSBuildAssets`, MSBuild for an SDK), what such files name in an import, and console scripts.
 */
export function takenFiles(report: InspectReport): (file: FileEntry) => TakenFile | undefined {
  const id = report.package.id.toLowerCase();
  const isNamed = importedNames(report);
  return ({ path, kind }) => {
    const plain = path.toLowerCase();
    const [folder = '', ...rest] = plain.split('/');
    const name = rest.at(-1) ?? '';
    const key = `${folder}/${name}`;
    const who = importers.get(folder);
    const own = folder === 'sdk' ? 'sdk' : id;
    if (who !== undefined && rest.length <= 2 && /\.(?:props|targets)$/.test(name)) {
      if (name === `${own}.props` || name === `${own}.targets`)
        return { key, how: `imported by ${who}` };
    }
    if (isNamed(name, kind)) return { key, how: 'imported by another build file of the package' };
    return consoleScript.test(plain) ? { key, how: 'run by the package console' } : undefined;
  };
}

/** By the names that imports end with; one that is worked out, or a pattern, may be any build file. */
function importedNames({ msbuild }: InspectReport) {
  const names = msbuild.flatMap(({ constructs }) =>
    constructs
      .filter(({ construct }) => construct === 'import')
      .flatMap(({ text }) => text.toLowerCase().split(';').map(lastName)),
  );
  const exact = new Set(names);
  // A long text is cut, and ends in an ellipsis.
  const isOpen = names.some((name) => /[*?…]|\$\(/.test(name));
  return (name: string, kind: FileEntry['kind']): boolean =>
    exact.has(name) || (isOpen && kind === 'msbuild');
}

/** Of `$(MSBuildThisFileDirectory)../build/Some.props`, as NuGet's packages mostly write it, the name alone. */
const lastName = (project: string): string =>
  project
    .slice(Math.max(project.lastIndexOf('/'), project.lastIndexOf('\\')) + 1)
    .trim()
    .replace(/^\$\(msbuildthisfiledirectory\)/, '');
