import type { CompletedCommand, CompletedOption, Value } from './model.js';

/**
 * For bash 4 and newer, and 3.2 as macOS has it. Where nothing is offered, bash completes names of
 * files by itself (`-o default`), except where none belongs.
 */
export function bashScript(
  commands: readonly CompletedCommand[],
  options: readonly CompletedOption[],
): string {
  return `# Completion of assay for bash. Made by: assay completion bash
_assay() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  # --option=value comes in three words.
  if [[ $cur == '=' ]]; then cur=
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command $cur" in
    ' -'*) _assay_words ${quoted(options.flatMap(({ flags }) => flags))} ;;
    ' '*) _assay_words ${quoted([...commands.map(({ name }) => name), 'help'])} ;;
${commands.map(optionCase).join('\n')}
${commands.map(argumentCase).join('\n')}
  esac
}
_assay_words() {
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$*" -- "$cur"))
}
complete -o default -F _assay assay
`;
}

function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === undefined) return [];
    const patterns = flags.map((flag) => `'${name} ${flag}'`).join('|');
    return [`    ${patterns}) ${offer(value)}return ;;`];
  });
}

function optionCase({ name, options }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags);
  return `    '${name} -'*) _assay_words ${quoted(flags)} ;;`;
}

function argumentCase({ name, argument }: CompletedCommand): string {
  return `    '${name} '*) ${offer(argument)};;`;
}

function offer(value: Value): string {
  if (value.kind === 'file') return '';
  return `_assay_words ${value.kind === 'choices' ? quoted(value.choices) : ''}; `;
}

/** All of them are of letters, digits and hyphens; the tests hold them to it. */
const quoted = (words: readonly string[]): string => `'${words.join(' ')}'`;
