import { fixture } from '../../kit/fixtures.js';
import { buildPackage } from '../../kit/package-builder.js';
import { WatchedEngine } from '../engine/engine.js';
import type { FuzzTarget } from '../target.js';

const engine = new WatchedEngine({ slowMilliseconds: 2_000 });
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
  isWatched: true,
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
    const whole = Uint8Array.from(buildPackage({ files }));
    await engine.ask({ orders: [whole], calls: 'process' });
  },
  dictionary: ['BeforeTargets=', 'DependsOnTargets=', 'InitialTargets=', '$(', 'UsingTask', 'Exec'],
};
