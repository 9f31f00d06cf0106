import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { nugetContentHash } from '../../src/ecosystems/nuget/content-hash.js';
import type { Fact, IntegrityFact } from '../../src/facts/fact.js';
import type { PackageHead, ScanReport } from '../../src/facts/report.js';
import { readEntry } from '../../src/formats/zip/read-entry.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import type { PackageReader } from '../../src/scan/read-package.js';
import { scanRepository, type ScanOptions } from '../../src/scan/scan-repository.js';
import { buildPackage } from '../kit/package-builder.js';

export interface TestPackage {
  readonly id: string;
  readonly version: string;
  readonly bytes: Uint8Array;
  readonly contentHash: string;
}

export function testPackage(
  id: string,
  version: string,
  files: Record<string, string | Uint8Array> = { 'lib/net8.0/a.dll': `${id} ${version}` },
): TestPackage {
  const bytes = buildPackage({ id, version, files });
  return { id, version, bytes, contentHash: sha512(bytes) };
}

const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('base64');

/** A project file for net8.0 with a reference to each package. */
export function projectAsking(packages: readonly Pick<TestPackage, 'id' | 'version'>[]): string {
  const references = packages.map(
    ({ id, version }) => `<PackageReference Include="${id}" Version="${version}" />`,
  );
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
  <ItemGroup>${references.join('')}</ItemGroup>
</Project>`;
}

/** A temporary folder with a repository, a packages folder, a home and a cache. */
export class Layout {
  readonly root = mkdtempSync(join(tmpdir(), 'assay-scan-'));
  readonly home = join(this.root, 'home');
  readonly repository = join(this.root, 'repository');
  readonly packages = join(this.home, '.nuget', 'packages');
  readonly cache = join(this.root, 'cache');
  /** Packages that were really read, in order of their ids. */
  readonly reads: string[] = [];
  facts: Fact[] = [];

  constructor() {
    mkdirSync(this.repository, { recursive: true });
    mkdirSync(this.packages, { recursive: true });
  }

  /** Writes below the layout's root. */
  write(path: string, content: string | Uint8Array): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Puts a package where NuGet extracts it, file by file as NuGet names them. */
  install(one: TestPackage, folder = 'home/.nuget/packages'): string {
    const [id, version] = [one.id.toLowerCase(), one.version.toLowerCase()];
    const at = `${folder}/${id}/${version}`;
    for (const entry of readZip(one.bytes).entries) {
      if (/\.rels$|^\[Content_Types\]\.xml$|\.psmdcp$/.test(entry.name)) continue;
      const name = entry.name.endsWith('.nuspec') ? `${id}.nuspec` : entry.name;
      this.write(`${at}/${name}`, readEntry(readZip(one.bytes), entry));
    }
    this.write(`${at}/${id}.${version}.nupkg`, one.bytes);
    this.write(`${at}/${id}.${version}.nupkg.sha512`, sha512(one.bytes));
    this.write(
      `${at}/.nupkg.metadata`,
      JSON.stringify({ version: 2, contentHash: one.contentHash, source: 'https://feed.test/' }),
    );
    return join(this.root, at);
  }

  lock(project: string, packages: readonly TestPackage[], more: object = {}): string {
    const entries = packages.map((one) => [
      one.id,
      {
        type: 'Direct',
        requested: `[${one.version}, )`,
        resolved: one.version,
        contentHash: one.contentHash,
      },
    ]);
    const dependencies = { 'net8.0': { ...Object.fromEntries(entries), ...more } };
    this.write(`repository/${project}/${basename(project)}.csproj`, projectAsking(packages));
    const text = JSON.stringify({ version: 1, dependencies }, null, 2);
    return this.write(`repository/${project}/packages.lock.json`, text);
  }

  async scan(options: Partial<ScanOptions> = {}): Promise<ScanReport> {
    this.facts = [];
    return scanRepository({
      path: this.repository,
      tool: { version: '0.0.0', rulesDigest: 'test' },
      jobs: 2,
      surroundings: { environment: {}, platform: 'linux', home: this.home },
      cacheFolder: this.cache,
      withReports: false,
      // Of no day on which a framework of these projects is past its end.
      trust: { now: Date.parse('2026-01-31T12:00:00Z') },
      openReader: async () => plainReader((id) => this.reads.push(id)),
      judge: (facts) => {
        this.facts.push(...facts);
        return [];
      },
      ...options,
    });
  }

  /** `check path` of every difference that the last scan saw. */
  differences(): string[] {
    return this.facts
      .filter((fact): fact is IntegrityFact => fact.kind === 'integrity')
      .map((fact) => `${fact.check} ${fact.location.path}`)
      .sort();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Reads what a scan needs of a package, and judges nothing. */
export function plainReader(onRead: (id: string) => void): PackageReader {
  return {
    async read(bytes) {
      const archive = readZip(bytes);
      const files = archive.entries.map((entry) => ({
        path: entry.name,
        content: readEntry(archive, entry),
      }));
      const nuspec = files.find(({ path }) => path.endsWith('.nuspec'));
      const text = Buffer.from(nuspec?.content ?? []).toString();
      const id = /<id>(.*?)<\/id>/.exec(text)?.[1] ?? '';
      const version = /<version>(.*?)<\/version>/.exec(text)?.[1] ?? '';
      onRead(id);
      const { hash: contentHash, signed } = nugetContentHash(bytes, archive);
      const head: PackageHead = {
        package: {
          purl: `pkg:nuget/${id}@${version}`,
          id,
          version,
          sha256: sha256(bytes),
          contentHash,
          signed,
          size: bytes.length,
        },
        assessment: { verdict: 'clear', notEvaluated: [] },
        signature: { state: 'none', signatures: [], problems: [] },
        runs: [],
        behaviours: [],
        findings: [],
        opaque: 0,
        dependencies: [],
        handoffs: [],
        entries: files.map(({ path, content }) => ({
          path,
          size: content.length,
          sha256: sha256(content),
        })),
      };
      return { head, body: JSON.stringify({ id }) };
    },
    async pickUps() {
      return [];
    },
    async close() {},
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
