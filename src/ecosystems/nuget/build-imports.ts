import type { InspectReport } from '../../facts/report.js';
import { framedFolder } from './framework-folders.js';

/** What says which build files of a package lead to which. */
export type ImportSource = Pick<InspectReport, 'msbuild' | 'assessment'> & {
  readonly package: { readonly id: string };
  readonly contents: { readonly files: readonly { readonly path: string }[] };
};

/** Folders told of one file: packages have a dozen frameworks. A file of more is taken for one of all. */
const toldFolders = 64;
const always = 'always';
/** The folders of frameworks that lead to a file, or that others may lead to it as well. */
type Ways = Set<string> | typeof always;

/**
 * Finds out of which folders of frameworks NuGet imports what leads to a build file; undefined of a file that
 * may be imported for all. An import counts, whatever its condition.
 */
export function importFolders(
  source: ImportSource,
): (path: string) => readonly string[] | undefined {
  // What could not be read may import anything.
  if (source.assessment.notEvaluated.length > 0) return () => undefined;
  const ways = new Map<string, Ways>();
  const imports = importsOf(source);
  const line: string[] = [];
  const enter = (path: string, more: Ways): void => {
    if (adds(ways, path, more)) line.push(path);
  };
  for (const path of buildFilesOf(source)) {
    const folder = imports.mayBeNamed(path) ? always : wayOf(path, source.package.id);
    if (folder !== undefined) enter(path, folder === always ? always : new Set([folder]));
  }
  for (let at = 0; at < line.length; at++) {
    const path = line[at] as string;
    for (const next of imports.from(path)) enter(next, ways.get(path) as Ways);
  }
  return (path) => {
    const known = ways.get(path.toLowerCase());
    return known === undefined || known === always ? undefined : [...known].sort();
  };
}

function adds(ways: Map<string, Ways>, path: string, more: Ways): boolean {
  const known = ways.get(path);
  if (known === always) return false;
  if (more === always) {
    ways.set(path, always);
    return true;
  }
  const all = new Set([...(known ?? []), ...more]);
  if (all.size === known?.size) return false;
  ways.set(path, all.size > toldFolders ? always : all);
  return true;
}

const buildFilesOf = ({ contents, msbuild }: ImportSource): ReadonlySet<string> =>
  new Set([...contents.files, ...msbuild].map(({ path }) => path.toLowerCase()));

/** NuGet imports what bears the package's id, MSBuild the files of an SDK. */
function wayOf(path: string, id: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const own = id.toLowerCase();
  if (/^sdk\/sdk\.(?:props|targets)$/.test(path)) return always;
  if (name !== `${own}.props` && name !== `${own}.targets`) return undefined;
  return framedFolder(path)?.folder ?? always;
}

/** By path in lower case. */
interface Imports {
  from(path: string): readonly string[];
  /** Whether an import of which only the name is known may mean the file. */
  mayBeNamed(path: string): boolean;
}

function importsOf({ msbuild }: ImportSource): Imports {
  const exact = new Map<string, string[]>();
  const names = new Set<string>();
  let isOpen = false;
  for (const { path, constructs } of msbuild) {
    const from = path.toLowerCase();
    const texts = constructs
      .filter(({ construct }) => construct === 'import')
      .flatMap(({ text }) => text.toLowerCase().split(';'));
    for (const text of texts) {
      const to = resolved(text.trim(), from);
      const name = lastName(text);
      if (to !== undefined) exact.set(from, [...(exact.get(from) ?? []), to]);
      else if (plainName.test(name)) names.add(name);
      else isOpen = true;
    }
  }
  const isNamed = (path: string): boolean => names.has(path.slice(path.lastIndexOf('/') + 1));
  return { from: (path) => exact.get(path) ?? [], mayBeNamed: (path) => isOpen || isNamed(path) };
}

/**
 * A name that says itself which file it means. `a%2etargets`, `a*.targets`, `A~1.TAR` and `a.targets.` come to
 * one by the rules of MSBuild or of Windows, and a long text is cut and ends in an ellipsis.
 */
const plainName = /^[\p{L}\p{N}_.+ -]*[\p{L}\p{N}_]$/u;
const thisFolder = /^\$\(msbuildthisfiledirectory\)/;

/** The file that an import names, as packages mostly write it: by the folder of the file that it stands in. */
function resolved(text: string, from: string): string | undefined {
  const path = text.replace(thisFolder, './').replaceAll('\\', '/');
  if (path.startsWith('/')) return undefined;
  const segments = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' && !plainName.test(part)) return undefined;
    if (part !== '..') segments.push(part);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}

const lastName = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).trim();
