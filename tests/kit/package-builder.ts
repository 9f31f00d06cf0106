import { buildZip, type ZipFile, type ZipOptions } from './zip-builder.js';

/** A package in text: what a test says of it, the rest as a packing tool would write it. */
export interface PackageText {
  readonly id?: string;
  readonly version?: string;
  /** By path in the package. A `.nuspec` among them takes the place of the template's. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Dependency ids with their ranges. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Last word on the entries, for archives that lie. */
  readonly entries?: (honest: readonly ZipFile[]) => readonly ZipFile[];
  readonly zip?: ZipOptions;
}

const defaultId = 'Fixture.Package';
const defaultVersion = '1.0.0';

/**
 * A `.nupkg`: nuspec, OPC parts and files (ECMA-376 part 2), all stored, so that the bytes do not
 * depend on the version of a compressor.
 */
export function buildPackage(text: PackageText): Uint8Array {
  const { id = defaultId, entries = (honest) => honest } = text;
  const own = Object.keys(text.files).find((path) => /^[^/]+\.nuspec$/.test(path));
  const nuspec = own ?? `${id}.nuspec`;
  const files = own ? text.files : { [nuspec]: nuspecOf(text), ...text.files };
  const parts = { '_rels/.rels': relationships(nuspec), ...files, ...contentTypes(files) };
  const honest = Object.entries(parts).map(([name, content]) => ({ name, content, method: 0 }));
  return buildZip(entries(honest), text.zip);
}

function nuspecOf({
  id = defaultId,
  version = defaultVersion,
  dependencies = {},
}: PackageText): string {
  const items = Object.entries(dependencies).map(
    ([name, range]) => `<dependency id="${name}" version="${range}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>${id}</id>
    <version>${version}</version>
    <authors>Fixtures</authors>
    <description>An inert fixture, never published.</description>
    <dependencies>${items.join('')}</dependencies>
  </metadata>
</package>
`;
}

function relationships(nuspec: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/${nuspec}" Id="R1" />
</Relationships>
`;
}

function contentTypes(files: PackageText['files']): Record<string, string> {
  const names = Object.keys(files).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const ending = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const endings = new Set(['rels', ...names.filter((n) => n.includes('.')).map(ending)]);
  const defaults = [...endings].map(
    (e) => `<Default Extension="${e}" ContentType="${typeOf(e)}" />`,
  );
  const overrides = Object.keys(files)
    .filter((path) => !path.slice(path.lastIndexOf('/') + 1).includes('.'))
    .map((path) => `<Override PartName="/${path}" ContentType="application/octet" />`);
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  ${[...defaults, ...overrides].join('\n  ')}
</Types>
`,
  };
}

function typeOf(ending: string): string {
  return ending === 'rels'
    ? 'application/vnd.openxmlformats-package.relationships+xml'
    : 'application/octet';
}
