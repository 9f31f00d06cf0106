import { buildCommand, inlineTask, type Examples } from '../../../tests/kit/examples.js';

/** "Write-Host nothing" in UTF-16, as PowerShell wants it. */
const nothing = Buffer.from('Write-Host nothing', 'utf16le').toString('base64');
const guard = "if ($env:ASSAY_FIXTURE_NEVER_SET -ne 'run') { return }";

export const examples: Examples = {
  flagged: [
    {
      name: 'base64-command',
      about: 'A build that runs a command nobody can read.',
      files: buildCommand(`powershell -NoProfile -enc ${nothing}`),
    },
    {
      name: 'hidden-window',
      about: 'An init script that starts a program where nobody sees it.',
      files: {
        'tools/init.ps1': `${guard}\nStart-Process -FilePath notepad -WindowStyle Hidden\n`,
      },
    },
    {
      name: 'turned-text',
      about: 'An init script that turns a text round, as far as a variable says, and evaluates it.',
      files: {
        'tools/init.ps1': `${guard}
$text = "gnihton tsoH-etirW"
Invoke-Expression (-join $text[-1..-($env:FIXTURE_LENGTH)])
`,
      },
    },
    {
      name: 'decoded-text',
      about: 'An init script that turns a text round and evaluates it: what it says is read.',
      level: 'note',
      files: {
        'tools/init.ps1': `${guard}
$text = "gnihton tsoH-etirW"
Invoke-Expression (-join $text[-1..-($text.Length)])
`,
      },
    },
    {
      name: 'address-in-pieces',
      about: 'An init script that fetches a file from an address which it turns round.',
      files: {
        'tools/init.ps1': `${guard}
$text = 'a/dilavni.erutxif.selif//:sptth'
$client = New-Object System.Net.WebClient
$client.DownloadFile((-join $text[-1..-($text.Length)]), 'list.json')
`,
      },
    },
    {
      name: 'name-in-pieces',
      about: 'An inline task that makes a client for the network by a name in pieces.',
      files: inlineTask(
        'var a = Activator.CreateInstance(Type.GetType("System.Net.Web" + "Client, System"));',
      ),
    },
    {
      name: 'task-in-a-picture',
      about: 'A task that is loaded from a file called a picture.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Fixture.Prepare" AssemblyFile="$(MSBuildThisFileDirectory)icon.png" />
  <Target Name="Prepare" BeforeTargets="Build"><Fixture.Prepare /></Target>
</Project>
`,
      },
    },
  ],
  clean: [
    {
      name: 'runs-own-script',
      about: 'A build that runs a script of the package, as many do.',
      nearMiss: true,
      files: {
        ...buildCommand(
          'powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File &quot;$(MSBuildThisFileDirectory)a.ps1&quot;',
        ),
        'build/a.ps1': 'Write-Host "nothing"\n',
      },
    },
    {
      name: 'names-its-address',
      about: 'An init script that fetches a list from an address which everybody can read.',
      nearMiss: true,
      files: {
        'tools/init.ps1': `$client = New-Object System.Net.WebClient
$client.DownloadFile('https://docs.fixture.invalid/list.json', 'list.json')
`,
      },
    },
    {
      name: 'evaluates-plain-text',
      about: 'An init script that evaluates a text which stands there whole.',
      nearMiss: true,
      files: { 'tools/init.ps1': "Invoke-Expression 'Write-Host nothing'\n" },
    },
    {
      name: 'type-by-name',
      about: 'An inline task that makes an object of a type it names.',
      nearMiss: true,
      files: inlineTask('var a = Activator.CreateInstance(Type.GetType("Fixture.Task, Fixture"));'),
    },
    {
      name: 'task-in-an-assembly',
      about: 'A task from an assembly of the package.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Fixture.Prepare" AssemblyFile="$(MSBuildThisFileDirectory)../tasks/Fixture.dll" />
  <Target Name="Prepare" BeforeTargets="Build"><Fixture.Prepare /></Target>
</Project>
`,
      },
    },
  ],
};
