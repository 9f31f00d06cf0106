import { MalformedInput } from '../../../core/errors.js';
import { excerpt } from '../../../core/text.js';
import { arrayOf, fieldsOf, readRoot, textOf, type Field } from '../json-fields.js';
import { compareVersions, parseVersion, type PackageVersion } from '../version.js';

/** Where a v3 source keeps what, each list in the order of preference. */
export interface ServiceIndex {
  /** `PackageBaseAddress/3.0.0`, the flat container: all that a restore reads. */
  readonly packageBases: readonly URL[];
  /** `RegistrationsBaseUrl`, the richest hive first: 3.6.0 has SemVer 2 packages. */
  readonly registrations: readonly URL[];
  /** `SearchQueryService`: a document that is asked with a query, not a folder. */
  readonly search: readonly URL[];
  /** `VulnerabilityInfo`, the index of known vulnerabilities: a document, not a folder. */
  readonly vulnerabilities: readonly URL[];
}

/** NuGet.Protocol ServiceTypes, best first. */
const types = {
  packageBases: ['PackageBaseAddress/Versioned', 'PackageBaseAddress/3.0.0'],
  registrations: [
    'RegistrationsBaseUrl/Versioned',
    'RegistrationsBaseUrl/3.6.0',
    'RegistrationsBaseUrl/3.4.0',
    'RegistrationsBaseUrl/3.0.0-rc',
    'RegistrationsBaseUrl/3.0.0-beta',
    'RegistrationsBaseUrl',
  ],
  search: [
    'SearchQueryService/Versioned',
    'SearchQueryService/3.5.0',
    'SearchQueryService/3.4.0',
    'SearchQueryService/3.0.0-rc',
    'SearchQueryService/3.0.0-beta',
    'SearchQueryService',
  ],
  vulnerabilities: ['VulnerabilityInfo/6.7.0'],
} as const;

/** A client takes `Versioned` resources up to its own version; ours behaves as this one. */
const clientVersion = '7.0.0';

/** NuGet asks at most so many addresses of one kind in turn. */
const mostAddresses = 3;

interface Resource {
  readonly url: URL;
  readonly types: readonly string[];
  readonly clientVersion: PackageVersion | undefined;
}

/**
 * The service index of NuGet's server API (`index.json`). Resources that make no sense are left
 * out: another may do.
 * @throws MalformedInput where it is no JSON, or says that it is of another version than 3.
 * @throws LimitReached from the JSON reader.
 */
export function readServiceIndex(bytes: Uint8Array): ServiceIndex {
  const root = readRoot(bytes);
  const version = textOf(root.get('version'));
  if (version === undefined || root.get('resources') === undefined)
    throw new MalformedInput('bad-structure', 'a JSON file that is no service index');
  if (!/^3\.\d/.test(version))
    throw new MalformedInput('unsupported', `a service index of version ${excerpt(version, 40)}`);
  const resources = arrayOf(root.get('resources')).flatMap(readResource);
  return {
    packageBases: bestOf(resources, types.packageBases).map(folderUrl),
    registrations: bestOf(resources, types.registrations).map(folderUrl),
    search: bestOf(resources, types.search),
    vulnerabilities: bestOf(resources, types.vulnerabilities),
  };
}

function readResource(field: Field): Resource[] {
  const fields = fieldsOf(field);
  const url = httpUrl(textOf(fields.get('@id')));
  const type = fields.get('@type');
  const named = textOf(type);
  const listed = arrayOf(type).map(textOf);
  const types = [named, ...listed].filter((text) => text !== undefined);
  const wanted = textOf(fields.get('clientVersion'));
  return url ? [{ url, types, clientVersion: wanted ? parseVersion(wanted) : undefined }] : [];
}

/** The addresses of the first type that has any (ServiceIndexResourceV3.GetServiceEntries). */
function bestOf(resources: readonly Resource[], types: readonly string[]): URL[] {
  for (const type of types) {
    const usable = resources.filter((r) => hasType(r, type) && isForUs(r));
    if (usable.length > 0)
      return usable
        .sort(newestFirst)
        .slice(0, mostAddresses)
        .map(({ url }) => url);
  }
  return [];
}

const hasType = (resource: Resource, type: string): boolean =>
  resource.types.some((own) => own.toLowerCase() === type.toLowerCase());

function isForUs({ clientVersion: wanted }: Resource): boolean {
  const own = parseVersion(clientVersion);
  return wanted === undefined || (own !== undefined && compareVersions(wanted, own) <= 0);
}

function newestFirst(a: Resource, b: Resource): number {
  if (a.clientVersion && b.clientVersion) return compareVersions(b.clientVersion, a.clientVersion);
  return (b.clientVersion ? 1 : 0) - (a.clientVersion ? 1 : 0);
}

/** Servers leave out the last slash. */
function folderUrl(url: URL): URL {
  if (url.pathname.endsWith('/')) return url;
  const folder = new URL(url);
  folder.pathname += '/';
  return folder;
}

/** Undefined for anything but an absolute http or https address; a user in it is dropped. */
export function httpUrl(text: string | undefined, base?: URL): URL | undefined {
  if (text === undefined || !URL.canParse(text, base?.href)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}
