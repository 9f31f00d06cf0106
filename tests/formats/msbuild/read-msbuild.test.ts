import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/core/source.js';
import { readMsBuild } from '../../../src/formats/msbuild/read-msbuild.js';
import { parameterOf } from '../../../src/formats/msbuild/targets.js';

const read = (body: string, attributes = '') =>
  readMsBuild(Buffer.from(`<Project${attributes}>${body}</Project>`));

describe('evaluation', () => {
  it('reads SDKs, default and initial targets', () => {
    const file = read(
      '<Sdk Name="C" Version="2" />',
      ' Sdk="A/1.0;B" InitialTargets="T;U" DefaultTargets="V"',
    );
    expect(file.sdks.map(({ name, version }) => [name, version])).toEqual([
      ['A', '1.0'],
      ['B', undefined],
      ['C', '2'],
    ]);
    expect(file).toMatchObject({ initialTargets: ['T', 'U'], defaultTargets: ['V'] });
  });

  it('carries every condition that applies, outermost first', () => {
    const { properties, items, imports } = read(`
      <Choose>
        <When Condition="a"><PropertyGroup Condition="b"><P Condition="c">1</P></PropertyGroup></When>
        <Otherwise><ItemGroup><I Include="x" M="y"><N Condition="d">z</N></I></ItemGroup></Otherwise>
      </Choose>
      <ImportGroup Condition="e"><Import Project="p" Condition="f" Sdk="S" /></ImportGroup>`);
    expect(properties).toMatchObject([{ name: 'P', value: '1', conditions: ['a', 'b', 'c'] }]);
    expect(items).toMatchObject([
      {
        type: 'I',
        include: 'x',
        metadata: [
          { name: 'M', value: 'y' },
          { name: 'N', value: 'z', condition: 'd' },
        ],
        conditions: ['!(a)'],
      },
    ]);
    expect(imports).toMatchObject([{ project: 'p', sdk: 'S', conditions: ['e', 'f'] }]);
  });

  it('does not take a property for what its name says', () => {
    const { properties, targets, imports } = read(
      '<PropertyGroup><Target>1</Target><Import>2</Import></PropertyGroup>',
    );
    expect(properties.map(({ name }) => name)).toEqual(['Target', 'Import']);
    expect([targets, imports]).toEqual([[], []]);
  });

  it('lists expressions with where they stand', () => {
    const { expressions } = read(
      '<PropertyGroup>\n<A Condition="\'$(B)\' != \'\'">x &lt; $(C)</A></PropertyGroup><Target Name="T"><Exec Command="$(D)" /></Target>',
    );
    expect(
      expressions.map(({ name, place, span }) => [
        name,
        place.name,
        place.target,
        span.line,
        span.column,
      ]),
    ).toEqual([
      ['B', 'Condition', undefined, 2, 16],
      // The value has a reference: the place is that of the whole value.
      ['C', 'A', undefined, 2, 29],
      ['D', 'Command', 'T', 2, 92],
    ]);
  });
});

describe('targets', () => {
  const file = read(`
    <Target Name="T" BeforeTargets="Build;$(X)" DependsOnTargets="U" Inputs="i" Condition="a">
      <PropertyGroup><P>1</P></PropertyGroup>
      <Exec Command="curl a &amp;&amp; b" consoleToMsBuild="true" Condition="b">
        <Output TaskParameter="ConsoleOutput" PropertyName="Q" />
      </Exec>
      <DownloadFile SourceUrl="http://a.example.com" DestinationFolder="d" />
      <OnError ExecuteTargets="V;W" />
    </Target>`);

  it('reads hooks and tasks in order', () => {
    expect(file.targets).toMatchObject([
      {
        name: 'T',
        beforeTargets: ['Build', '$(X)'],
        afterTargets: [],
        dependsOnTargets: ['U'],
        inputs: 'i',
        onError: ['V', 'W'],
        conditions: ['a'],
        tasks: [
          {
            name: 'Exec',
            conditions: ['a', 'b'],
            target: 'T',
            outputs: [{ taskParameter: 'ConsoleOutput', propertyName: 'Q' }],
          },
          { name: 'DownloadFile' },
        ],
      },
    ]);
    expect(file.properties).toMatchObject([{ name: 'P', target: 'T', conditions: ['a'] }]);
  });

  it('finds parameters whatever their case, at their place', () => {
    const exec = file.targets[0]?.tasks[0];
    expect(exec && parameterOf(exec, 'ConsoleToMSBuild')?.value).toBe('true');
    expect(exec && parameterOf(exec, 'Command')).toMatchObject({
      value: 'curl a && b',
      span: { line: 4, column: 22, length: 'curl a &amp;&amp; b'.length },
    });
  });
});

describe('inline tasks', () => {
  const usingTask = (code: string) => {
    const text = `<Project>\r\n<UsingTask TaskName="E" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="a.dll"><ParameterGroup><U ParameterType="System.Int32" Output="TRUE" /></ParameterGroup><Task><Reference Include="r" /><Using Namespace="n" />${code}</Task></UsingTask></Project>`;
    const [task] = readMsBuild(Buffer.from(text)).usingTasks;
    return { task, text };
  };

  it('reads what the factory is given', () => {
    expect(usingTask('<Code Type="Method" Language="VB" Source="x.vb" />').task).toMatchObject({
      taskName: 'E',
      taskFactory: 'RoslynCodeTaskFactory',
      assemblyFile: 'a.dll',
      parameters: [{ name: 'U', type: 'System.Int32', output: true }],
      inline: {
        language: 'vb',
        type: 'Method',
        sourceFile: 'x.vb',
        references: ['r'],
        usings: ['n'],
      },
    });
  });

  const exact = [
    ['<Code><![CDATA[F("x");\r\nG();]]></Code>', 'F("x");\r\nG();'],
    ['<Code Type="Fragment">\r\n  <![CDATA[\r\n  F();\r\n]]>\r\n</Code>', '\r\n  F();\r\n'],
    ['<Code>F();</Code>', 'F();'],
  ] as const;
  it.each(exact)('places the code of %j exactly', (code, expected) => {
    const { task, text } = usingTask(code);
    expect(task?.inline).toMatchObject({ exact: true, code: { text: expected } });
    const source = task?.inline?.code;
    const { offset } = source ? spanOf(source, 0, 0) : { offset: -1 };
    expect(text.slice(offset, offset + expected.length)).toBe(expected);
  });

  const resolved = ['<Code>a &lt; F();</Code>', '<Code><![CDATA[a ]]><![CDATA[< F();]]></Code>'];
  it.each(resolved)('reads the code of %j where it cannot', (code) => {
    expect(usingTask(code).task?.inline).toMatchObject({
      exact: false,
      code: { text: 'a < F();' },
    });
  });
});

describe('bad input', () => {
  it('takes only projects', () => {
    expect(() => readMsBuild(Buffer.from('<package />'))).toThrow('the root element is package');
    expect(() => readMsBuild(Buffer.from('<Project>'))).toThrow();
  });

  it('reports elements that MSBuild does not have and expressions it did not read', () => {
    const deep = '$(A.B('.repeat(99) + '))'.repeat(99);
    const { problems } = read(`<Foo /><PropertyGroup><P>${deep}</P></PropertyGroup>`);
    expect(problems.map(({ code, span }) => [code, span.column])).toEqual([
      ['syntax', 10],
      ['unread', 35],
    ]);
  });

  it('reads a project in UTF-16 at its places', () => {
    const bytes = Buffer.from('\ufeff<Project><Target Name="T" /></Project>', 'utf16le');
    expect(readMsBuild(bytes).targets[0]?.span).toEqual({
      offset: 20,
      length: 14,
      line: 1,
      column: 10,
    });
  });

  it('stays linear on brackets', () => {
    const body = ["$([A]::B('", '(', '@(A->F(', '$(', ")'"].map((unit) => unit.repeat(20_000));
    for (const text of body) {
      expect(
        read(`<PropertyGroup><P>${text.replaceAll('>', '&gt;')}</P></PropertyGroup>`).properties,
      ).toHaveLength(1);
    }
  });
});
