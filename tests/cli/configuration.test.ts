import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FeedServer } from '../kit/feed-server.js';
import { buildPackage } from '../kit/package-builder.js';
import { assay, quiet, Scratch } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const configuration = (feed: string): string =>
  `<configuration><packageSources><clear /><add key="${feed}" value="${join(scratch.root, feed)}" /></packageSources></configuration>`;

it.each([
  [
    'packages.config',
    '<packages><package id="Fixture.Own" version="1.0.0" targetFramework="net48" /></packages>',
  ],
  [
    'packages.lock.json',
    '{"version":1,"dependencies":{"net8.0":{"Fixture.Own":{"type":"Direct","requested":"[1.0.0, )","resolved":"1.0.0"}}}}',
  ],
])('the configuration beside a lone %s counts, and not the one above it', async (list, text) => {
  const bytes = buildPackage({ id: 'Fixture.Own', files: {} });
  for (const feed of ['outer', 'inner']) scratch.write(`${feed}/fixture.own.1.0.0.nupkg`, bytes);
  scratch.write('work/nuget.config', configuration('outer'));
  const folder = scratch.folder(`work/${list}-app`);
  scratch.write(`work/${list}-app/nuget.config`, configuration('inner'));
  scratch.write(`work/${list}-app/${list}`, text);
  const home = scratch.folder('home');
  const { stdout } = await assay(['scan', folder, '--json'], { env: { ...quiet, HOME: home } });
  const { packages } = JSON.parse(stdout);
  expect(packages).toMatchObject([{ context: { source: join(scratch.root, 'inner') } }]);
});

it('a feed of the configuration above is not asked where the one beside a list clears it', async () => {
  const server = await FeedServer.start({});
  try {
    server.add({ id: 'Fixture.Own', version: '1.0.0' });
    const above = `<add key="above" value="${server.url}" allowInsecureConnections="true" />`;
    scratch.write(
      'asked/nuget.config',
      `<configuration><packageSources>${above}</packageSources></configuration>`,
    );
    const folder = scratch.folder('asked/app');
    scratch.write('asked/app/nuget.config', configuration('empty'));
    scratch.folder('empty');
    scratch.write(
      'asked/app/packages.config',
      '<packages><package id="Fixture.Own" version="1.0.0" targetFramework="net48" /></packages>',
    );
    const home = scratch.folder('home');
    const { code } = await assay(['scan', folder], { env: { ...quiet, HOME: home } });
    expect(code).toBe(3);
    expect(server.requests).toEqual([]);
  } finally {
    await server.close();
  }
});
