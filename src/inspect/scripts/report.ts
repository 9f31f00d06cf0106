import { sourceOf, type TextProblem, type SourceText, type Span } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { Capability } from '../../facts/capability.js';
import type { ScriptFact } from '../../facts/fact.js';
import { unread, type Gather } from '../gather.js';
import { classifyRedirection } from '../../behaviour/commands/redirection.js';
import { classifyLiteral, classifyVariable } from '../literals.js';
import { locate } from '../text.js';
import type { Surface } from './surface.js';

/** A text of code and where it stands: a file, the text of an `Exec`, an inline task. */
export interface ScriptText {
  readonly path: string;
  readonly source: SourceText;
  readonly surface: Surface;
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
  const location = locate(script.path, deed.span);
  const text = textAt(script.source, deed.span).slice(0, keptUnits);
  const seen = { location, excerpt: excerpt(text) };
  const { act, api, capability } = deed;
  gather.add({ kind: 'script', language, surface: script.surface, act, text, ...seen });
  gather.add({ kind: 'api-call', capability, api, count: 1, ...seen });
}

export function reportStrings(
  script: ScriptText,
  strings: Iterable<{ readonly text: string; readonly span: Span }>,
  gather: Gather,
): void {
  for (const { text, span } of strings) {
    classifyLiteral(text)?.report(gather, locate(script.path, span));
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
    classifyVariable(name)?.report(gather, locate(script.path, span));
  }
}

interface Redirection {
  readonly operator: string;
  readonly text: string;
  readonly span: Span;
}

/** Where output goes and input comes from: a socket, a file that starts by itself. */
export function reportRedirections(
  script: ScriptText,
  language: ScriptFact['language'],
  redirections: Iterable<Redirection>,
  gather: Gather,
): void {
  for (const target of redirections) {
    const deed = classifyRedirection(target.operator, target.text);
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

/** The text of a span, by bytes of the file; wide or hosted texts give what is there. */
export function textAt(source: SourceText, span: Span): string {
  const start = indexOf(source, span);
  const units = Math.max(1, Math.ceil(span.length / source.unitBytes));
  return source.text.slice(start, start + units).trim();
}

/** Where in the text a span starts. */
export function indexOf(source: SourceText, span: Span): number {
  const row = span.line - source.origin.line;
  return (source.lineStarts[row] ?? 0) + span.column - (row === 0 ? source.origin.column : 1);
}
