import { classifyCommand } from '../../behaviour/commands/classify-command.js';
import {
  download,
  evaluate,
  start,
  type CommandBehaviour,
} from '../../behaviour/commands/command.js';
import { isFileStart } from '../../behaviour/commands/file-start.js';
import { runsFromAddress } from '../../behaviour/commands/fetch-and-run.js';
import { hostedBatch } from '../../behaviour/commands/hosted-batch.js';
import type { SourceText } from '../../core/source.js';
import type { ScriptFact } from '../../facts/fact.js';
import { plainPath } from '../../facts/script-chain.js';
import { readBatch, type BatchCommand } from '../../formats/batch/batch.js';
import { foldBatch } from '../../formats/batch/fold.js';
import type { Gather } from '../gather.js';
import { withAssignments } from './flow.js';
import { foldedWith } from './folding.js';
import {
  hostedText,
  reportDeed,
  reportProblems,
  reportRedirections,
  reportStrings,
  reportVariables,
  type HostedText,
  type ScriptText,
} from './report.js';

/**
 * Reads a text as it is written, and once more with its variables put in.
 * @returns the texts that it hands to other processes
 */
export function inspectBatchText(given: ScriptText, gather: Gather): HostedText[] {
  const seen = foldedWith(({ text }, work) => foldBatch(text, work), given, gather);
  if (seen === undefined) return inspectText(given, gather);
  const hosted = inspectText(given, seen.asWritten(gather));
  const text = { ...given, source: seen.source };
  return [...hosted, ...inspectText(text, seen.beyond(gather)).map(seen.placed)];
}

function inspectText(given: ScriptText, gather: Gather): HostedText[] {
  const script = withAssignments(given);
  const { commands, variables, problems } = readBatch(script.source);
  const deeds = commands.map(deedOf);
  const own = new Set(commands.flatMap((each, at) => broughtBy(each, deeds[at])));
  const hosted = commands.map((command) => hostedIn(script, command));
  for (const [at, command] of commands.entries()) {
    const { name, span } = command;
    const program = programOf(command);
    const isBrought = wasBrought(program, own) || wasBrought(program, script.brought);
    const deed = deeds[at] ?? (isBrought || isStarted(program) ? start : undefined);
    for (const each of deedsOf(command, deed))
      reportDeed(
        script,
        'batch',
        { ...each, api: `batch:${name}`, span, piped: command.stage > 0 },
        gather,
      );
    const inner = hosted[at]?.some(({ language }) => language === 'batch') ?? false;
    // What stands in an inner text is told with the commands of that text.
    const words = inner ? [] : command.arguments;
    reportStrings(
      script,
      words.map((text) => ({ text, span })),
      gather,
    );
    const targets = command.redirections.map(({ operator, target: text, span: at }) => ({
      operator,
      text,
      span: at,
    }));
    reportRedirections(script, 'batch', targets, gather);
  }
  reportVariables(script, variables, gather);
  reportProblems(script, problems, gather);
  return hosted.flat();
}

/** Words of the commands of a text that bring something in. */
export function broughtIn(source: SourceText): string[] {
  return readBatch(source).commands.flatMap((each) => broughtBy(each, deedOf(each)));
}

function deedOf({ name, text, stage }: BatchCommand): CommandBehaviour | undefined {
  return classifyCommand('batch', name, [text], stage > 0);
}

/** `mshta https://…`, alone or behind what starts it, fetches and runs in one. */
function deedsOf(
  { name, text }: BatchCommand,
  deed: CommandBehaviour | undefined,
): CommandBehaviour[] {
  const own = deed === undefined ? [] : [deed];
  if (!runsFromAddress(`${name} ${text}`)) return own;
  const isRun = ['evaluate', 'start-process', 'load-code'].includes(deed?.act ?? '');
  const isFetch = deed?.act === 'download';
  return [...own, ...(isFetch ? [] : [download]), ...(isRun ? [] : [evaluate])];
}

const bringing: readonly ScriptFact['act'][] = ['download', 'decode', 'write-file'];

function broughtBy(command: BatchCommand, deed: CommandBehaviour | undefined): string[] {
  if (deed === undefined || !bringing.includes(deed.act)) return [];
  return command.arguments.map((word) => word.toLowerCase());
}

/** `$(Tools)\x.exe`: cmd would end the name at the bracket, but never sees one. */
function programOf({ name, text, arguments: [first = ''] }: BatchCommand): string {
  return /^[$@%]$/.test(name) && text.startsWith('(') ? name + first : name;
}

/**
 * Programs that MSBuild names by its properties are tools of the build, unless the same text has
 * just fetched them.
 */
function isStarted(name: string): boolean {
  return !/[$@%]\(/.test(name) && isFileStart(name);
}

/** Tasks name what they fetch with one kind of slash, commands with the other. */
export function wasBrought(name: string, brought: ReadonlySet<string> | undefined): boolean {
  if (brought === undefined) return false;
  return brought.has(name.toLowerCase()) || brought.has(plainPath(name).toLowerCase());
}

function hostedIn(script: ScriptText, { name, text, hosted, span }: BatchCommand): HostedText[] {
  if (hosted) return [hostedText('powershell', script, hosted.text, span)];
  const inner = hostedBatch(name, text);
  return inner === undefined ? [] : [hostedText('batch', script, inner, span)];
}
