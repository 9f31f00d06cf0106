import { classifySourceMember } from '../../behaviour/catalogue/classify-member.js';
import type { Span } from '../../core/source.js';
import type { ScriptFact } from '../../facts/fact.js';
import { readCSharp, type CSharpShape } from '../../formats/csharp/csharp.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import { readVisualBasic } from '../../formats/visualbasic/visualbasic.js';
import type { Gather } from '../gather.js';
import { actOfMember } from '../../behaviour/commands/act.js';
import { reportDeed, reportProblems, reportStrings, type ScriptText } from './report.js';

/** Namespaces that code of inline tasks and of modern projects uses without saying so. */
const implicitUsings = [
  'System',
  'System.IO',
  'System.Linq',
  'System.Net',
  'System.Net.Http',
  'System.Threading',
  'System.Threading.Tasks',
  'System.Collections.Generic',
];

export async function inspectCSharp(
  script: ScriptText,
  gather: Gather,
  grammars: Grammars,
  shape: CSharpShape = 'file',
  usings: readonly string[] = [],
): Promise<void> {
  const read = readCSharp(script.source, await grammars.load('c-sharp'), shape);
  const scope = [...implicitUsings, ...usings, ...read.usings.map((using) => using.namespace)];
  const uses = [
    ...read.invocations.map(({ name, receiverType, member, span }) =>
      receiverType ? { type: receiverType, member, span } : { ...split(name), span },
    ),
    ...read.creations.map(({ type, span }) => ({ type, member: 'new', span })),
    ...read.references.map(({ name, receiverType, span }) => {
      const { type, member } = split(name);
      return { type: receiverType ?? type, member, span };
    }),
  ];
  reportUses(script, 'csharp', uses, scope, gather);
  reportStrings(script, read.strings, gather);
  reportProblems(script, read.problems, gather);
}

export function inspectVisualBasic(
  script: ScriptText,
  gather: Gather,
  usings: readonly string[] = [],
): void {
  const read = readVisualBasic(script.source);
  const scope = [...implicitUsings, ...usings, ...read.imports.map((each) => each.namespace)];
  const uses = read.uses.map(({ name, span }) => ({ ...split(name), span }));
  reportUses(script, 'visualbasic', uses, scope, gather);
  reportStrings(script, read.strings, gather);
  reportProblems(script, read.problems, gather);
}

interface Use {
  readonly type: string;
  readonly member: string;
  readonly span: Span;
}

function reportUses(
  script: ScriptText,
  language: ScriptFact['language'],
  uses: readonly Use[],
  usings: readonly string[],
  gather: Gather,
): void {
  for (const { type, member, span } of uses) {
    const capability = type ? classifySourceMember(type, member, usings) : undefined;
    if (capability === undefined) continue;
    const act = actOfMember(capability, member);
    reportDeed(script, language, { act, capability, api: `${type}::${member}`, span }, gather);
  }
}

/** `System.IO.File.ReadAllText` is a member of the type before the last dot. */
function split(name: string): { type: string; member: string } {
  const dot = name.lastIndexOf('.');
  return { type: dot < 0 ? '' : name.slice(0, dot), member: name.slice(dot + 1) };
}
