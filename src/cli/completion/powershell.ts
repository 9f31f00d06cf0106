import type { CompletedCommand, CompletedOption, Value } from './model.js';

/** For Windows PowerShell 5.1 and PowerShell 7 (Register-ArgumentCompleter -Native). */
export function powershellScript(
  commands: readonly CompletedCommand[],
  options: readonly CompletedOption[],
): string {
  return `# Completion of assay for PowerShell. Made by: assay completion powershell
Register-ArgumentCompleter -Native -CommandName assay -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(({ name, summary }) => `    ${quote(name)} = ${quote(summary)}`).join('\n')}
  }
  $options = @{
    '' = [ordered]@{ ${options.flatMap(described).join('; ')} }
${commands.map(optionsOf).join('\n')}
  }
  $values = @{
${commands.flatMap(valuesOf).join('\n')}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $before = @($words | Where-Object { $_ -ne $wordToComplete })
  $command = @($before | Where-Object { $commands.Contains($_) })[0]
  if ($null -eq $command) { $command = '' }
  $last = if ($before.Count -gt 0) { $before[$before.Count - 1] } else { '' }
  $offered = [ordered]@{}
  if ($values.ContainsKey("$command $last")) {
    foreach ($value in $values["$command $last"]) { $offered[$value] = $value }
  } elseif ($wordToComplete -like '-*') {
    $offered = $options[$command]
  } elseif ($command -eq '') {
    $offered = $commands
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

function optionsOf({ name, options }: CompletedCommand): string {
  return `    ${quote(name)} = [ordered]@{ ${options.flatMap(described).join('; ')} }`;
}

function described({ flags, summary }: CompletedOption): string[] {
  return flags.map((flag) => `${quote(flag)} = ${quote(summary)}`);
}

/** Where nothing is offered, PowerShell completes names of files by itself. */
function valuesOf({ name, options, argument }: CompletedCommand): string[] {
  const ofOptions = options.flatMap(({ flags, value }) =>
    flags.flatMap((flag) => entry(`${name} ${flag}`, value)),
  );
  return [...ofOptions, ...entry(`${name} `, argument)];
}

function entry(key: string, value: Value | undefined): string[] {
  if (value?.kind !== 'choices') return [];
  return [`    ${quote(key)} = @(${value.choices.map(quote).join(', ')})`];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
