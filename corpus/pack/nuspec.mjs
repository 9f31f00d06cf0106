import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { zip } from './zip.mjs';

/** Packs a nuspec with its `<files>` as `nuget pack` does, without the parts that differ from run to run. */
export function pack(nuspecPath) {
  const text = readFileSync(nuspecPath, 'utf8');
  const id = element(text, 'id');
  const version = element(text, 'version');
  const folder = dirname(nuspecPath);
  const files = [...text.matchAll(/<file\s+src="([^"]+)"\s+target="([^"]*)"\s*\/>/g)]
    .flatMap(([, src, target]) => contents(folder, src, target))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest = text.replace(/\s*<files>[\s\S]*?<\/files>/, '');
  const core = `package/services/metadata/core-properties/${digest(`${id}/${version}`).slice(0, 32)}.psmdcp`;
  const entries = [
    { name: '_rels/.rels', data: Buffer.from(relationships(id, core)) },
    { name: `${id}.nuspec`, data: Buffer.from(manifest) },
    ...files,
    { name: '[Content_Types].xml', data: Buffer.from(contentTypes(files)) },
    { name: core, data: Buffer.from(coreProperties(text, id, version)) },
  ];
  return { id, version, bytes: zip(entries) };
}

function contents(folder, src, target) {
  const [root, all] = src.split('/**');
  const path = join(folder, root);
  if (!existsSync(path)) throw new Error(`${folder}: no ${src}`);
  const named = extname(target) !== '' && extname(target) === extname(path);
  // A dormant file (so that no editor or agent obeys it here) gets its real name in the package alone.
  const targetIsFile = all === undefined && (named || extname(path) === '.fixture');
  if (targetIsFile) return [entry(path, target)];
  if (all === undefined) return [entry(path, join(target, basename(path)))];
  return walk(path).map((file) => entry(file, join(target, relative(path, file))));
}

function walk(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]));
}

function entry(path, target) {
  const name = target.split(sep).map(escapeSegment).join('/');
  return { name, data: readFileSync(path) };
}

// Part names are escaped as Uri.EscapeDataString does it.
function escapeSegment(segment) {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function element(text, name) {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex');
}

function relationships(id, core) {
  const types = {
    manifest: 'http://schemas.microsoft.com/packaging/2010/07/manifest',
    core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="${types.manifest}" Target="/${id}.nuspec" Id="R${digest(id).slice(0, 16).toUpperCase()}" />
  <Relationship Type="${types.core}" Target="/${core}" Id="R${digest(core).slice(0, 16).toUpperCase()}" />
</Relationships>`;
}

function contentTypes(files) {
  const extensions = new Set(['nuspec']);
  const overrides = [];
  for (const { name } of files) {
    const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1];
    if (extension === undefined) overrides.push(name);
    else extensions.add(extension);
  }
  const defaults = [...extensions]
    .sort()
    .map((extension) => `  <Default Extension="${extension}" ContentType="application/octet" />\n`);
  const parts = overrides.map(
    (name) => `  <Override PartName="/${name}" ContentType="application/octet" />\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
  <Default Extension="psmdcp" ContentType="application/vnd.openxmlformats-package.core-properties+xml" />
${defaults.join('')}${parts.join('')}</Types>`;
}

function coreProperties(text, id, version) {
  return `<?xml version="1.0" encoding="utf-8"?>
<coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
  <dc:creator>${element(text, 'authors')}</dc:creator>
  <dc:description>${element(text, 'description')}</dc:description>
  <dc:identifier>${id}</dc:identifier>
  <version>${version}</version>
  <keywords>${element(text, 'tags')}</keywords>
  <lastModifiedBy>NuGet.Build.Tasks.Pack</lastModifiedBy>
</coreProperties>`;
}
