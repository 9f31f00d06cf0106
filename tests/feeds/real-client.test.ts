import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SourceCredentials } from '../../src/ecosystems/nuget/sources.js';
import { writePlugin } from '../kit/credential-plugin.js';
import type { FeedServer } from '../kit/feed-server.js';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';
import { atEnd, failure, feeds, serve, sourceOf } from './harness.js';

const login = { username: 'somebody', password: 'not-a-real-password-0000' };
const identities = [
  { id: 'Alpha', version: '1.2.0' },
  { id: 'Beta', version: '1.0.0-Rc.1' },
];

const credentials: SourceCredentials = {
  ...login,
  authenticationTypes: [],
  origin: 'NuGet.Config',
};

interface Restore {
  readonly status: number | null;
  readonly output: string;
  /** Of a package, the source that `.nupkg.metadata` names, by its id. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Restores a project that wants Alpha, which wants Beta, with the client of the machine. */
async function restore(
  sources: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Restore> {
  const root = mkdtempSync(join(tmpdir(), 'assay-restore-'));
  atEnd(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'nuget.config'), `<configuration>${sources}</configuration>`);
  writeFileSync(join(root, 'app.csproj'), project);
  const packages = join(root, 'packages');
  const env = {
    ...process.env,
    NUGET_PACKAGES: packages,
    NUGET_HTTP_CACHE_PATH: join(root, 'http'),
    NUGET_PLUGINS_CACHE_PATH: join(root, 'plugins'),
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_NOLOGO: '1',
    ...environment,
  };
  const child = spawn('dotnet', ['restore', '--disable-build-servers'], { cwd: root, env });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output, sources: sourcesIn(packages) };
}

const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Alpha" Version="1.2.0" /></ItemGroup>
</Project>`;

function sourcesIn(packages: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (!existsSync(packages)) return found;
  for (const id of readdirSync(packages)) {
    const [version = ''] = readdirSync(join(packages, id));
    const text = readFileSync(join(packages, id, version, '.nupkg.metadata'), 'utf8');
    found[id] = (JSON.parse(text) as { source: string }).source;
  }
  return found;
}

const add = (name: string, value: string): string =>
  `<add key="${name}" value="${value}" allowInsecureConnections="true" />`;

/** What was asked for, each once; the real client asks again for what it has forgotten. */
const asked = (feed: FeedServer): string[] =>
  [...new Set(feed.requests.splice(0).map(({ path }) => path))].sort();

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'assay-real-'));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A plugin of its own for each, so that what one is told is not what the other is. */
function plugin(name: string) {
  const place = folder();
  const answer = { ResponseCode: 'Success', Username: login.username, Password: login.password };
  const written = writePlugin(place, name, { answers: [answer] });
  /** Methods up to the question for a login, each once, and that question. */
  const told = () => {
    const all = written.asked();
    const last = all.findIndex(({ method }) => method === 'GetAuthenticationCredentials');
    const methods = new Set(all.slice(0, last + 1).map(({ method }) => method));
    // No dialog is ever shown by a scan.
    const { CanShowDialog: _, ...question } = all[last]?.payload ?? {};
    return { methods: [...methods], question };
  };
  return { environment: { NUGET_PLUGIN_PATHS: place }, told };
}

describeWith('dotnet', 'the real client and ours', () => {
  it('ask the same sources for the same, log in alike, and take the same files', async () => {
    const configured = await serve({ login });
    configured.add({ id: 'Alpha', version: '9.0.0' });
    const guarded = await serve({ login });
    guarded.add({ ...identities[0], dependencies: { Beta: '1.0.0-Rc.1' } });
    guarded.add({ ...identities[1] });
    const local = folder();
    writeFileSync(
      join(local, 'Beta.1.0.0-Rc.1.nupkg'),
      buildPackage({ id: 'Beta', version: '1.0.0-Rc.1', files: { 'lib/net8.0/_._': '' } }),
    );
    const [real, own] = [plugin('real'), plugin('own')];
    const { status, output, sources } = await restore(
      `<packageSources><clear />
         ${add('a', configured.url)}${add('b', guarded.url)}<add key="c" value="${local}" />
       </packageSources>
       <packageSourceCredentials><a>
         <add key="Username" value="${login.username}" />
         <add key="ClearTextPassword" value="${login.password}" />
       </a></packageSourceCredentials>`,
      real.environment,
    );
    expect(status, output).toBe(0);
    expect(sources).toEqual({ alpha: guarded.url, beta: local });
    const theirs = [asked(configured), asked(guarded)];
    const client = feeds(
      [
        sourceOf(configured, { name: 'a' }),
        sourceOf(guarded, { name: 'b' }),
        sourceOf(local, { name: 'c' }),
      ],
      {
        environment: own.environment,
        credentialsFor: ({ name }) => (name === 'a' ? credentials : undefined),
      },
    );
    const [alpha, beta] = await Promise.all(identities.map((one) => client.download(one)));
    expect([alpha?.source, beta?.source]).toEqual(['b', 'c']);
    expect([asked(configured), asked(guarded)]).toEqual(theirs);
    expect(theirs.flat()).toContain('/flat/alpha/1.2.0/alpha.1.2.0.nupkg');
    expect(own.told()).toEqual(real.told());
    expect(own.told().methods).toHaveLength(6);
  });

  it('refuse a feed without TLS on the same machine too', async () => {
    const feed = await serve();
    const { status, output } = await restore(
      `<packageSources><clear /><add key="feed" value="${feed.url}" /></packageSources>`,
    );
    expect(status).not.toBe(0);
    expect(output).toContain('NU1302');
    const strict = sourceOf(feed, { allowInsecureConnections: false });
    expect((await failure(feeds([strict]).versions('Alpha'))).message).toContain('NU1302');
    expect(feed.requests).toEqual([]);
  });
});
