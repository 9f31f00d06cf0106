import { withCommands, type CompletedCommand, type CompletedOption, type Value } from './model.js';

/** For fish 3 and newer (complete(1)). */
export function fishScript(program: CompletedCommand): string {
  const all = withCommands(program);
  return `# Completion of assay for fish. Made by: assay completion fish
function __assay_at
  set -l command ''
  for word in (commandline -opc)
    switch "$command $word"
      case ${all.flatMap(namePatterns).join(' ')}
        set command (string trim -- "$command $word")
    end
  end
  test "$command" = "$argv"
end
function __assay_list
  set -l before (string match -r '^.*,' -- (string replace -r '^--[^=]*=' '' -- (commandline -ct)))
  for word in $argv
    echo "$before$word"
  end
end
complete -c assay -f
${all.flatMap(linesOf).join('\n')}
`;
}

const namePatterns = ({ path, commands }: CompletedCommand): string[] =>
  commands.map(({ name }) => quote(`${path} ${name}`));

function linesOf({ path, options, argument, commands }: CompletedCommand): string[] {
  const start = `complete -c assay -n ${quote(`__assay_at ${path}`.trimEnd())}`;
  const offered = offer(argument);
  return [
    ...commands.map(({ name, summary }) => `${start} -a ${name} -d ${quote(summary)}`),
    ...(offered ? [`${start} ${offered}`] : []),
    ...options.map((option) => `${start} ${optionOf(option)}`),
  ];
}

function optionOf({ flags, summary, value }: CompletedOption): string {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const takes = value === undefined ? '' : ` -r ${offer(value) || '-f'}`;
  return `${names.join(' ')}${takes} -d ${quote(summary)}`;
}

function offer(value: Value): string {
  if (value.kind !== 'choices') return value.kind === 'file' ? '-F' : '';
  const words = value.choices.join(' ');
  const files = value.orFile === true ? '-F' : '-f';
  return `${files} -a ${quote(value.isList === true ? `(__assay_list ${words})` : words)}`;
}

const quote = (text: string): string => `'${text.replaceAll(/[\\']/g, (c) => `\\${c}`)}'`;
