// Holds what Assay tells of known vulnerabilities against what `dotnet restore` warns of (NU1901 to NU1904), in a
// project of real, old packages that are known to be vulnerable. The packages come from the feed of the user's
// configuration; the advisories from an audit source on loopback, with the ranges that the advisories have. Exits 1
// on a difference.
//   node bench/vulnerabilities.mjs
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

if (spawnSync('dotnet', ['--version']).status !== 0) {
  console.error('the .NET SDK is needed to ask the client');
  process.exit(2);
}

const packages = {
  'Newtonsoft.Json': '12.0.1',
  'System.Text.Json': '8.0.0',
  'Microsoft.Data.SqlClient': '5.1.0',
  'System.Net.Http': '4.3.0',
};
const advisory = (severity, name, versions) => ({
  severity,
  url: `https://example.com/advisories/${name}`,
  versions,
});
/** As published, by package; some are of packages that come with the others. */
const known = {
  'newtonsoft.json': [advisory(2, 'GHSA-5crp-9r3c-p9vr', '(, 13.0.1)')],
  'system.text.json': [
    advisory(2, 'GHSA-hh2w-p6rv-4g7w', '[8.0.0, 8.0.4)'),
    advisory(2, 'GHSA-8g4q-xg66-9fp4', '[6.0.0, 6.0.10)'),
    advisory(2, 'GHSA-8g4q-xg66-9fp4', '[8.0.0, 8.0.5)'),
  ],
  'microsoft.data.sqlclient': [
    advisory(2, 'GHSA-98g6-xh36-x2p7', '(, 2.1.7)'),
    advisory(2, 'GHSA-98g6-xh36-x2p7', '[5.0.0, 5.1.3)'),
  ],
  'system.net.http': [advisory(2, 'GHSA-7jgj-8wvc-jh57', '[4.3.0, 4.3.4)')],
  'system.text.regularexpressions': [advisory(2, 'GHSA-cmhx-cq75-c4mj', '[4.3.0, 4.3.1)')],
  'azure.identity': [
    advisory(2, 'GHSA-5mfx-4wcx-rv27', '(, 1.10.2)'),
    advisory(1, 'GHSA-wvxc-855f-jvrv', '(, 1.11.0)'),
    advisory(1, 'GHSA-m5vv-6r4h-3vj9', '(, 1.11.4)'),
  ],
  'microsoft.identity.client': [
    advisory(0, 'GHSA-x674-v45j-fwxw', '[4.49.1, 4.61.3)'),
    advisory(1, 'GHSA-m5vv-6r4h-3vj9', '(, 4.61.3)'),
  ],
  'microsoft.identitymodel.jsonwebtokens': [advisory(1, 'GHSA-59j7-ghrg-fj52', '[6.5.0, 6.34.0)')],
  'system.identitymodel.tokens.jwt': [advisory(1, 'GHSA-59j7-ghrg-fj52', '[6.5.0, 6.34.0)')],
};

const root = mkdtempSync(path.join(tmpdir(), 'assay-vulnerabilities-'));
const server = await startAudit();
try {
  const app = writeProject(`http://127.0.0.1:${server.address().port}/v3/index.json`);
  const client = await asTheClient(app);
  const assay = await asAssay(app);
  for (const one of client)
    console.log(`${assay.includes(one) ? 'both     ' : 'DIFFERENT client'} ${one}`);
  for (const one of assay.filter((each) => !client.includes(each)))
    console.log(`DIFFERENT assay  ${one}`);
  const same = client.length > 0 && JSON.stringify(client) === JSON.stringify(assay);
  console.log(`${same ? 'the same' : 'NOT the same'}: ${client.length} warnings of the client`);
  process.exitCode = same ? 0 : 1;
} finally {
  server.close();
  rmSync(root, { recursive: true, force: true });
}

function startAudit() {
  const updated = '2026-11-01T00:00:00Z';
  const audit = createServer(({ url }, response) => {
    const origin = `http://127.0.0.1:${audit.address().port}`;
    const page = (name) => ({
      '@name': name,
      '@id': `${origin}/${name}.json`,
      '@updated': updated,
    });
    const answers = {
      '/v3/index.json': {
        version: '3.0.0',
        resources: [{ '@id': `${origin}/index.json`, '@type': 'VulnerabilityInfo/6.7.0' }],
      },
      '/index.json': [page('base'), page('update')],
      '/base.json': known,
      '/update.json': {},
    };
    response.writeHead(url in answers ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[url] ?? {}));
  });
  return new Promise((resolve) => audit.listen(0, '127.0.0.1', () => resolve(audit)));
}

function writeProject(feed) {
  const app = path.join(root, 'app');
  mkdirSync(app);
  writeFileSync(
    path.join(app, 'nuget.config'),
    `<configuration><auditSources><clear /><add key="audit" value="${feed}" allowInsecureConnections="true" protocolVersion="3" /></auditSources></configuration>`,
  );
  const items = Object.entries(packages).map(
    ([id, version]) => `<PackageReference Include="${id}" Version="${version}" />`,
  );
  writeFileSync(
    path.join(app, 'app.csproj'),
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework><NuGetAuditMode>all</NuGetAuditMode></PropertyGroup><ItemGroup>${items.join('')}</ItemGroup></Project>`,
  );
  return app;
}

/** `Newtonsoft.Json 12.0.1 high https://…` of each warning, each once. */
async function asTheClient(cwd) {
  const output = await run('dotnet', ['restore', '--disable-build-servers'], cwd);
  const warned = output.matchAll(
    /warning NU190[0-4]: Package '([^']+)' (\S+) has a known (\w+) severity vulnerability, (\S+)/g,
  );
  return [...new Set([...warned].map(([, ...parts]) => parts.join(' ')))].sort();
}

async function asAssay(cwd) {
  const main = path.join(import.meta.dirname, '../dist/cli/main.js');
  const config = path.join(cwd, 'nuget.config');
  await run(process.execPath, [main, 'intel', 'sync', '--config', config, '--no-names'], cwd);
  const scan = JSON.parse(await run(process.execPath, [main, 'scan', '--json'], cwd));
  const told = scan.packages.flatMap(
    ({ package: { id, version }, context: { known: records = [] } }) =>
      records.map(({ severity, references: [url] }) => {
        const word = severity === 'medium' ? 'moderate' : severity;
        return `${id} ${version} ${word} ${url}`;
      }),
  );
  return [...new Set(told)].sort();
}

function run(command, args, cwd) {
  const env = {
    ...process.env,
    NUGET_PACKAGES: path.join(root, 'packages'),
    ASSAY_INTEL_DIR: path.join(root, 'lists'),
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_NOLOGO: '1',
  };
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => child.on('close', () => resolve(output)));
}
