// Asks the NuGet client of the SDK which frameworks fit which, which is nearest, and which version suits a
// range, and keeps the answers for the tests.
//   node bench/client-answers.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomOf } from './resolution/random-solution.mjs';

const list = (text) => text.trim().split(/\s+/);
const targets = list(`
  net10.0 net9.0 net8.0 net6.0 net5.0 netcoreapp3.1 netcoreapp2.1 netcoreapp1.0 net8.0-windows7.0
  net8.0-windows10.0.19041 net8.0-android34.0 net6.0-ios net8.0-tizen netstandard2.1 netstandard2.0
  netstandard1.6 netstandard1.3 netstandard1.0 net20 net35 net40 net40-client net45 net451 net46 net461
  net462 net472 net48 net481 uap10.0 uap10.0.16299 win8 win81 wp8 wpa81 sl5 monoandroid10 xamarinios10
  xamarinmac20 tizen40 dnx451 dnxcore50 dotnet5.4 portable-net45+win8 portable-net45+win8+wp8+wpa81
  .NETPortable,Version=v4.5,Profile=Profile78 netcore50 netmf native any unsupported`);
const candidates = list(`
  net10.0 net9.0 net8.0 net6.0 net5.0 netcoreapp3.1 netcoreapp3.0 netcoreapp2.2 netcoreapp2.0 netcoreapp1.1
  netcoreapp1.0 net8.0-windows net8.0-windows7.0 net6.0-windows7.0 net8.0-windows10.0.17763 net6.0-android
  net8.0-android33.0 net6.0-ios15.0 net8.0-maccatalyst netstandard2.1 netstandard2.0 netstandard1.6
  netstandard1.5 netstandard1.4 netstandard1.3 netstandard1.2 netstandard1.1 netstandard1.0 net11 net20 net30
  net35 net35-client net40 net40-client net403 net45 net451 net452 net46 net461 net462 net463 net47 net471
  net472 net48 net481 net uap10.0 uap win8 win81 win wp7 wp8 wp wpa81 wpa sl4 sl5 sl4-wp71 monoandroid
  monoandroid9.0 monotouch xamarinios xamarinmac xamarintvos tizen40 dnx dnx451 dnxcore50 dotnet dotnet5.1
  dotnet5.4 dotnet5.6 portable-net45+win8 portable-net45+win8+wp8+wpa81 portable-net40+sl5+win8+wp8
  portable-net45+wp8 portable-net403+win8+wpa81 portable-net45+win8+monoandroid portable-net45+sl5
  .NETPortable0.0-net45+netcore45 .NETPortable,Version=v4.5,Profile=Profile259 .NETFramework4.5
  .NETStandard2.0 .NETStandard,Version=v2.1 .NETCoreApp3.1 netcore45 netcore451 netcore50 winrt45 aspnet50
  native netmf any agnostic unsupported nonsense`);
const ranges = list(`
  1.0.0 1.0.0-beta 1.0.0-beta.2 1.2.3.4 2.0.0 [1.0.0] [1.0.0,2.0.0) (1.0.0,2.0.0) (1.0.0,) (,2.0.0) (,2.0.0]
  * *-* 1.* 2.* 1.0.* 1.2.* 1.2.3.* 1.*-* 1.0.*-* *-beta* *-rc* 1.0.0-* 1.0.0-beta* 1.0.0-beta.* 1.0.0-b-*
  1.0.*-rc* 2.0.0-* [1.*,2.0.0) [1.0.0-*,2.0.0) (1.0.0-beta,1.0.0] [2.0.0,3.0.0] 1.*-beta*`);
const versions = list(`
  0.9.0 1.0.0-alpha 1.0.0-b-1 1.0.0-beta 1.0.0-beta.1 1.0.0-beta.2 1.0.0-beta.10 1.0.0-beta1 1.0.0-rc.1 1.0.0
  1.0.1 1.1.0-rc 1.1.0 1.2.3 1.2.3.4 1.2.3.5 1.2.4 1.9.0-beta 1.9.0 2.0.0-alpha 2.0.0-rc 2.0.0 2.0.1 2.1.0
  3.0.0-beta 3.0.0 4.0.0-alpha`);

const random = randomOf(1);
const some = (from, most) =>
  random.some(
    from.map((_, index) => index),
    1 + random.below(most),
  );
const input = {
  targets,
  candidates,
  ranges,
  versions,
  lists: Array.from({ length: 120 }, () => some(candidates, 8)),
  subsets: Array.from({ length: 40 }, () => some(versions, 8).sort((a, b) => a - b)),
};

const output = mkdtempSync(path.join(tmpdir(), 'assay-client-'));
try {
  const project = fileURLToPath(new URL('resolution/client/client.csproj', import.meta.url));
  const options = { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1 << 27 };
  const flags = [
    'run',
    '--project',
    project,
    `-p:OutputFolder=${output}/`,
    '--disable-build-servers',
  ];
  const { stdout, stderr, status } = spawnSync('dotnet', flags, options);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  writeFileSync(
    new URL('../tests/ecosystems/nuget/client-choices.json', import.meta.url),
    `${JSON.stringify({ ...input, ...JSON.parse(stdout) })}\n`,
  );
} finally {
  rmSync(output, { recursive: true, force: true });
}
