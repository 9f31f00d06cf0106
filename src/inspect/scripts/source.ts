import {
  classifySourceMember,
  classifyVisualBasicMember,
} from '../../behaviour/catalogue/classify-member.js';
import type { Span } from '../../core/source.js';
import type { ScriptFact } from '../../facts/fact.js';
import {
  readCSharp,
  type CSharpShape,
  type MethodDeclaration,
  type PlatformInvoke,
} from '../../formats/csharp/csharp.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import { readVisualBasic, type NameUse } from '../../formats/visualbasic/visualbasic.js';
import type { Gather } from '../gather.js';
import { excerpt } from '../../core/text.js';
import { locate } from '../text.js';
import { withAssignments } from './flow.js';
import { keepTextFlows } from './text-flows.js';
import { actOfMember } from '../../behaviour/commands/act.js';
import { indexOf, reportDeed, reportProblems, reportStrings, type ScriptText } from './report.js';

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
  given: ScriptText,
  gather: Gather,
  grammars: Grammars,
  shape: CSharpShape = 'file',
  usings: readonly string[] = [],
): Promise<void> {
  gather.scripts.read(given.source.text.length);
  const script = withAssignments(given);
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
  reportPlatformInvokes(script, read.platformInvokes, gather);
  noteModuleInitializers(script, read.methods, gather);
  keepTextFlows(script, 'csharp', gather);
  reportStrings(script, read.strings, gather);
  reportProblems(script, read.problems, gather);
}

/** C# "Module initializers": methods that run when the assembly they are compiled into is loaded. */
function noteModuleInitializers(
  { path }: ScriptText,
  methods: readonly MethodDeclaration[],
  gather: Gather,
): void {
  const moduleInitializers = methods
    .filter(({ attributes }) => attributes.some(({ name }) => moduleInitializer.test(name)))
    .map(({ name, span }) => ({ member: name, location: locate(path, span) }));
  if (moduleInitializers.length > 0) gather.note({ kind: 'source', path, moduleInitializers });
}

const moduleInitializer = /(?:^|[.:])ModuleInitializer(?:Attribute)?$/;

export function inspectVisualBasic(
  given: ScriptText,
  gather: Gather,
  usings: readonly string[] = [],
): void {
  gather.scripts.read(given.source.text.length);
  const script = withAssignments(given);
  const read = readVisualBasic(script.source);
  const scope = [...implicitUsings, ...usings, ...read.imports.map((each) => each.namespace)];
  const uses = typedUses(read.uses, scope).map((use) => ({
    ...use,
    span: withArguments(script, use.span),
  }));
  reportUses(script, 'visualbasic', uses, scope, gather);
  reportPlatformInvokes(script, read.platformInvokes, gather);
  keepTextFlows(script, 'visualbasic', gather);
  reportStrings(script, read.strings, gather);
  reportProblems(script, read.problems, gather);
}

/** The reader gives the place of a name; what is handed to it stands on the rest of the line. */
function withArguments({ source }: ScriptText, span: Span): Span {
  const start = indexOf(source, span);
  if (source.text[start + span.length / source.unitBytes] !== '(') return span;
  const end = source.lineStarts[span.line - source.origin.line + 1] ?? source.text.length;
  const text = source.text.slice(start, Math.min(end, start + lineUnits)).trimEnd();
  return { ...span, length: Buffer.byteLength(text, source.unitBytes === 2 ? 'utf16le' : 'utf8') };
}

/** UTF-16 units of a line that belong to a call. */
const lineUnits = 1024;

/** Types of which a text may speak: each is asked for every member of an unknown object. */
const mentionedTypes = 64;

/**
 * The reader of Visual Basic knows no types of variables, so that `w.DownloadFile` is taken for a
 * member of whichever type the text creates or declares that has one of consequence.
 */
function typedUses(uses: readonly NameUse[], scope: readonly string[]): Use[] {
  const mentions = uses.filter(({ form }) => form === 'creation' || form === 'type');
  const types = [...new Set(mentions.map(({ name }) => name))]
    // Where every member counts, the name of one says nothing of its type.
    .filter((type) => !classifyVisualBasicMember(type, anyMember, scope))
    .slice(0, mentionedTypes);
  return uses.map(({ name, form, span }) => {
    if (form === 'creation') return { type: name, member: 'new', span };
    const { type, member } = split(name);
    if (form === 'type' || classifyVisualBasicMember(type, member, scope))
      return { type, member, span };
    const owner = types.find((each) => classifyVisualBasicMember(each, member, scope));
    return { type: owner ?? type, member, span };
  });
}

/** No type has a member of this name. */
const anyMember = '?';

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
  const classify = language === 'visualbasic' ? classifyVisualBasicMember : classifySourceMember;
  for (const { type, member, span } of uses) {
    const capability = type ? classify(type, member, usings) : undefined;
    if (capability === undefined) continue;
    const act = actOfMember(capability, member);
    reportDeed(script, language, { act, capability, api: `${type}::${member}`, span }, gather);
  }
}

/** Native functions that a source declares: they are called by names of its own. */
function reportPlatformInvokes(
  { path, member }: ScriptText,
  invokes: readonly Pick<PlatformInvoke, 'module' | 'entryPoint' | 'span'>[],
  gather: Gather,
): void {
  for (const { module, entryPoint, span } of invokes) {
    const seen = {
      location: locate(path, span, member),
      excerpt: excerpt(`${module}!${entryPoint}`),
    };
    gather.add({ kind: 'platform-invoke', module, entryPoint, ...seen });
  }
}

/** `System.IO.File.ReadAllText` is a member of the type before the last dot. */
function split(name: string): { type: string; member: string } {
  const dot = name.lastIndexOf('.');
  return { type: dot < 0 ? '' : name.slice(0, dot), member: name.slice(dot + 1) };
}
