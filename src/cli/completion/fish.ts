import type { CompletedCommand, CompletedOption, Value } from './model.js';

/** For fish 3 and newer (complete(1)). */
export function fishScript(
  commands: readonly CompletedCommand[],
  options: readonly CompletedOption[],
): string {
  const names = commands.map(({ name }) => name).join(' ');
  const none = `not __fish_seen_subcommand_from ${names} help`;
  return [
    '# Completion of assay for fish. Made by: assay completion fish',
    'complete -c assay -f',
    ...options.flatMap((option) => optionLine(option, none)),
    ...commands.map(
      ({ name, summary }) => `complete -c assay -n ${quote(none)} -a ${name} -d ${quote(summary)}`,
    ),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');
}

function commandLines({ name, options, argument }: CompletedCommand): string[] {
  const seen = `__fish_seen_subcommand_from ${name}`;
  const offered = offer(argument);
  return [
    ...(offered ? [`complete -c assay -n ${quote(seen)} ${offered}`] : []),
    ...options.flatMap((option) => optionLine(option, seen)),
  ];
}

function optionLine({ flags, summary, value }: CompletedOption, when: string): string[] {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const takes = value === undefined ? '' : ` -r ${offer(value) || '-f'}`;
  return [`complete -c assay -n ${quote(when)} ${names.join(' ')}${takes} -d ${quote(summary)}`];
}

function offer(value: Value): string {
  if (value.kind === 'choices') return `-f -a ${quote(value.choices.join(' '))}`;
  return value.kind === 'file' ? '-F' : '';
}

const quote = (text: string): string => `'${text.replaceAll(/[\\']/g, (c) => `\\${c}`)}'`;
