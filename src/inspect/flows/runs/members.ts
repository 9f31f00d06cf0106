import { classifyMember } from '../../../behaviour/catalogue/classify-member.js';
import type { Site } from '../../../behaviour/data-flow/index.js';
import { fetchesByName, isFetcher } from '../fetchers.js';
import type { Capability } from '../../../facts/capability.js';

/** What stands between data and what runs it: the members by which files, programs and code are named. */

const capabilities = new WeakMap<Site['callee'], Capability | 'none'>();

export function capabilityOf({ callee }: Site): Capability | undefined {
  let capability = capabilities.get(callee);
  if (capability === undefined) {
    capability =
      callee.node < 0
        ? (classifyMember(callee.type, callee.name, callee.parameters[0]) ?? 'none')
        : 'none';
    capabilities.set(callee, capability);
  }
  return capability === 'none' ? undefined : capability;
}

export function memberOf({ callee }: Site): string {
  return `${callee.type}::${callee.name}`;
}

/** The values that are handed over, without the object. */
export function handed({ args, callee, isNew }: Site): Site['args'] {
  return args.slice(callee.hasThis || isNew ? 1 : 0);
}

/** An array as what is written into it. */
export function flat(value: Site['args'][number]): Site['args'] {
  if (value.kind !== 'new' || value.site !== undefined) return [value];
  return value.into.filter(({ kind }) => kind === 'written').map(({ from }) => from);
}

/** Asks somebody on the network, and gives the answer. */
const fetches =
  /^(?:Clone$|Download|Get|Send|Post|Open(?:Read|Write)?|Receive|Read|Query|Fetch|End|Call)/;
const kept = /^(?:get_Headers|get_DefaultRequestHeaders|GetRequestStream|BeginGet|CreateClient)/;

/** Asked by one call of the object, and read by another. */
const answersLater = /^COM\.(?:XmlHttp|WinHttp)$/;

export function isFetch(site: Site): boolean {
  const capability = capabilityOf(site);
  if (capability !== 'network' && capability !== 'cloud-sdk' && capability !== 'dns') return false;
  const { name, type } = site.callee;
  if (capability === 'dns' && type === 'System.Net.Dns') return false;
  if (answersLater.test(type)) return name.startsWith('response');
  return !site.isNew && fetches.test(name) && !kept.test(name);
}

/** Opens what is at an address: a document, of which the result or the object is made. */
export function isOpened(
  site: Site,
  texts: (value: Site['args'][number]) => readonly string[],
): boolean {
  if (!isFetcher(site.callee) || !/^System\.Xml\.|^System\.Data\./.test(site.callee.type))
    return false;
  const at = site.callee.hasThis || site.isNew ? 1 : 0;
  const name = site.args[at];
  if (name === undefined || !fetchesByName(site, at)) return false;
  return texts(name).some((text) => /^(?:https?|ftp):\/\//i.test(text));
}

/** Writes what it fetches to a file, at once. */
export function isDownloadToFile({ callee }: Site): boolean {
  if (callee.type === 'LibGit2Sharp.Repository') return callee.name === 'Clone';
  return /^DownloadFile\w*$/.test(callee.name) || /^DownloadTo(?:Async)?$/.test(callee.name);
}

/** Opens a file that is written to; its name comes first. */
const openers =
  /^System\.IO\.(?:File::(?:Create|CreateText|OpenWrite|Open|OpenHandle|AppendText)|FileStream::\.ctor|StreamWriter::\.ctor|FileInfo::(?:Create|CreateText|OpenWrite|Open))$/;

/** The name of the file that a call opens to write. */
export function openedFile(site: Site): Site['args'][number] | undefined {
  if (/^COM\.FileSystem::(?:create|open)textfile$/.test(memberOf(site))) return handed(site)[0];
  if (!openers.test(memberOf(site))) return undefined;
  if (site.callee.type === 'System.IO.FileInfo') return site.args[0];
  const isNamed = site.callee.parameters[0] === 'System.String';
  return isNamed ? handed(site)[0] : undefined;
}
