// How fast packages come from a feed: the packages of scan-150.json, from nothing, through the feed
// of the user's own NuGet.Config, with so many requests at once.
// `node bench/feeds.mjs [--source URL] [--requests 4,8,16,32] [--rounds 2] [--lists]`
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openFeeds } from '../dist/feeds/open-feeds.js';

const { values } = parseArgs({
  options: {
    source: { type: 'string', default: configuredSource() },
    requests: { type: 'string', default: '4,8,16,32' },
    rounds: { type: 'string', default: '2' },
    lists: { type: 'boolean', default: false },
  },
});
const list = path.join(import.meta.dirname, 'packages', 'scan-150.json');
const { packages } = JSON.parse(readFileSync(list, 'utf8'));

for (let round = 1; round <= Number(values.rounds); round++) {
  for (const most of values.requests.split(',').map(Number)) await measure(most, round);
}

async function measure(most, round) {
  const store = folderStore();
  const counts = { requests: 0, bytes: 0 };
  const client = openFeeds(settings(most), {
    store,
    environment: process.env,
    home: homedir(),
    events: {
      request: () => counts.requests++,
      received: (_, bytes) => (counts.bytes += bytes),
      notice: (notice) => console.log(notice),
    },
  });
  const start = performance.now();
  const cpu = process.cpuUsage();
  try {
    if (values.lists) await Promise.all(packages.map(({ id }) => client.versions(id)));
    await Promise.all(packages.map((identity) => client.download(identity)));
  } finally {
    await client.close();
    rmSync(store.folder, { recursive: true, force: true });
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const busy = ((user + system) / 1e6).toFixed(1);
  const megabytes = (counts.bytes / 1e6).toFixed(1);
  console.log(
    `round ${round}, ${most} at once: ${packages.length} packages, ${counts.requests} requests, ${megabytes} MB in ${seconds.toFixed(2)} s (${busy} s of processor)`,
  );
}

function settings(most) {
  const source = {
    name: 'feed',
    location: values.source,
    kind: 'http',
    file: '',
    line: 0,
    protocolVersion: 3,
    allowInsecureConnections: false,
    disableTlsCertificateValidation: false,
  };
  return {
    sources: [source],
    mapping: { enabled: false, sourcesFor: () => ['feed'] },
    maxHttpRequestsPerSource: most,
  };
}

/** The first address in the user's own configuration: this file knows none. */
function configuredSource() {
  const file = path.join(homedir(), '.nuget', 'NuGet', 'NuGet.Config');
  return /value="(https:[^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
}

/** Downloads on disk, and nothing that a store does beside. */
function folderStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const answers = new Map();
  const artifacts = new Map();
  let count = 0;
  return {
    folder,
    async write(chunks) {
      const file = path.join(folder, String(count++));
      const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
      let size = 0;
      const seen = async function* seen() {
        for await (const chunk of chunks) {
          sha256.update(chunk);
          sha512.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      };
      await pipeline(seen, createWriteStream(file));
      const digests = { sha256: sha256.digest('hex'), sha512: sha512.digest('base64') };
      const artifact = { path: file, ...digests, size };
      artifacts.set(artifact.sha256, artifact);
      return artifact;
    },
    open: async (sha256) => artifacts.get(sha256),
    answer: (source, key) => answers.get(`${source} ${key}`),
    remember: (source, key, answer) => answers.set(`${source} ${key}`, answer),
    close() {},
  };
}
