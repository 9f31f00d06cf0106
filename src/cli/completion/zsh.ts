import { withCommands, type CompletedCommand, type CompletedOption, type Value } from './model.js';

/** For zsh's completion system (zshcompsys(1), `_arguments` and `_describe`). */
export function zshScript(program: CompletedCommand): string {
  const groups = withCommands(program).filter(({ commands }) => commands.length > 0);
  return `#compdef assay
# Completion of assay for zsh. Made by: assay completion zsh
_assay_or_files() { _alternative "words:word:($*)" 'files:file:_files' }
${groups.map(groupFunction).join('\n')}
if [[ $funcstack[1] == _assay ]]; then _assay "$@"; else compdef _assay assay; fi
`;
}

/** After \`*::\` the words begin with the name of the command: one within another is completed as the first is. */
function groupFunction(group: CompletedCommand): string {
  const { options, commands } = group;
  return `${functionOf(group)}() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${text(summary)}'`).join('\n')}
  )
  _arguments -C \\
${options.map((option) => `    ${spec(option)} \\\n`).join('')}    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}`;
}

const functionOf = ({ path }: CompletedCommand): string =>
  ['_assay', ...path.split(' ').filter((word) => word !== '')].join('_');

function commandCase(command: CompletedCommand): string {
  const { name, options, argument, commands } = command;
  if (commands.length > 0) return `        ${name}) ${functionOf(command)} ;;`;
  const specs = [
    ...options.map(spec),
    ...(argument.kind === 'nothing' ? [] : [`'1:argument:${action(argument)}'`]),
  ];
  if (specs.length === 0) return `        ${name}) ;;`;
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
  if (value.kind !== 'choices') return value.kind === 'file' ? '_files' : ' ';
  const words = value.choices.join(' ');
  if (value.isList === true) return ` _values -s , value ${words}`;
  return value.orFile === true ? ` _assay_or_files ${words}` : `(${words})`;
}

/** Inside single quotes, where brackets and colons mean something to _arguments. */
const text = (summary: string): string =>
  summary.replaceAll("'", "'\\''").replaceAll(/[[\]:\\]/g, (c) => `\\${c}`);
