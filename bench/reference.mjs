// The reference reader of bench/reference, built and run by the .NET SDK.
import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('reference', import.meta.url));
const program = path.join(folder, 'bin/Release/net10.0/Reference.dll');
const mostOutput = 256 * 1024 * 1024;

/** What `dotnet` needs to work quietly and without asking anybody. */
const environment = { ...process.env, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' };

/** @throws Error when the SDK is not there or the build fails. */
export function buildReference() {
  const args = ['build', folder, '--configuration', 'Release', '--nologo', '--verbosity', 'quiet'];
  const run = spawnSync('dotnet', args, { encoding: 'utf8', env: environment });
  if (run.error) throw new Error(`the .NET SDK is needed: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`the reference does not build:\n${run.stdout}`);
}

/** Runs the reference beside this process and gives what it printed. */
export async function runReference(args) {
  const options = { env: environment, maxBuffer: mostOutput };
  const { stdout } = await promisify(execFile)('dotnet', [program, ...args], options);
  return stdout;
}

/**
 * The listing's hash of each module file, by path; in a hash's place stands `crash` and a word where
 * the reference failed.
 * @param {string[]} files
 * @returns {Promise<Map<string, string>>}
 */
export async function referenceHashes(files) {
  const lines = (await runReference(files)).trimEnd().split('\n');
  const parsed = lines.map(
    (line) => /^(.+?) {2}\d+ {2}[\d.]+ {2}(.+)$/.exec(line) ?? [line, line, line],
  );
  return new Map(parsed.map(([, hash, file]) => [file, hash]));
}

/** The versions that explain a difference between two machines. */
export function dotnetVersion() {
  return spawnSync('dotnet', ['--version'], { encoding: 'utf8' }).stdout.trim();
}

/** The folder in which `dotnet` keeps its SDK and its shared frameworks. */
export function sdkFolder() {
  const { stdout } = spawnSync('dotnet', ['--list-sdks'], { encoding: 'utf8' });
  const lines = (stdout ?? '').trim().split('\n');
  const version = dotnetVersion();
  const own = lines.find((line) => line.startsWith(`${version} `)) ?? lines.at(-1);
  const match = /^(\S+) \[(.+)\]$/.exec(own ?? '');
  if (match === null) throw new Error('dotnet --list-sdks names no SDK');
  return { version: match[1], root: path.dirname(match[2]), sdk: path.join(match[2], match[1]) };
}
