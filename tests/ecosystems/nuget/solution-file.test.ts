import { describe, expect, it } from 'vitest';
import { isSolutionPath, readSolution } from '../../../src/ecosystems/nuget/solution-file.js';

const read = (path: string, text: string) => readSolution(Buffer.from(text), path);

describe('a solution file', () => {
  it('is known by its ending', () => {
    expect(['a.sln', 'B.SLNX', 'c.slnf'].every(isSolutionPath)).toBe(true);
    expect(['a.csproj', 'sln', 'a.sln.bak'].some(isSolutionPath)).toBe(false);
  });

  it('in lines of text lists projects, and folders that are none', () => {
    const text = `\ufeff\r
Microsoft Visual Studio Solution File, Format Version 12.00\r
# Visual Studio Version 17\r
Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{A}"\r
EndProject\r
Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App", "src\\App\\App.csproj", "{B}"\r
EndProject\r
Project("{F2A71F9B-5D33-465A-A702-920D77279786}") = "Core", "..\\Core\\Core.fsproj", "{C}"\r
EndProject\r
Global\r
`;
    expect(read('all.sln', text)).toEqual({
      folder: '',
      projects: ['src/App/App.csproj', '../Core/Core.fsproj'],
      problems: [],
    });
  });

  it('hides no project behind a spelling that MSBuild lets pass', () => {
    const text = `
Microsoft Visual Studio Solution File, Format Version 12.00
  Project("FAE04EC0")="A" , "a\\A.csproj","{1}"
Project("{E24C65DC-7377-472B-9ABA-BC803B73C61A}") = "Site", "http://localhost:8080/", "{2}"
Project("{2150e333-8fdc-42a3-9474-1a3956d46de8}") = "folder", "folder", "{3}"
Project("{4}") = "says nothing"
Project("{5}") = "", "sites\\Old\\", "{6}"
`;
    expect(read('all.sln', text)).toEqual({
      folder: '',
      projects: ['a/A.csproj', 'http://localhost:8080/', 'sites/Old/'],
      problems: [{ code: 'bad-value', message: 'a project without path', line: 6 }],
    });
  });

  it('in XML lists projects in folders and beside them, each once', () => {
    const text = `<Solution>
  <Configurations><Platform Name="x64" /></Configurations>
  <Folder Name="/src/">
    <File Path="README.md" />
    <Project Path="src/App/App.csproj"><Build Project="false" /></Project>
  </Folder>
  <Project Path="tests\\Tests.vbproj" Type="x" />
  <Project Path="src/App/App.csproj" />
</Solution>`;
    expect(read('all.slnx', text).projects.toSorted()).toEqual([
      'src/App/App.csproj',
      'tests/Tests.vbproj',
    ]);
  });

  it('that filters another lists paths from where that one lies', () => {
    const text = '{ "solution": { "path": "..\\\\all.sln", "projects": ["src\\\\A.csproj"] } }';
    expect(read('ci/some.slnf', text)).toEqual({
      folder: '..',
      projects: ['src/A.csproj'],
      problems: [],
    });
  });

  it.each([
    ['a.sln', 'hello'],
    ['a.slnx', '<Project />'],
    ['a.slnx', '<Solution>'],
    ['a.slnf', '{}'],
    ['a.slnf', '[]'],
  ])('%s with %s is refused', (path, text) => {
    expect(() => read(path, text)).toThrow(expect.objectContaining({ name: 'MalformedInput' }));
  });

  it('with more projects than any is refused by its limit', () => {
    const projects = Array.from({ length: 10_001 }, (_, i) => `<Project Path="${i}.csproj" />`);
    expect(() => read('a.slnx', `<Solution>${projects.join('')}</Solution>`)).toThrow(
      expect.objectContaining({ code: 'solutionProjects' }),
    );
  });
});
