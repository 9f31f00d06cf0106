import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { FeedServer } from '../kit/feed-server.js';
import { assay, quiet, Scratch } from './assay.js';

const scratch = new Scratch();
let server: FeedServer;
const env = { ...quiet, ASSAY_INTEL_DIR: join(scratch.root, 'lists'), HOME: scratch.root };
const run = (...args: string[]) => assay(args, { env, cwd: join(scratch.root, 'app') });
afterAll(async () => {
  scratch.remove();
  await server.close();
});

/** Below a prefix that nobody has reserved; the last two are not counted, or counted without an owner. */
const used = ['Vault', 'Http', 'Uncounted', 'Ownerless'].map((last) => `Quillobar.${last}`);

beforeAll(async () => {
  server = await FeedServer.start();
  server.names = [
    ...['A', 'B', 'C'].map((last) => ({
      id: `Quillobar.${last}`,
      downloads: 2e7,
      owners: ['quillo'],
    })),
    { id: 'Quillobar.Vault', downloads: 5_000, owners: ['newcomer'] },
    { id: 'Quillobar.Http', downloads: 5_000, owners: ['second', 'Quillo'] },
    { id: 'Quillobar.Ownerless', downloads: 5_000 },
  ];
  for (const id of used) server.add({ id, version: '1.0.0' });
  const feed = `<add key="feed" value="${server.url}" allowInsecureConnections="true" protocolVersion="3" />`;
  scratch.write(
    'app/nuget.config',
    `<configuration><packageSources><clear />${feed}</packageSources></configuration>`,
  );
  scratch.write(
    'app/packages.config',
    `<packages>${used.map((id) => `<package id="${id}" version="1.0.0" targetFramework="net48" />`).join('\n')}</packages>`,
  );
});

it('tells what is below the prefix of an account, and is of another one, by the index of its feed', async () => {
  await run('intel', 'sync', '--config', 'nuget.config');
  const { stdout } = await run('scan', '--json');
  const { packages } = JSON.parse(stdout) as ScanReport;
  expect(packages.flatMap(({ context }) => context.imitates ?? [])).toEqual([
    {
      imitates: 'Quillobar.*',
      whose: 'popular',
      trick: 'family',
      how: 'it is called like one of its family; its owner (newcomer) has none of the 3 that are known',
      strength: 'weak',
      use: 'few',
    },
  ]);
});
