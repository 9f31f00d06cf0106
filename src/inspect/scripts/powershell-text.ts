import { append } from '../../core/append.js';
import { classifyScriptMember } from '../../behaviour/catalogue/classify-member.js';
import { actOfMember } from '../../behaviour/commands/act.js';
import { classifyCommand } from '../../behaviour/commands/classify-command.js';
import { classifyFileStart } from '../../behaviour/commands/file-start.js';
import { hostedBatch } from '../../behaviour/commands/hosted-batch.js';
import { ownFiles } from '../../behaviour/commands/own-files.js';
import {
  readPowerShell,
  type Command,
  type MemberUse,
  type PowerShellScript,
} from '../../formats/powershell/powershell.js';
import { foldPowerShell } from '../../formats/powershell/fold/fold.js';
import type { Gather } from '../gather.js';
import { assign, copyOf } from './flow.js';
import { foldedWith } from './folding.js';
import {
  hostedText,
  indexOf,
  reportDeed,
  reportProblems,
  reportRedirections,
  reportStrings,
  reportVariables,
  textAt,
  type Deed,
  type HostedText,
  type ScriptText,
} from './report.js';

import { keepTextFlows } from './text-flows.js';

type Grammar = Parameters<typeof readPowerShell>[1];

/**
 * Reads a script as it is written, and once more with its constants put together and with the code in
 * it that it evaluates.
 * @returns the texts that it hands to other processes
 */
export function inspectPowerShellText(
  given: ScriptText,
  gather: Gather,
  grammar: Grammar,
): HostedText[] {
  const seen = foldedWith((source, work) => foldPowerShell(source, grammar, work), given, gather);
  if (seen === undefined) return inspectText(given, gather, grammar);
  const hosted = inspectText(given, seen.asWritten(gather), grammar);
  const text = { ...given, source: seen.source };
  return [...hosted, ...inspectText(text, seen.beyond(gather), grammar).map(seen.placed)];
}

function inspectText(given: ScriptText, gather: Gather, grammar: Grammar): HostedText[] {
  const read = readPowerShell(given.source, grammar);
  const assignments = copyOf(given.assignments);
  for (const { target, value } of read.assignments) {
    // The quotes say that a value is written out and not computed.
    const text = value?.kind === 'literal' ? `'${value.text}'` : value?.text;
    assign(assignments, target, text ?? '');
  }
  const script = { ...given, assignments };
  const deeds = [...read.commands.flatMap(deedOfCommand), ...read.members.flatMap(deedOfMember)];
  append(deeds, fileStarts(script, read, deeds));
  for (const deed of deeds) reportDeed(script, 'powershell', deed, gather);
  reportStrings(script, [...read.strings, ...bareWords(read)], gather);
  for (const { redirections } of read.commands) {
    reportRedirections(script, 'powershell', redirections.map(targetOf), gather);
  }
  reportVariables(script, read.environment, gather);
  keepTextFlows(script, 'powershell', gather);
  reportProblems(script, read.problems, gather);
  return read.commands.flatMap((command) => hostedIn(script, command));
}

/** `2>> $PROFILE` as the reader gives it, operator and all. */
function targetOf({ text, span }: Command['redirections'][number]) {
  return { operator: '>', text: text.replace(/^[\d*]?>{1,2}\s*/, ''), span };
}

function deedOfCommand(command: Command): Deed[] {
  const { name, stage, span } = command;
  const deed = classifyCommand('powershell', name, wordsOf(command), stage > 0);
  return deed ? [{ ...deed, api: `powershell:${name}`, span, piped: stage > 0 }] : [];
}

function wordsOf(command: Command): string[] {
  return command.arguments.flatMap(({ parameter, value }) => [
    ...(parameter === undefined ? [] : [`-${parameter}`]),
    ...(value === undefined ? [] : [value.text]),
  ]);
}

function deedOfMember({ type, member, span }: MemberUse): Deed[] {
  const capability = type && classifyScriptMember(type, member);
  if (!capability) return [];
  return [{ act: actOfMember(capability, member), capability, api: `${type}::${member}`, span }];
}

/** Files started by their place; a program named like a known one is started none the less. */
function fileStarts(script: ScriptText, read: PowerShellScript, deeds: readonly Deed[]): Deed[] {
  const own = ownFiles(read.assignments);
  const isMentioned = ({ span }: Pick<Deed, 'span'>) =>
    own.isMentioned(textAt(script.source, span));
  // A folder that the script fetches into holds more than the package brought.
  const fetchesInto =
    deeds.some(({ act }) => act === 'download') &&
    (deeds.some((deed) => /^(?:download|write-file)$/.test(deed.act) && isMentioned(deed)) ||
      read.commands.some(
        (each) => /^(?:set|push)-location$/i.test(each.name) && isMentioned(each),
      ));
  const started = new Set(
    deeds.filter(({ act }) => act === 'start-process').map(({ span }) => span.offset),
  );
  return read.commands.flatMap((command) => {
    if (started.has(command.span.offset) || isPartOfWord(script, command)) return [];
    const deed = classifyFileStart(command, (path) => !fetchesInto && own.has(path));
    return deed ? [{ ...deed, span: command.span }] : [];
  });
}

/** The grammar takes the rest of `$env:TEMP\x.exe` among arguments for a command of its own. */
function isPartOfWord({ source }: ScriptText, { span }: Command): boolean {
  return /[\w})\]]/.test(source.text[indexOf(source, span) - 1] ?? '');
}

/** `iwr http://…`: an address needs no quotes. */
function bareWords({ commands, strings }: PowerShellScript) {
  const seen = new Set(strings.map(({ span }) => span.offset));
  return commands
    .flatMap((command) => command.arguments.flatMap(({ value }) => value ?? []))
    .filter(({ kind, span }) => kind === 'bare' && !seen.has(span.offset));
}

function hostedIn(script: ScriptText, command: Command): HostedText[] {
  const { hosted, name, span } = command;
  if (hosted) return [hostedText('powershell', script, hosted.text, hosted.span)];
  const inner = hostedBatch(name, wordsOf(command).join(' '));
  return inner === undefined ? [] : [hostedText('batch', script, inner, span)];
}
