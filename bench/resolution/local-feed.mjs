// A folder feed of packages that hold nothing but a description, and a catalogue over it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { readPackageManifest } from '../../dist/ecosystems/nuget/package-manifest.js';
import { formatVersion, parseVersion } from '../../dist/ecosystems/nuget/version.js';

/** An archive of stored entries. */
function zip(files) {
  const parts = [];
  const central = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, data] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x21, 12);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, title, data);
    central.push(entry, title);
    offset += head.length + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

function nuspecOf({ id, version, groups }) {
  const dependency = (one) => `<dependency id="${one.id}" version="${one.range}" />`;
  const group = ({ framework, dependencies }) =>
    `<group${framework === undefined ? '' : ` targetFramework="${framework}"`}>${dependencies.map(dependency).join('')}</group>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
<id>${id}</id><version>${version}</version><authors>nobody</authors><description>nothing</description>
<dependencies>${groups.map(group).join('')}</dependencies>
</metadata></package>`;
}

export function writeFeed(folder, packages) {
  mkdirSync(folder, { recursive: true });
  for (const one of packages) {
    const files = {
      [`${one.id}.nuspec`]: nuspecOf(one),
      'lib/netstandard1.0/_._': '',
      'lib/net35/_._': '',
      ...(one.runtime && { 'runtime.json': JSON.stringify(one.runtime) }),
    };
    writeFileSync(path.join(folder, `${one.id}.${one.version}.nupkg`), zip(files));
  }
}

export function catalogOf(packages) {
  const known = new Map(
    packages.map((one) => [
      `${one.id.toLowerCase()}/${formatVersion(parseVersion(one.version))}`,
      one,
    ]),
  );
  const [versionsAsked, manifestsAsked] = [new Map(), new Map()];
  return {
    versionsAsked,
    manifestsAsked,
    async versions(id) {
      const found = packages.filter((one) => one.id.toLowerCase() === id.toLowerCase());
      versionsAsked.set(
        id.toLowerCase(),
        found.map(({ version }) => version),
      );
      return found.map(({ version }) => parseVersion(version));
    },
    isInstalled: () => false,
    async manifest({ id, version }) {
      const one = known.get(`${id.toLowerCase()}/${version}`);
      const runtime = one.runtime && Buffer.from(JSON.stringify(one.runtime));
      const manifest = readPackageManifest(Buffer.from(nuspecOf(one)), runtime);
      manifestsAsked.set(`${manifest.id}/${manifest.version}`, manifest);
      return manifest;
    },
  };
}
