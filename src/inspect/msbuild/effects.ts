import type { FoldedTask } from '../../formats/msbuild/fold/model.js';
import { excerpt } from '../../core/text.js';
import type { MsBuildFact } from '../../facts/fact.js';

/** What a project builds, publishes or is made of, by the names that the SDK gives it. */
const consumers =
  /\$\((?:PublishDir|PublishUrl|WebPublishDir|OutDir|OutputPath|TargetDir|TargetPath|PackageOutputPath|MSBuildProjectDirectory|MSBuildProjectFullPath|ProjectDir|ProjectPath|SolutionDir|SolutionPath)\)|@\((?:IntermediateAssembly|MainAssembly|Compile|Content|EmbeddedResource|ResolvedFileToPublish)\b/i;
/** The assembly itself. */
const ownAssembly =
  /@\((?:IntermediateAssembly|MainAssembly)\b|\$\(TargetPath\)|\$\(TargetDir\)\$\(Target(?:FileName|Name)\)|\$\(OutDir\)\$\((?:TargetFileName|AssemblyName)\)/i;
const removing = /(?:^|[\s&|;"'])(?:rm\s+-\w*[rf]|rmdir\s|rd\s+\/s|del\s|erase\s|remove-item\s)/i;

/** What a task does to that; undefined for tasks that leave it alone. */
export function effectOf(folded: FoldedTask): Pick<MsBuildFact, 'effect' | 'on'> {
  const name = folded.task.name.toLowerCase();
  switch (name) {
    case 'removedir':
    case 'delete':
      return told('removes', valuesOf(folded, /^(?:directories|files)$/));
    case 'copy':
    case 'move':
      return told('replaces', valuesOf(folded, /^destination(?:files|folder)$/));
    case 'writelinestofile':
      return told('replaces', valuesOf(folded, /^file$/));
    case 'unzip':
      return told('replaces', valuesOf(folded, /^destinationfolder$/));
    case 'exec':
      return told(
        'removes',
        valuesOf(folded, /^command$/).filter((text) => removing.test(text)),
      );
    default:
      return {};
  }
}

function valuesOf({ parameters }: FoldedTask, names: RegExp): string[] {
  return parameters
    .filter(({ name }) => names.test(name.toLowerCase()))
    .flatMap(({ values, written }) => [...values, written]);
}

function told(
  effect: 'removes' | 'replaces',
  texts: readonly string[],
): Pick<MsBuildFact, 'effect' | 'on'> {
  const all = texts.filter((text) => consumers.test(text.slice(0, 4096)));
  const on = all.find((text) => ownAssembly.test(text)) ?? all[0];
  return on === undefined ? {} : { effect, on: excerpt(on) };
}
