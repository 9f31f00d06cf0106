import { readGlobalJson } from '../../../src/ecosystems/nuget/global-json.js';
import { namedSdks, resolveSdk } from '../../../src/ecosystems/nuget/sdk-references.js';
import { referencedFolders } from '../../../src/ecosystems/nuget/reference-folders.js';
import { readMsBuild } from '../../../src/formats/msbuild/read-msbuild.js';
import type { FuzzTarget } from '../target.js';

const json = `// comment
{
  "sdk": { "version": "8.0.100", "rollForward": "latestMinor", },
  /* more */ "msbuild-sdks": { "Alpha": "1.0.0", "Beta": "2.0.0" }
}`;
const project = `<Project Sdk="Microsoft.NET.Sdk;Alpha"><Sdk Name="Beta" Version="2.0" />
<ItemGroup><Reference Include="a"><HintPath>..\\packages\\A.1.0\\lib\\a.dll</HintPath></Reference></ItemGroup>
<Import Project="Sdk.props" Sdk="Gamma/min=1" /></Project>`;

/** The first byte says as which kind of file the rest is read. */
export const target: FuzzTarget = {
  name: 'global-json',
  seeds: () => [Buffer.from(`j${json}`), Buffer.from(`p${project}`)],
  exercise(bytes) {
    const rest = bytes.subarray(1);
    if (bytes[0] === 0x6a) return void readGlobalJson(rest);
    const file = readMsBuild(rest);
    referencedFolders(file);
    for (const sdk of namedSdks(file)) resolveSdk(sdk, undefined);
  },
  dictionary: ['"msbuild-sdks"', 'Sdk="', '/min=', '$(', '<Import', '//', '/*', 'packages\\', ','],
};
