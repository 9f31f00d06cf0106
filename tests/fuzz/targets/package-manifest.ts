import { nearestItem } from '../../../src/ecosystems/nuget/compatibility/nearest.js';
import {
  readPackageManifest,
  readRuntimeGraph,
} from '../../../src/ecosystems/nuget/package-manifest.js';
import { mergeRuntimeGraphs } from '../../../src/ecosystems/nuget/resolve/runtime-graph.js';
import type { FuzzTarget } from '../target.js';

const nuspec = `<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>Some.Package</id><version>1.2.3-beta</version>
<packageTypes><packageType name="Dependency" /></packageTypes>
<dependencies><group targetFramework=".NETPortable0.0-net45+win8"><dependency id="A" version="[1.0,2.0)" /></group>
<group targetFramework="net8.0-windows7.0"><dependency id="B" version="1.*-*" exclude="Build" /></group>
<group><dependency id="C" /></group></dependencies></metadata></package>
`;
const runtime = `{ "runtimes": { "win-x64": { "#import": ["win"], "A": { "B": "1.0.0" } } } }`;

/** The first byte says which of the two files it is. */
export const target: FuzzTarget = {
  name: 'package-manifest',
  seeds: () => [Buffer.from(nuspec), Buffer.from(runtime)],
  exercise(bytes) {
    if (bytes[0] === 0x7b) {
      const graph = readRuntimeGraph(bytes);
      mergeRuntimeGraphs([graph, graph]);
      return;
    }
    const { groups } = readPackageManifest(bytes);
    for (const framework of ['net8.0-windows10.0', 'net48', 'portable-net45+win8'])
      nearestItem({ framework }, groups, ({ targetFramework }) => targetFramework);
  },
  dictionary: [
    'targetFramework="portable-net45+win8+wp8"',
    'targetFramework=".NETStandard,Version=v2.0"',
    'version="(,1.0]"',
    'version="*-*"',
    '<group>',
    '"#import"',
    '"runtimes"',
  ],
};
