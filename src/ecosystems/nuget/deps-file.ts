import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import {
  fieldsOf,
  lineOf,
  objectOf,
  readRoot,
  repeatedNames,
  required,
  textOf,
  type Field,
  type Fields,
} from './json-fields.js';
import { splitTarget, type EntryProblem } from './lock-file.js';
import { parseVersion } from './version.js';

/** A package of which a program brings files. */
export interface ShippedPackage {
  readonly id: string;
  readonly version: string;
  /** Base64 of NuGet's content hash; absent where the file leaves it empty. */
  readonly sha512?: string;
  /** Below a package folder, as the file says it. */
  readonly path?: string;
  /** Counts from 1. */
  readonly line: number;
}

/** A library of one target, package or not, and what it needs. */
export interface ShippedNode {
  readonly id: string;
  readonly version: string;
  readonly kind: 'package' | 'other';
  /** Ids of what it needs. */
  readonly dependencies: readonly string[];
}

/** What `<program>.deps.json` says of the program beside it. */
export interface DepsFile {
  /** Short name of the framework of `runtimeTarget`, or the text as written. */
  readonly targetFramework: string;
  readonly runtimeIdentifier?: string;
  readonly packages: readonly ShippedPackage[];
  /** Of the target that the host uses. */
  readonly nodes: readonly ShippedNode[];
  readonly problems: readonly EntryProblem[];
}

/**
 * Reads a `*.deps.json` (Microsoft.Extensions.DependencyModel, "runtime configuration files"). Only
 * the target that `runtimeTarget` names gives edges: the host reads no other. Every package of
 * `libraries` counts, since what is listed has been shipped.
 * @throws MalformedInput, LimitReached from the JSON reader, or where the file has another shape.
 */
export function readDepsFile(bytes: Uint8Array): DepsFile {
  const root = readRoot(bytes, { relaxed: true });
  const problems: EntryProblem[] = repeatedNames(root);
  const libraries = objectOf(required(root, 'libraries'));
  const packages = readPackages(libraries, problems);
  // Old files have the name itself where newer ones have an object with it.
  const runtimeTarget = root.get('runtimeTarget');
  const name = textOf(fieldsOf(runtimeTarget).get('name')) ?? textOf(runtimeTarget) ?? '';
  const targets = fieldsOf(root.get('targets'));
  const target = targets.get(name);
  if (target === undefined) problems.push(noTarget(name, runtimeTarget));
  return { ...splitTarget(name), packages, nodes: readNodes(target, libraries), problems };
}

function noTarget(name: string, field: Field | undefined): EntryProblem {
  const message = `there is no target ${excerpt(name) || 'named'}: which package needs which is not told`;
  return { code: 'bad-structure', message, line: field === undefined ? 1 : lineOf(field) };
}

function readPackages(libraries: Fields, problems: EntryProblem[]): ShippedPackage[] {
  const packages: ShippedPackage[] = [];
  for (const field of libraries.values()) {
    within('projectPackages', packages.length + problems.length);
    if (!isPackage(field)) continue;
    const [id, version] = packageOf(field);
    const line = lineOf(field);
    if (id === '' || parseVersion(version) === undefined) {
      const message = `${excerpt(field.name)} has no version`;
      problems.push({ code: 'bad-value', message, line });
      continue;
    }
    const fields = fieldsOf(field);
    const sha512 = hashOf(textOf(fields.get('sha512')));
    const path = textOf(fields.get('path'));
    packages.push({
      id,
      version,
      ...(sha512 && { sha512 }),
      ...(path !== undefined && { path }),
      line,
    });
  }
  return packages;
}

function typeOf(library: Field | undefined): string {
  return textOf(fieldsOf(library).get('type'))?.toLowerCase() ?? '';
}

/** Projects, and assemblies that are referenced as files, are of other types. */
function isPackage(library: Field | undefined): boolean {
  return ['package', 'runtimepack'].includes(typeOf(library));
}

/** `runtimepack.<id>/<version>`: what a self-contained program brings of the runtime is a package too. */
function packageOf(library: Field): [string, string] {
  const [name, version] = splitLibrary(library.name);
  return [typeOf(library) === 'runtimepack' ? withoutMark(name) : name, version];
}

const withoutMark = (name: string): string => name.replace(/^runtimepack\./i, '');

/** `sha512-<base64>` */
function hashOf(text: string | undefined): string | undefined {
  return text?.startsWith('sha512-') ? text.slice('sha512-'.length) : undefined;
}

function splitLibrary(name: string): [string, string] {
  const slash = name.indexOf('/');
  return slash < 0 ? [name, ''] : [name.slice(0, slash), name.slice(slash + 1)];
}

function readNodes(target: Field | undefined, libraries: Fields): ShippedNode[] {
  return [...fieldsOf(target).values()].map((field) => {
    const [id, version] = splitLibrary(field.name);
    const library = libraries.get(field.name);
    const dependencies = [...fieldsOf(fieldsOf(field).get('dependencies')).keys()];
    return {
      id: typeOf(library) === 'runtimepack' ? withoutMark(id) : id,
      version,
      kind: isPackage(library) ? 'package' : 'other',
      dependencies: dependencies.map(withoutMark),
    };
  });
}
