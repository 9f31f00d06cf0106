import { isDeepStrictEqual } from 'node:util';
import { readCatalogLeaf } from '../../../src/ecosystems/nuget/protocol/catalog-leaf.js';
import { readProblem } from '../../../src/ecosystems/nuget/protocol/problem.js';
import {
  readRegistrationIndex,
  readRegistrationPage,
  type RegistrationLeaf,
} from '../../../src/ecosystems/nuget/protocol/registration.js';
import { readSearchPage } from '../../../src/ecosystems/nuget/protocol/search.js';
import {
  writeRegistrationIndex,
  writeRegistrationPage,
} from '../../../src/ecosystems/nuget/protocol/write-registration.js';
import { historyOf } from '../../../src/ecosystems/nuget/release-history.js';
import { releaseLines } from '../../../src/facts/release-text.js';
import { readServiceIndex } from '../../../src/ecosystems/nuget/protocol/service-index.js';
import {
  readVulnerabilityIndex,
  readVulnerabilityPage,
  type VulnerabilityEntries,
} from '../../../src/ecosystems/nuget/protocol/vulnerabilities.js';
import { feedRecords } from '../../../src/intel/records/feed-records.js';
import { matchNuGet } from '../../../src/intel/records/matching.js';
import { readVersionList } from '../../../src/ecosystems/nuget/protocol/version-list.js';
import { isInputError } from '../../../src/core/errors.js';
import { readMessage } from '../../../src/feeds/plugins/messages.js';
import type { FuzzTarget } from '../target.js';

const base = new URL('https://feed.test/r/alpha/index.json');

const seeds = [
  {
    version: '3.0.0',
    resources: [
      { '@id': 'https://feed.test/flat/', '@type': ['PackageBaseAddress/3.0.0'] },
      {
        '@id': 'https://feed.test/r/',
        '@type': 'RegistrationsBaseUrl/Versioned',
        clientVersion: '4.3.0',
      },
    ],
  },
  { versions: ['1.0.0', '2.0.0-rc.1', '3.0'] },
  {
    items: [
      { '@id': 'page.json', upper: '2.0.0' },
      { items: [{ catalogEntry: { version: '1.0.0', listed: false } }] },
    ],
  },
  {
    data: [
      { id: 'Alpha', totalDownloads: 5, owners: ['one', 'two'], verified: true },
      { id: 'Beta', versions: [{ downloads: 7 }], owners: 'one' },
    ],
  },
  {
    items: [
      {
        commitTimeStamp: '2024-01-01T00:00:00Z',
        items: [
          {
            catalogEntry: {
              '@id': 'https://feed.test/c/1.json',
              version: '1.0.0',
              published: '1900-01-01T00:00:00+00:00',
              deprecation: { reasons: ['Legacy'], alternatePackage: { id: 'B', range: '*' } },
              dependencyGroups: [{ dependencies: [{ id: 'A' }] }],
              projectUrl: 'https://example.com/ours/a',
              iconUrl: 'https://feed.test/flat/b/1.0.0/icon',
            },
          },
          { catalogEntry: { version: '99.0.0', published: '2024-01-01T00:00:00.1234567Z' } },
        ],
      },
    ],
  },
  {
    id: 'Alpha',
    version: '1.0.0',
    created: '2020-01-01T00:00:00Z',
    packageHash: `${'A'.repeat(86)}==`,
  },
  { title: 'No', detail: 'not you' },
  [{ '@name': 'base', '@id': 'base.json', '@updated': '2026-11-01T00:00:00Z', comment: '' }],
  {
    'fixture.weak': [
      { severity: 2, url: 'https://example.com/GHSA-2222-3333-4444', versions: '(1.0.0, 1.2.0]' },
      { severity: 9, url: 'https://example.com/advisory', versions: '(, 3.0.0-rc.1)' },
    ],
  },
  {
    RequestId: '1',
    Type: 'Response',
    Method: 'Handshake',
    Payload: { Claims: ['Authentication'] },
  },
];

/** What is kept of it says the same; and whatever it says of versions can be told. */
function index(bytes: Uint8Array): void {
  const pages = readRegistrationIndex(bytes, base);
  const again = readRegistrationIndex(writeRegistrationIndex(pages), base);
  if (!isDeepStrictEqual(again, pages)) throw new Error('what is kept reads as something else');
  for (const { leaves = [] } of pages) history(leaves);
}

function history(leaves: readonly RegistrationLeaf[]): void {
  const again = readRegistrationPage(writeRegistrationPage(leaves));
  if (!isDeepStrictEqual(again, leaves)) throw new Error('what is kept reads as something else');
  for (const version of ['1.0.0', '99.0.0', '0.0.1-rc']) {
    const found = historyOf({ id: 'Alpha', version, feed: 'feed', asked: 0 }, leaves);
    releaseLines({ history: found });
  }
}

/** What a feed answers and what a plugin writes; each reader gets the answers of the others too. */
const readers: readonly ((bytes: Uint8Array) => unknown)[] = [
  readServiceIndex,
  readVersionList,
  readSearchPage,
  (bytes) => readVulnerabilityIndex(bytes, base),
  (bytes) => matchAll(readVulnerabilityPage(bytes)),
  index,
  (bytes) => history(readRegistrationPage(bytes)),
  readCatalogLeaf,
  readProblem,
  readMessage,
];

function matchAll(page: VulnerabilityEntries): void {
  for (const { affected } of feedRecords([page]))
    for (const { versions, ranges } of affected) matchNuGet(versions, ranges, '1.0.1');
}

export const target: FuzzTarget = {
  name: 'feed-protocol',
  seeds: () => seeds.map((seed) => Buffer.from(JSON.stringify(seed))),
  exercise(bytes) {
    for (const read of readers) {
      try {
        read(bytes);
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  },
  dictionary: [
    '"@id"',
    '"@type"',
    '"versions"',
    '"items"',
    '"data"',
    '"totalDownloads"',
    '"catalogEntry"',
    '"listed":false',
    '"published"',
    '1900-01-01T00:00:00Z',
    '-999999-01-01T00:00:00Z',
    '"deprecation"',
    '"dependencyGroups"',
    '"commitTimeStamp"',
    '//',
    'http://[',
  ],
};
