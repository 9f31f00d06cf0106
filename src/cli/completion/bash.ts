import { withCommands, type CompletedCommand, type Value } from './model.js';

/**
 * For bash 4 and newer, and 3.2 as macOS has it. Where nothing is offered, bash completes names of
 * files by itself (`-o default`), except where none belongs.
 */
export function bashScript(program: CompletedCommand): string {
  const all = withCommands(program);
  return `# Completion of assay for bash. Made by: assay completion bash
_assay() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  # --option=value comes in three words.
  if [[ $cur == '=' ]]; then cur=
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
      ${all.flatMap(namePatterns).join('|')})
        command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${all.flatMap(valueCases).join('\n')}
  esac
  # What is typed begins behind the colon: policy init is no word that begins below policy.
  case "$command:$cur" in
${all.map(optionCase).join('\n')}
${all.map(argumentCase).join('\n')}
  esac
}
_assay_words() {
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$*" -- "$cur"))
}
_assay_list() {
  local before=
  if [[ $cur == *,* ]]; then before=\${cur%,*},; fi
  compopt +o default -o nospace 2>/dev/null
  COMPREPLY=($(compgen -P "$before" -W "$*" -- "\${cur##*,}"))
}
_assay_or_files() {
  COMPREPLY=($(compgen -W "$*" -- "$cur"))
}
complete -o default -F _assay assay
`;
}

const namePatterns = ({ path, commands }: CompletedCommand): string[] =>
  commands.map(({ name }) => `'${path} ${name}'`);

function valueCases({ path, options }: CompletedCommand): string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === undefined) return [];
    const patterns = flags.map((flag) => `'${path} ${flag}'`).join('|');
    return [`    ${patterns}) ${offer(value)}return ;;`];
  });
}

function optionCase({ path, options }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags);
  return `    '${path}:-'*) _assay_words ${quoted(flags)} ;;`;
}

/** The name of a command of its own, or an argument. */
function argumentCase({ path, argument, commands }: CompletedCommand): string {
  const names = commands.map(({ name }) => name);
  const offered = names.length > 0 ? `_assay_words ${quoted(names)}; ` : offer(argument);
  return `    '${path}:'*) ${offered};;`;
}

function offer(value: Value): string {
  if (value.kind === 'file') return '';
  if (value.kind !== 'choices') return `_assay_words ''; `;
  return `${offering(value)} ${quoted(value.choices)}; `;
}

/** With a file beside the words, bash completes files where no word fits. */
function offering({ isList, orFile }: Extract<Value, { kind: 'choices' }>): string {
  if (isList === true) return '_assay_list';
  return orFile === true ? '_assay_or_files' : '_assay_words';
}

/** All of them are of letters, digits and hyphens; the tests hold them to it. */
const quoted = (words: readonly string[]): string => `'${words.join(' ')}'`;
