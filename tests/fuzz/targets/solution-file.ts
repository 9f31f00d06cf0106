import { readSolution } from '../../../src/ecosystems/nuget/solution-file.js';
import type { FuzzTarget } from '../target.js';

const lines = `\ufeffMicrosoft Visual Studio Solution File, Format Version 12.00
Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{0}"
EndProject
Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "src\\App\\App.csproj", "{1}"
EndProject
`;
const xml = '<Solution><Folder Name="/a/"><Project Path="a/A.csproj" /></Folder></Solution>';
const filter = '{"solution":{"path":"..\\\\All.sln","projects":["src\\\\App\\\\App.csproj"]}}';

/** The first byte says as which kind of file the rest is read. */
export const target: FuzzTarget = {
  name: 'solution-file',
  seeds: () => [`n${lines}`, `x${xml}`, `f${filter}`].map((text) => Buffer.from(text)),
  exercise(bytes) {
    const kind = String.fromCharCode(bytes[0] ?? 0);
    readSolution(bytes.subarray(1), `all.sln${kind === 'n' ? '' : kind}`);
  },
  dictionary: ['Project("{', '") = "', '", "', '<Project Path="', '\\\\', '../', '"projects"'],
};
