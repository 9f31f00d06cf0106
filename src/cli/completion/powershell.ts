import { withCommands, type CompletedCommand, type CompletedOption, type Value } from './model.js';

/** For Windows PowerShell 5.1 and PowerShell 7 (Register-ArgumentCompleter -Native). */
export function powershellScript(program: CompletedCommand): string {
  const all = withCommands(program);
  return `# Completion of assay for PowerShell. Made by: assay completion powershell
Register-ArgumentCompleter -Native -CommandName assay -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${all.flatMap(commandsOf).join('\n')}
  }
  $options = @{
${all.map(optionsOf).join('\n')}
  }
  $values = @{
${all.flatMap(valuesOf).join('\n')}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $before = @($words | Where-Object { $_ -ne $wordToComplete })
  $command = ''
  foreach ($word in $before) {
    if ($commands.ContainsKey($command) -and $commands[$command].Contains($word)) { $command = "$command $word".Trim() }
  }
  $last = if ($before.Count -gt 0) { $before[$before.Count - 1] } else { '' }
  $offered = [ordered]@{}
  if ($values.ContainsKey("$command $last")) {
    foreach ($value in $values["$command $last"]) { $offered[$value] = $value }
  } elseif ($wordToComplete -like '-*') {
    $offered = $options[$command]
  } elseif ($commands.ContainsKey($command)) {
    $offered = $commands[$command]
  } elseif ($values.ContainsKey("$command ")) {
    foreach ($value in $values["$command "]) { $offered[$value] = $value }
  }
  foreach ($name in $offered.Keys) {
    if ($name -like "$wordToComplete*") {
      [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $offered[$name])
    }
  }
}
`;
}

function commandsOf({ path, commands }: CompletedCommand): string[] {
  if (commands.length === 0) return [];
  const told = commands.map(({ name, summary }) => `${quote(name)} = ${quote(summary)}`);
  return [`    ${quote(path)} = [ordered]@{ ${told.join('; ')} }`];
}

function optionsOf({ path, options }: CompletedCommand): string {
  return `    ${quote(path)} = [ordered]@{ ${options.flatMap(described).join('; ')} }`;
}

function described({ flags, summary }: CompletedOption): string[] {
  return flags.map((flag) => `${quote(flag)} = ${quote(summary)}`);
}

/** Where nothing is offered, PowerShell completes names of files by itself. */
function valuesOf({ path, options, argument }: CompletedCommand): string[] {
  const ofOptions = options.flatMap(({ flags, value }) =>
    flags.flatMap((flag) => entry(`${path} ${flag}`, value)),
  );
  return [...ofOptions, ...entry(`${path} `, argument)];
}

function entry(key: string, value: Value | undefined): string[] {
  if (value?.kind !== 'choices') return [];
  return [`    ${quote(key)} = @(${value.choices.map(quote).join(', ')})`];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
