import { classifyScriptMember } from '../../behaviour/catalogue/classify-member.js';
import { classifyCommand } from '../../behaviour/commands/classify-command.js';
import { sourceOf } from '../../core/source.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import {
  readPowerShell,
  type Command,
  type HostedScript,
  type MemberUse,
} from '../../formats/powershell/powershell.js';
import type { Gather } from '../gather.js';
import { actOfMember } from '../../behaviour/commands/act.js';
import { reportDeed, reportProblems, reportStrings, type ScriptText } from './report.js';

/** Scripts that start PowerShell with a script that starts PowerShell: honest ones stop at two. */
const hostingDepth = 4;

export async function inspectPowerShell(
  script: ScriptText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const grammar = await grammars.load('powershell');
  let texts = [script];
  for (let depth = 0; depth < hostingDepth && texts.length > 0; depth++) {
    texts = texts.flatMap((text) => inspectOne(text, gather, grammar));
  }
}

type Grammar = Parameters<typeof readPowerShell>[1];

/** @returns the texts that it hands to other PowerShell processes. */
function inspectOne(script: ScriptText, gather: Gather, grammar: Grammar): ScriptText[] {
  const read = readPowerShell(script.source, grammar);
  for (const command of read.commands) reportCommand(script, command, gather);
  for (const member of read.members) reportMember(script, member, gather);
  reportStrings(script, read.strings, gather);
  reportProblems(script, read.problems, gather);
  return read.commands.flatMap((command) =>
    command.hosted ? [hostedText(script, command.hosted)] : [],
  );
}

export function hostedText(script: ScriptText, hosted: HostedScript): ScriptText {
  const { offset, line, column } = hosted.span;
  return { ...script, source: sourceOf(hosted.text, { offset, line, column }) };
}

function reportCommand(script: ScriptText, command: Command, gather: Gather): void {
  const words = command.arguments.flatMap(({ parameter, value }) => [
    ...(parameter === undefined ? [] : [`-${parameter}`]),
    ...(value === undefined ? [] : [value.text]),
  ]);
  const deed = classifyCommand('powershell', command.name, words, command.stage > 0);
  if (deed === undefined) return;
  const api = `powershell:${command.name}`;
  reportDeed(script, 'powershell', { ...deed, api, span: command.span }, gather);
}

function reportMember(script: ScriptText, use: MemberUse, gather: Gather): void {
  const capability = use.type && classifyScriptMember(use.type, use.member);
  if (!capability) return;
  const api = `${use.type}::${use.member}`;
  const act = actOfMember(capability, use.member);
  reportDeed(script, 'powershell', { act, capability, api, span: use.span }, gather);
}
