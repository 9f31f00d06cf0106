import type { Argument, Command, Option } from 'commander';

/** What can stand after `assay`, for whatever shell. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What stands without an option: one of these, a file, or nothing. */
  readonly argument: Value;
}

export interface CompletedOption {
  /** `-j`, `--jobs`; the long one last. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** What follows it; undefined for a switch. */
  readonly value?: Value;
}

export type Value =
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'file' }
  /** Something that no shell can guess. */
  | { readonly kind: 'other' }
  | { readonly kind: 'nothing' };

/** What no option of the program tells: values that are data of Assay. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/**
 * Reads the commands of a program, so that completion never knows others than the program does.
 * @param known by `<command> <argument>`, such as `explain rule`
 */
export function completedCommands(main: Command, known: KnownValues): CompletedCommand[] {
  return main.commands.map((command) => ({
    name: command.name(),
    summary: command.description(),
    options: [
      ...command.options.filter((option) => !option.hidden).map(completedOption),
      { flags: ['-h', '--help'], summary: 'display help for command' },
    ],
    argument: argumentOf(command, known),
  }));
}

export const mainOptions = (main: Command): CompletedOption[] => [
  ...main.options.map(completedOption),
  { flags: ['-h', '--help'], summary: 'display help for command' },
];

function completedOption(option: Option): CompletedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const takes = option.required || option.optional;
  return {
    flags,
    summary: option.description,
    ...(takes && { value: valueOf(option.argChoices, option.flags) }),
  };
}

function argumentOf(command: Command, known: KnownValues): Value {
  const [first] = command.registeredArguments as readonly Argument[];
  if (first === undefined) return { kind: 'nothing' };
  const choices = known[`${command.name()} ${first.name()}`] ?? first.argChoices;
  return choices ? { kind: 'choices', choices } : { kind: 'file' };
}

function valueOf(choices: readonly string[] | undefined, flags: string): Value {
  if (choices) return { kind: 'choices', choices };
  return /<(?:file|folder|path)>/.test(flags) ? { kind: 'file' } : { kind: 'other' };
}
