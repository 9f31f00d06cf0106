import { groupBy } from '../../../core/group.js';
import type { EntryPointFact } from '../../../facts/entry-point.js';
import { entryPoint } from '../draft.js';
import { whenIn, type ImportedFile } from './imports.js';

/** Property functions and registry reads that happen whenever a project is loaded. */
export function evaluationPoints(files: readonly ImportedFile[]): EntryPointFact[] {
  return files.flatMap((file) => {
    const groups = groupBy(file.build.evaluated, ({ name }) => name.toLowerCase());
    return [...groups.values()].map((group) => {
      const [first] = group as [(typeof group)[number]];
      return entryPoint(
        {
          surface: 'property-function',
          in: file.reach.has('sdk') ? ['restore', 'evaluation'] : ['evaluation'],
          byItself: true,
          name: `${first.registry ? 'registry read' : 'property function'} ${first.name}`,
          when: whenIn(`evaluating ${first.of}`, file),
          conditions: file.conditions,
          count: group.length,
          location: first.location,
          excerpt: first.text,
        },
        file.build.file,
      );
    });
  });
}

/** The files of an MSBuild SDK, which even a restore evaluates. */
export function sdkPoints(files: readonly ImportedFile[]): EntryPointFact[] {
  return files
    .filter(({ build }) => /^sdk\/sdk\.(?:props|targets)$/i.test(build.file.path))
    .map(({ build }) =>
      entryPoint({
        surface: 'sdk',
        in: ['restore', 'evaluation'],
        byItself: true,
        name: build.file.path,
        when: 'whenever a project that names it as its SDK is restored or loaded',
        location: { path: build.file.path },
      }),
    );
}
