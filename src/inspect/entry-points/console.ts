import type { EntryPointFact } from '../../facts/entry-point.js';
import type { FileFact } from '../../facts/fact.js';
import { entryPoint, fileName } from './draft.js';
import type { PackageView } from './package-view.js';

/** What the package console of Visual Studio runs (NuGet.Client `PowerShellHost`, NU5120). */
export function consolePoints({ files }: PackageView): EntryPointFact[] {
  return [...files.flatMap(script), ...transforms(files)];
}

function script(file: FileFact): EntryPointFact[] {
  const { path } = file.location;
  const base = { in: ['install' as const], byItself: true, name: path, location: { path } };
  if (/^tools\/init\.ps1$/i.test(path)) {
    const when = 'in the package console, once for each session and solution';
    return [entryPoint({ ...base, surface: 'init-script', when })];
  }
  const [, action] = /^tools\/(?:[^/]+\/)?((?:un)?install)\.ps1$/i.exec(path) ?? [];
  if (action === undefined) return [];
  const done = action.toLowerCase() === 'install' ? 'installs' : 'removes';
  const when = `when Visual Studio ${done} the package in a project with packages.config`;
  return [entryPoint({ ...base, surface: 'install-script', when }, file)];
}

/** Files of `content` that change the project's own: by ending, what they do. */
const transformed: readonly [RegExp, string][] = [
  [/\.(?:un)?install\.xdt$/i, 'XDT transforms'],
  [/\.transform$/i, 'configuration transforms'],
  [/\.pp$/i, 'source transforms'],
];

function transforms(files: readonly FileFact[]): EntryPointFact[] {
  const content = files.filter(({ role }) => role === 'content');
  return transformed.flatMap(([ending, name]) => {
    const found = content.filter(({ location }) => ending.test(location.path));
    const [first] = found;
    if (first === undefined) return [];
    return [
      entryPoint({
        surface: 'content-transform',
        in: ['install'],
        byItself: true,
        name,
        when: 'when Visual Studio installs the package in a project with packages.config',
        count: found.length,
        location: { path: first.location.path },
        excerpt: found
          .slice(0, 8)
          .map((file) => fileName(file.location.path))
          .join(', '),
      }),
    ];
  });
}
