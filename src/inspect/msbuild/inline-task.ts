import type { Grammars } from '../../formats/grammar/grammars.js';
import type { InlineTask } from '../../formats/msbuild/model.js';
import type { CSharpShape } from '../../formats/csharp/csharp.js';
import type { Gather, PackageFile } from '../gather.js';
import { inspectPowerShell } from '../scripts/powershell.js';
import { inspectCSharp, inspectVisualBasic } from '../scripts/source.js';

const shapes: Record<InlineTask['type'], CSharpShape> = {
  Fragment: 'statements',
  Method: 'members',
  Class: 'file',
};

/** Reads the code that MSBuild compiles and runs in the build ("MSBuild inline tasks"). */
export async function inspectInlineTask(
  task: InlineTask,
  member: string,
  file: PackageFile,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  if (task.sourceFile !== undefined) {
    const kind = /^(?:vb|vbs|visualbasic)$/i.test(task.language) ? 'visualbasic' : 'csharp';
    gather.follow(task.sourceFile, file, { kind, surface: 'inline-task', program: file.path });
  }
  const { path, depth } = file;
  const script = { path, depth, source: task.code, surface: 'inline-task', member } as const;
  switch (task.language.toLowerCase()) {
    case 'vb':
    case 'vbs':
    case 'visualbasic':
      return inspectVisualBasic(script, gather, task.usings);
    case 'powershell':
    case 'ps':
      return inspectPowerShell(script, gather, grammars);
    default:
      return inspectCSharp(script, gather, grammars, shapes[task.type], task.usings);
  }
}
