import { sourceOf, type TextProblem, type SourceText, type Span } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { Capability } from '../../facts/capability.js';
import type { ScriptFact } from '../../facts/fact.js';
import { unread, type Gather, type Reached } from '../gather.js';
import { classifyRedirection } from '../../behaviour/commands/redirection.js';
import { classifyLiteral, classifyVariable } from '../literals.js';
import { locate } from '../text.js';
import { followStarted } from './follow.js';
import { flowOf, type Assignments } from './flow.js';
import { textAt } from './place.js';
import type { Surface } from './surface.js';

export { indexOf, textAt } from './place.js';

/** A text of code and where it stands: a file, the text of an `Exec`, an inline task. */
export interface ScriptText extends Reached {
  readonly source: SourceText;
  readonly surface: Surface;
  /** The target or inline task that it is part of. */
  readonly member?: string;
  /** What the text, and what it stands in, assign to variables. */
  readonly assignments?: Assignments;
  /** Words of downloads beside the text: a program of that name is no tool of the build. */
  readonly brought?: ReadonlySet<string>;
}

/** The text of a script that another one hands to a process on its command line. */
export interface HostedText {
  readonly language: 'powershell' | 'batch';
  readonly script: ScriptText;
}

export function hostedText(
  language: HostedText['language'],
  script: ScriptText,
  text: string,
  { offset, line, column }: Span,
): HostedText {
  return { language, script: { ...script, source: sourceOf(text, { offset, line, column }) } };
}

export interface Deed {
  readonly act: ScriptFact['act'];
  readonly capability: Capability;
  /** `powershell:Invoke-WebRequest`, `System.Net.WebClient::DownloadFile`. */
  readonly api: string;
  readonly span: Span;
  /** Another command writes into this one. */
  readonly piped?: boolean;
}

/** UTF-16 units of a command kept whole: a long address must not hide where its file goes. */
const keptUnits = 4096;

/** Adds what one command or call does, and the API it is counted under. */
export function reportDeed(
  script: ScriptText,
  language: ScriptFact['language'],
  deed: Deed,
  gather: Gather,
): void {
  const location = locate(script.path, deed.span, script.member);
  const text = textAt(script.source, deed.span).slice(0, keptUnits);
  const seen = { location, excerpt: excerpt(text) };
  const { act, api, capability } = deed;
  const flow = flowOf(script, language, deed.span, deed.piped ?? false);
  const { surface, program } = script;
  gather.add({
    kind: 'script',
    language,
    surface,
    act,
    text,
    ...seen,
    ...(program === undefined ? {} : { program }),
    ...(flow === undefined ? {} : { flow }),
  });
  followStarted(script, act, [text, ...(flow?.values ?? [])], gather);
  gather.add({ kind: 'api-call', capability, api, count: 1, ...seen });
}

export function reportStrings(
  script: ScriptText,
  strings: Iterable<{ readonly text: string; readonly span: Span }>,
  gather: Gather,
): void {
  for (const { text, span } of strings) {
    classifyLiteral(text)?.report(gather, locate(script.path, span, script.member));
  }
}

/** Variables of the environment by name: what a script takes from there, no string need name. */
export function reportVariables(
  script: ScriptText,
  variables: Iterable<{ readonly name: string; readonly span: Span }>,
  gather: Gather,
): void {
  const seen = new Set<string>();
  for (const { name, span } of variables) {
    if (seen.has(name)) continue;
    seen.add(name);
    classifyVariable(name)?.report(gather, locate(script.path, span, script.member));
  }
}

/** Where output goes and input comes from: a socket, a file that starts by itself. */
export function reportRedirections(
  script: ScriptText,
  language: ScriptFact['language'],
  targets: Iterable<{ readonly text: string; readonly span: Span }>,
  gather: Gather,
): void {
  for (const target of targets) {
    const deed = classifyRedirection(target.text);
    if (deed)
      reportDeed(script, language, { ...deed, api: `${language}:>`, span: target.span }, gather);
    reportStrings(script, [target], gather);
  }
}

/** What the reader could not read is a gap; what it read around is not. */
export function reportProblems(
  script: ScriptText,
  problems: readonly TextProblem[],
  gather: Gather,
): void {
  const gap = problems.find((problem) => problem.code === 'unread');
  if (gap) unread(gather, script.path, gap.code, `${gap.message} (line ${gap.span.line})`);
}
