// Builds the packages of tests/surfaces/packages with the .NET SDK into tests/fixtures/surfaces: those
// whose sources changed since. Runs in a network namespace without a way out.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isolate } from './lib/isolation.mjs';
import { digests, digestsFile, fixtures } from './lib/digests.mjs';

isolate(fileURLToPath(import.meta.url));

const before = existsSync(digestsFile) ? JSON.parse(readFileSync(digestsFile, 'utf8')) : {};
const now = digests();
const wanted = Object.keys(now).filter((id) => now[id] !== before[id]);
if (wanted.includes('Surface.Middle')) wanted.push('Surface.Direct', 'Surface.Transitive');
if (wanted.length > 0) pack([...new Set(wanted)]);
writeFileSync(digestsFile, `${JSON.stringify(now, null, 2)}\n`);

function pack(ids) {
  const home = mkdtempSync(path.join(tmpdir(), 'assay-pack-'));
  const feed = path.join(home, 'feed');
  const args = ['msbuild', 'pack.proj', '-nologo', '-v:q', `-p:Wanted="${ids.join(';')}"`];
  const places = [`-p:SurfaceFeed=${feed}`, `-p:SurfaceObjects=${path.join(home, 'objects')}`];
  const { status } = spawnSync('dotnet', [...args, ...places, '-p:UseSharedCompilation=false'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: { ...process.env, MSBUILDDISABLENODEREUSE: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' },
  });
  if (status !== 0) process.exit(1);
  for (const id of ids) {
    const file = `${id}.1.0.0.nupkg`;
    copyFileSync(path.join(feed, file), path.join(fixtures, file));
  }
  rmSync(home, { recursive: true, force: true });
  console.log(`packed ${ids.join(', ')}`);
}
