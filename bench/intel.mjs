// Measures lists of known packages on records made here in the published format: how long 100,000 of them take
// to import from a folder and from a zip archive, what one look-up takes, and what a scan pays for them.
//
//   npm run build && node bench/intel.mjs --records 100000
//
// Ends non-zero where a bar is missed: 20 s for an import, 50 µs for a look-up, and no more time for a scan
// where there is no list.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';
import { importList } from '../dist/scan/intel/import-list.js';
import { KnownRecords } from '../dist/scan/intel/known-records.js';
import { recordFiles } from '../dist/scan/intel/record-files.js';
import { IntelligenceLists } from '../dist/store/intelligence-lists.js';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    lookups: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '15' },
  },
});
const count = Number(values.records);
const main = resolve(import.meta.dirname, '../dist/cli/main.js');
const work = mkdtempSync(join(tmpdir(), 'assay-bench-intel-'));
const lists = join(work, 'lists');
let missed = 0;
try {
  imports();
  lookups();
  scans();
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;

/** One in three is malicious, as in the public lists; sizes are theirs, 1 to 8 kB. */
function record(at) {
  const name = `Fixture.Package${at % (count * 0.8)}.Part`;
  const id = String(at).padStart(6, '0');
  const common = {
    schema_version: '1.7.4',
    modified: new Date(1.7e12 + at * 1000).toISOString(),
    published: new Date(1.7e12).toISOString(),
    details: 'What the package does, in some paragraphs of text. '.repeat(10 + (at % 60)),
    references: Array.from({ length: 1 + (at % 6) }, (_, i) => ({
      type: 'WEB',
      url: `https://example.com/${id}/${i}`,
    })),
  };
  return { ...common, ...(at % 3 === 0 ? malicious(at, id, name) : advisory(at, id, name)) };
}

function malicious(at, id, name) {
  return {
    id: `MAL-2099-${id}`,
    summary: `Malicious code in ${name} (NuGet)`,
    affected: [
      {
        package: { ecosystem: at % 2 ? 'NuGet' : 'npm', name, purl: `pkg:nuget/${name}` },
        versions: Array.from({ length: 1 + (at % 40) }, (_, i) => `1.${i}.${at % 9}`),
      },
    ],
    database_specific: { 'malicious-packages-origins': [{ source: 'fixture', id }] },
  };
}

function advisory(at, id, name) {
  const events = [
    { introduced: '0' },
    { fixed: `2.${at % 50}.1` },
    { introduced: '3.0.0' },
    { fixed: `3.${at % 20}.4` },
  ];
  return {
    id: `GHSA-${id}`,
    aliases: [`CVE-2099-${id}`],
    summary: `A mistake in ${name} that lets somebody stop it`,
    severity: [
      { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' },
      { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N' },
    ],
    affected: [{ package: { ecosystem: 'NuGet', name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
    database_specific: { severity: 'HIGH', github_reviewed: true, cwe_ids: ['CWE-400'] },
  };
}

/** Runs the command; what it took of the processor, it says itself at its end, in microseconds. */
function assay(args, environment = {}) {
  const atEnd = `process.on('exit', () => { const { user, system } = process.cpuUsage();
    process.stderr.write('\\ntaken ' + (user + system)); })`;
  const hook = `data:text/javascript,${encodeURIComponent(atEnd)}`;
  const run = spawnSync(process.execPath, ['--import', hook, main, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ASSAY_INTEL_DIR: lists, ...environment },
  });
  return Number(/taken (\d+)$/.exec(run.stderr)?.[1]);
}

function told(what, value, bar, unit) {
  const isMissed = value > bar;
  if (isMissed) missed++;
  console.log(
    `${what}: ${value.toFixed(1)} ${unit} (bar: ${bar} ${unit})${isMissed ? ' MISSED' : ''}`,
  );
}

function imports() {
  const folder = join(work, 'osv');
  const entries = [];
  let bytes = 0;
  for (let at = 0; at < count; at++) {
    const text = JSON.stringify(record(at), undefined, 2);
    bytes += text.length;
    const below = join(folder, String(at % 997));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${at}.json`), text);
    entries.push({ name: `${at}.json`, content: Buffer.from(text) });
  }
  const archive = join(work, 'all.zip');
  writeFileSync(archive, zip(entries));
  console.log(`load average ${loadavg()[0].toFixed(1)}`);
  console.log(
    `${count} records, ${(bytes / 1e6).toFixed(0)} MB, ${(statSync(archive).size / 1e6).toFixed(0)} MB in the archive`,
  );
  for (const [what, path] of [
    ['a folder', folder],
    ['an archive', archive],
  ]) {
    const { taken, waited } = measured(() =>
      importList(new IntelligenceLists(lists), {
        name: 'bench',
        origin: path,
        files: recordFiles(path),
        now: Date.now(),
      }),
    );
    told(`import from ${what}, processor`, taken / 1e6, 20, 's');
    console.log(`import from ${what}, by the clock: ${(waited / 1e6).toFixed(1)} s`);
  }
  const size = statSync(join(lists, 'bench.intel')).size;
  console.log(`index: ${(size / 1e6).toFixed(1)} MB on disk`);
}

function lookups() {
  const known = new KnownRecords(new IntelligenceLists(lists));
  const before = process.memoryUsage().rss;
  const asked = Array.from({ length: Number(values.lookups) }, (_, at) => ({
    id: at % 4 === 0 ? `Fixture.Package${(at * 7919) % count}.Part` : `Honest.Package${at}`,
    version: `1.${at % 40}.0`,
    sha256: 'ab'.repeat(32),
  }));
  const times = new Float64Array(asked.length);
  let found = 0;
  const { taken } = measured(() => {
    for (const [at, each] of asked.entries()) {
      const started = performance.now();
      found += known.of(each).length;
      times[at] = performance.now() - started;
    }
  });
  known.close();
  times.sort();
  const at = (share) => (times[Math.floor((times.length - 1) * share)] * 1000).toFixed(1);
  told('look-up, processor, mean', taken / asked.length, 50, 'µs');
  console.log(`look-up by the clock: median ${at(0.5)} µs, 99 % below ${at(0.99)} µs`);
  const more = ((process.memoryUsage().rss - before) / 1e6).toFixed(0);
  console.log(`${found} records found in ${asked.length} look-ups; memory +${more} MB`);
}

/** Time of the processor and time by the clock, in microseconds: a machine may have other work. */
function measured(work) {
  const before = process.cpuUsage();
  const started = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  return { taken: user + system, waited: 1000 * (performance.now() - started) };
}

/** The smallest scan there is, by turns without the option to ask, without lists, and with the list. */
function scans() {
  const feed = resolve(import.meta.dirname, '../examples/bank-sdk');
  const cache = { ASSAY_CACHE_DIR: join(work, 'cache') };
  const ways = {
    'without asking (--no-intel)': [['--no-intel'], {}],
    'without a list': [[], { ASSAY_INTEL_DIR: join(work, 'none') }],
    'with the list': [[], {}],
  };
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const [way, [args, environment]] of Object.entries(ways)) {
      const taken = assay(['scan', feed, ...args], { ...cache, ...environment });
      if (run > 0) times[way].push(taken / 1000);
    }
  }
  // The quickest of each: what else the machine does only ever adds.
  for (const [way, all] of Object.entries(times))
    console.log(`warm scan ${way}: ${Math.min(...all).toFixed(0)} ms of processor`);
  const [without, none] = Object.values(times).map((all) => Math.min(...all));
  told('a scan pays where there is no list', Math.max(0, none - without), 15, 'ms');
}

/** A plain archive: small entries, one after the other. */
function zip(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const data = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), data);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const isLarge = entries.length > 0xffff;
  end.writeUInt16LE(isLarge ? 0xffff : entries.length, 8);
  end.writeUInt16LE(isLarge ? 0xffff : entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([
    ...parts,
    listing,
    ...(isLarge ? zip64(entries.length, listing.length, offset) : []),
    end,
  ]);
}

/** More entries than 16 bits count: the zip64 end record and its locator (APPNOTE 4.3.14, 4.3.15). */
function zip64(count, size, offset) {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}
