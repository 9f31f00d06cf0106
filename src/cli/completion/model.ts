import type { Argument, Command, Option } from 'commander';

/** What can stand after `assay`, or after one of its commands, for whatever shell. */
export interface CompletedCommand {
  /** The words that lead to it, without `assay`: `policy init`; empty for the program itself. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What stands without an option: one of these, a file, or nothing. */
  readonly argument: Value;
  /** Commands of its own, and their help. */
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedOption {
  /** `-j`, `--jobs`; the long one last. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** What follows it; undefined for a switch. */
  readonly value?: Value;
}

export type Value =
  | {
      readonly kind: 'choices';
      readonly choices: readonly string[];
      /** Several of them, with commas between. */
      readonly isList?: true;
      /** A file may stand there as well. */
      readonly orFile?: true;
    }
  | { readonly kind: 'file' }
  /** Something that no shell can guess. */
  | { readonly kind: 'other' }
  | { readonly kind: 'nothing' };

/** What no option of the program tells: values that are data of Assay. */
export interface KnownValues {
  /** By `<command> <argument>`, such as `explain rule`. */
  readonly arguments: Readonly<Record<string, Value>>;
  /** By the long flag, such as `--calls`. */
  readonly options: Readonly<Record<string, Value>>;
}

/** Reads the commands of a program, so that completion never knows others than the program does. */
export function completedProgram(main: Command, known: KnownValues): CompletedCommand {
  return completed(main, '', known);
}

/** The command itself, and all below it. */
export const withCommands = (command: CompletedCommand): CompletedCommand[] => [
  command,
  ...command.commands.flatMap(withCommands),
];

function completed(command: Command, path: string, known: KnownValues): CompletedCommand {
  const below = command.commands.map((one) => completed(one, join(path, one.name()), known));
  return {
    path,
    name: command.name(),
    summary: command.description(),
    options: [
      ...command.options.filter((option) => !option.hidden).map((one) => optionOf(one, known)),
      { flags: ['-h', '--help'], summary: helpSummary },
    ],
    argument: argumentOf(command, path, known),
    commands: below.length > 0 ? [...below, helpOf(path, below)] : [],
  };
}

const helpSummary = 'display help for command';

/** Commander adds it to whatever has commands. It takes one name of them, and nothing behind it. */
function helpOf(path: string, below: readonly CompletedCommand[]): CompletedCommand {
  const help = join(path, 'help');
  const commands = below.map(({ name, summary }) => bare(join(help, name), name, summary));
  return { ...bare(help, 'help', helpSummary), commands };
}

/** A command that takes nothing. */
function bare(path: string, name: string, summary: string): CompletedCommand {
  return { path, name, summary, options: [], argument: { kind: 'nothing' }, commands: [] };
}

const join = (path: string, name: string): string => (path === '' ? name : `${path} ${name}`);

function optionOf(option: Option, known: KnownValues): CompletedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const takes = option.required || option.optional;
  return {
    flags,
    summary: option.description,
    ...(takes && { value: known.options[option.long ?? ''] ?? valueOf(option) }),
  };
}

function valueOf({ argChoices, flags }: Option): Value {
  if (argChoices) return { kind: 'choices', choices: argChoices };
  return /<(?:file|folder|path|feed)>/.test(flags) ? { kind: 'file' } : { kind: 'other' };
}

function argumentOf(command: Command, path: string, known: KnownValues): Value {
  const [first] = command.registeredArguments as readonly Argument[];
  if (first === undefined) return { kind: 'nothing' };
  const told = known.arguments[`${path} ${first.name()}`];
  if (told !== undefined) return told;
  if (first.argChoices) return { kind: 'choices', choices: first.argChoices };
  return { kind: first.name() === 'name' ? 'other' : 'file' };
}
