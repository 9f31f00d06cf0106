import type { FileRole } from '../../facts/fact.js';
import { parseFramework } from './framework.js';

/** What NuGet's convention-based folders say of a file (NuGet.Client ManagedCodeConventions). */
export interface RoleOfFile {
  readonly role: FileRole;
  /** As the folder spells it, where the spelling is one that NuGet knows. */
  readonly targetFramework?: string;
  readonly runtimeIdentifier?: string;
}

type Reader = (folders: readonly string[]) => RoleOfFile;

/** By the first folder, lower case: NuGet compares these names without case. */
const roles: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['lib', framed('lib')],
  ['ref', framed('ref')],
  ['build', framed('build')],
  ['buildtransitive', framed('build-transitive')],
  ['buildmultitargeting', framed('build-multitargeting')],
  ['buildcrosstargeting', framed('build-multitargeting')],
  ['tasks', framed('tasks')],
  ['runtimes', readRuntimes],
  ['contentfiles', (folders) => ({ role: 'content-files', ...frameworkIn(folders[2]) })],
  ['tools', readTools],
  ['analyzers', plain('analyzer')],
  ['content', plain('content')],
  ['sdk', plain('sdk')],
  ['_rels', plain('metadata')],
  ['package', plain('metadata')],
]);

/** `path` is the entry's name in the archive, with `/` or `\`, percent-escapes allowed. */
export function fileRole(path: string): RoleOfFile {
  const segments = unescapePath(path).split(/[/\\]/).filter(Boolean);
  const folders = segments.slice(0, -1);
  if (folders.length === 0) return { role: rootRole((segments[0] ?? '').toLowerCase()) };
  const reader = roles.get((folders[0] ?? '').toLowerCase());
  return reader ? reader(folders) : { role: 'other' };
}

/** As `Uri.UnescapeDataString`, by which NuGet's extractor names files: damage stays as it is. */
export function unescapePath(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function rootRole(name: string): FileRole {
  const machinery = ['[content_types].xml', '.signature.p7s', 'runtime.json'];
  return name.endsWith('.nuspec') || machinery.includes(name) ? 'metadata' : 'other';
}

function plain(role: FileRole): Reader {
  return () => ({ role });
}

/** `lib/net8.0/...` */
function framed(role: FileRole): Reader {
  return (folders) => ({ role, ...frameworkIn(folders[1]) });
}

function frameworkIn(folder: string | undefined): { targetFramework?: string } {
  if (folder === undefined || parseFramework(folder) === undefined) return {};
  return { targetFramework: folder };
}

/** `runtimes/<rid>/{lib,nativeassets}/<tfm>/...` and `runtimes/<rid>/native/...` */
function readRuntimes(folders: readonly string[]): RoleOfFile {
  const [, runtimeIdentifier, kind = ''] = folders;
  if (runtimeIdentifier === undefined) return { role: 'other' };
  const framework = frameworkIn(folders[3]);
  const role = runtimeRoles.get(kind.toLowerCase()) ?? 'other';
  return { role, runtimeIdentifier, ...framework };
}

const runtimeRoles: ReadonlyMap<string, FileRole> = new Map([
  ['lib', 'runtime-lib'],
  ['native', 'runtime-native'],
  ['nativeassets', 'runtime-native'],
]);

/** `tools/...`, and for .NET tools `tools/<tfm>/<rid or any>/...` */
function readTools(folders: readonly string[]): RoleOfFile {
  const framework = frameworkIn(folders[1]);
  const runtimeIdentifier = framework.targetFramework === undefined ? undefined : folders[2];
  return { role: 'tools', ...framework, ...(runtimeIdentifier && { runtimeIdentifier }) };
}
