import { Buffer } from 'node:buffer';
import { isInputError } from '../../../src/core/errors.js';
import { readNuspec } from '../../../src/formats/nuspec/nuspec.js';
import { readToolSettings } from '../../../src/formats/nuspec/tool-settings.js';
import type { FuzzTarget } from '../target.js';

const nuspec = `<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>A</id><version>1.0.0</version><license type="file">L</license><repository url="u" />
<dependencies><group targetFramework="net8.0"><dependency id="B" version="1" /></group></dependencies>
<references><group><reference file="a.dll" /></group></references>
<contentFiles><files include="**" /></contentFiles></metadata></package>`;
const tool = `<DotNetCliTool Version="1"><Commands><Command Name="a" EntryPoint="a.dll"
 Runner="dotnet" /></Commands></DotNetCliTool>`;

export const target: FuzzTarget = {
  name: 'nuspec',
  seeds: () => [Buffer.from(nuspec), Buffer.from(tool)],
  exercise(bytes) {
    for (const read of [readNuspec, readToolSettings]) {
      try {
        read(bytes);
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  },
  dictionary: ['<dependency ', '<group>', '</group>', 'xmlns="', '<metadata>', 'targetFramework='],
};
