import type { CompletedCommand, CompletedOption, Value } from './model.js';

/** For zsh's completion system (zshcompsys(1), `_arguments` and `_describe`). */
export function zshScript(
  commands: readonly CompletedCommand[],
  options: readonly CompletedOption[],
): string {
  return `#compdef assay
# Completion of assay for zsh. Made by: assay completion zsh
_assay() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${text(summary)}'`).join('\n')}
    'help:${text('display help for command')}'
  )
  _arguments -C \\
${options.map((option) => `    ${spec(option)} \\`).join('\n')}
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _assay ]]; then _assay "$@"; else compdef _assay assay; fi
`;
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const specs = [
    ...options.map(spec),
    ...(argument.kind === 'nothing' ? [] : [`'1:argument:${action(argument)}'`]),
  ];
  return `        ${name})
          _arguments \\
${specs.map((one) => `            ${one}`).join(' \\\n')} ;;`;
}

/** `'(-j --jobs)'{-j,--jobs}'[what it does]:value:_files'` */
function spec({ flags, summary, value }: CompletedOption): string {
  const names = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : (flags[0] ?? '');
  const takes = value === undefined ? '' : `:value:${action(value)}`;
  return `${names}'[${text(summary)}]${takes}'`;
}

function action(value: Value): string {
  if (value.kind === 'choices') return `(${value.choices.join(' ')})`;
  return value.kind === 'file' ? '_files' : ' ';
}

/** Inside single quotes, where brackets and colons mean something to _arguments. */
const text = (summary: string): string =>
  summary.replaceAll("'", "'\\''").replaceAll(/[[\]:\\]/g, (c) => `\\${c}`);
