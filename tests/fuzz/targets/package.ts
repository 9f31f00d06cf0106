import { callPaths } from '../../../src/inspect/calls.js';
import { inspectPackage } from '../../../src/inspect/index.js';
import { renderCalls, renderInspect } from '../../../src/outputs/terminal/index.js';
import { fixture } from '../../kit/fixtures.js';
import { grammars } from '../../kit/grammars.js';
import { buildPackage } from '../../kit/package-builder.js';
import type { FuzzTarget } from '../target.js';

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };
const screen = { color: false, width: 80 };
const helper = fixture('call-graph/assemblies/Library.dll');

const targets = `<Project InitialTargets="First">
  <UsingTask TaskName="Fixture.Task" AssemblyFile="$(MSBuildThisFileDirectory)..\\tasks\\Program.dll" />
  <PropertyGroup><CoreCompileDependsOn>$(CoreCompileDependsOn);Late</CoreCompileDependsOn></PropertyGroup>
  <Target Name="First" BeforeTargets="ResolveReferences"><Exec Command="cmd /c run.cmd" /></Target>
  <Target Name="Late" DependsOnTargets="First"><Fixture.Task /><CallTarget Targets="First" /></Target>
  <ItemGroup><Analyzer Include="$(MSBuildThisFileDirectory)..\\analyzers\\dotnet\\cs\\Program.dll" /></ItemGroup>
</Project>`;

/** A package around one hostile file: entry points, what they reach, rules, and all that is printed. */
export const target: FuzzTarget = {
  name: 'package',
  seeds: () => [
    Buffer.from(targets),
    ...['assemblies', 'callbacks', 'generics', 'async'].map((name) =>
      fixture(`call-graph/${name}/Program.dll`),
    ),
  ],
  async exercise(bytes) {
    const isImage = bytes[0] === 0x4d && bytes[1] === 0x5a;
    const files = isImage
      ? {
          'build/Fixture.Package.targets': targets,
          'lib/net8.0/Program.dll': bytes,
          'lib/net8.0/Library.dll': helper,
          'analyzers/dotnet/cs/Program.dll': bytes,
          'tasks/Program.dll': bytes,
        }
      : { 'build/Fixture.Package.targets': bytes, 'tasks/Program.dll': helper };
    const whole = buildPackage({ files });
    const { report } = await inspectPackage(whole, { tool, grammars });
    renderInspect(report, screen);
    renderCalls(await callPaths(whole, 'process', grammars), screen);
  },
  dictionary: ['BeforeTargets=', 'DependsOnTargets=', 'InitialTargets=', '$(', 'UsingTask', 'Exec'],
};
