// A catalogue for the oracle: manifests from the packages folder that the real restore has filled, and
// what it had only looked at from the feed that it is configured with, as its client asks it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../../dist/core/errors.js';
import { readPackageManifest } from '../../dist/ecosystems/nuget/package-manifest.js';
import { normalizeVersion, parseVersion } from '../../dist/ecosystems/nuget/version.js';

/** The address below which a source has versions and descriptions (NuGet API `PackageBaseAddress`). */
async function baseAddress(source) {
  const index = await (await fetch(source)).json();
  return index.resources.find((one) => one['@type'] === 'PackageBaseAddress/3.0.0')['@id'];
}

export class RestoredCatalog {
  /** What was asked, for the recording. */
  versionsAsked = new Map();
  manifestsAsked = new Map();
  #folder;
  #cache;
  #bases;

  constructor(folder, sources, cache) {
    this.#folder = folder;
    this.#cache = cache;
    this.#bases = Promise.all(sources.map(baseAddress));
    mkdirSync(cache, { recursive: true });
  }

  async versions(id) {
    const texts = new Set();
    for (const base of await this.#bases) {
      const text = await this.#get(`${base}${id.toLowerCase()}/index.json`);
      for (const version of text === undefined ? [] : JSON.parse(text).versions) texts.add(version);
    }
    this.versionsAsked.set(id.toLowerCase(), [...texts]);
    return [...texts].map(parseVersion);
  }

  isInstalled = ({ id, version }) => {
    return existsSync(path.join(this.#home(id, version), '.nupkg.metadata'));
  };

  async manifest({ id, version }) {
    const { nuspec, runtime } = this.isInstalled({ id, version })
      ? this.#read(id, version)
      : { nuspec: await this.#fetchNuspec(id, version) };
    const manifest = readPackageManifest(nuspec, runtime);
    this.manifestsAsked.set(`${manifest.id}/${manifest.version}`, manifest);
    return manifest;
  }

  #home(id, version) {
    return path.join(this.#folder, id.toLowerCase(), normalizeVersion(version).toLowerCase());
  }

  #read(id, version) {
    const home = this.#home(id, version);
    const names = readdirSync(home);
    const nuspec = names.find((name) => name.toLowerCase().endsWith('.nuspec'));
    const runtime = names.find((name) => name === 'runtime.json');
    return {
      nuspec: readFileSync(path.join(home, nuspec)),
      ...(runtime && { runtime: readFileSync(path.join(home, runtime)) }),
    };
  }

  async #fetchNuspec(id, version) {
    const [lower, number] = [id.toLowerCase(), normalizeVersion(version).toLowerCase()];
    for (const base of await this.#bases) {
      const text = await this.#get(`${base}${lower}/${number}/${lower}.nuspec`);
      if (text !== undefined) return Buffer.from(text);
    }
    throw new Unavailable('not-found', `no description of ${id} ${version}`);
  }

  async #get(url) {
    const file = path.join(this.#cache, encodeURIComponent(url.replace(/^https?:\/\/[^/]*/, '')));
    if (existsSync(file)) return readFileSync(file, 'utf8') || undefined;
    const response = await fetch(url);
    if (!response.ok && response.status !== 404) throw new Error(`${response.status} for ${url}`);
    const text = response.ok ? await response.text() : '';
    writeFileSync(file, text);
    return text || undefined;
  }
}
