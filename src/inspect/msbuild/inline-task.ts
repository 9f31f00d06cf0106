import { sourceOf } from '../../core/source.js';
import type { CSharpShape } from '../../formats/csharp/csharp.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { FoldedCode } from '../../formats/msbuild/fold/model.js';
import type { InlineTask, UsingTask } from '../../formats/msbuild/model.js';
import type { Gather } from '../gather.js';
import { inspectPowerShell } from '../scripts/powershell.js';
import type { ScriptText } from '../scripts/report.js';
import { inspectCSharp, inspectVisualBasic } from '../scripts/source.js';
import type { BuildText } from './build.js';

const shapes: Record<InlineTask['type'], CSharpShape> = {
  Fragment: 'statements',
  Method: 'members',
  Class: 'file',
};

/** Reads the code that MSBuild compiles and runs in the build ("MSBuild inline tasks"). */
export async function inspectInlineTask(
  { usingTask, inline, codes, sources }: FoldedCode,
  text: BuildText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const language = languageOf(usingTask, inline);
  for (const source of sources) {
    const kind = language === 'powershell' || language === 'visualbasic' ? language : 'csharp';
    const program = text.program ?? text.path;
    gather.follow(source, text, { kind, surface: 'inline-task', program });
  }
  for (const code of codes) {
    const { origin } = inline.code;
    const source = code === inline.code.text ? inline.code : sourceOf(code, origin);
    const member = usingTask.taskName;
    const script: ScriptText = { ...text, source, surface: 'inline-task', member };
    const folded = code === inline.code.text ? gather : marked(gather);
    if (language === 'visualbasic') inspectVisualBasic(script, folded, inline.usings);
    else if (language === 'powershell') await inspectPowerShell(script, folded, grammars);
    else await inspectCSharp(script, folded, grammars, shapes[inline.type], inline.usings);
  }
}

function languageOf(
  { taskFactory = '' }: UsingTask,
  { language }: InlineTask,
): 'visualbasic' | 'powershell' | 'csharp' {
  if (/^(?:vb|vbs|visualbasic)$/i.test(language)) return 'visualbasic';
  // Factories for PowerShell have the script where others have the code.
  return /^(?:powershell|ps|ps1|pwsh)$/i.test(language) || /powershell/i.test(taskFactory)
    ? 'powershell'
    : 'csharp';
}

/** Code with properties in it stands nowhere as MSBuild compiles it. */
function marked(gather: Gather): Gather {
  return {
    ...gather,
    add: (fact) => gather.add(fact.kind === 'script' ? { ...fact, folded: true } : fact),
  };
}
