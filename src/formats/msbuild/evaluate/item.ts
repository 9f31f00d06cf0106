import {
  extensionOf,
  fullPath,
  splitPath,
  stemOf,
  withTrailingSlash,
  directoryName,
} from './paths.js';
import type { Machine } from './machine.js';
import { escapeValue, unescapeValue, Unknown, type Place, type Value } from './value.js';

/** One item as evaluation has it; changed in place by `Update` and `Remove`. */
export interface Item {
  /** Escaped; `Unknown` where what is included is. */
  readonly identity: Value;
  /** By lower-case name. */
  readonly metadata: Map<string, Value>;
  /** The element that includes it. */
  readonly place: Place;
  /** The element that included it first, where it was taken over from another list. */
  readonly origin: Place;
  /** What decides whether it is there at all, where that is not known. */
  maybe?: Unknown;
  /** What `**` stood for. */
  readonly recursiveDir?: string;
  /** A pattern has just found it. */
  found?: boolean;
}

/** @param defaults what items of the new type have where nothing is said */
export function copyItem(
  item: Item,
  place: Place,
  defaults: ReadonlyMap<string, Value> | undefined,
): Item {
  return { ...item, metadata: new Map([...(defaults ?? []), ...item.metadata]), place };
}

/** Well-known metadata ("MSBuild well-known item metadata"); undefined for any other name. */
export function wellKnownMetadata(
  item: Item,
  name: string,
  machine: Machine,
  projectFolder: string,
): Value | undefined {
  if (item.identity instanceof Unknown) return wellKnown.has(name) ? item.identity : undefined;
  const find = wellKnown.get(name);
  if (find === undefined) return undefined;
  const identity = unescapeValue(item.identity);
  return escapeValue(find(identity, { machine, projectFolder, item }));
}

interface Where {
  readonly machine: Machine;
  readonly projectFolder: string;
  readonly item: Item;
}

function whole(identity: string, { machine, projectFolder }: Where): string {
  return fullPath(machine.platform, projectFolder, identity);
}

const wellKnown = new Map<string, (identity: string, where: Where) => string>([
  ['identity', (identity) => identity],
  ['filename', (identity) => stemOf(splitPath(identity).name)],
  ['extension', (identity) => extensionOf(splitPath(identity).name)],
  ['fullpath', whole],
  ['relativedir', (identity) => splitPath(identity).folder],
  ['recursivedir', (_, { item }) => item.recursiveDir ?? ''],
  ['rootdir', (identity, where) => /^(?:[A-Za-z]:)?[\\/]/.exec(whole(identity, where))?.[0] ?? ''],
  [
    'directory',
    (identity, where) =>
      splitPath(whole(identity, where)).folder.replace(/^(?:[A-Za-z]:)?[\\/]/, ''),
  ],
  ['definingprojectfullpath', (_, { item }) => item.place.file],
  ['definingprojectname', (_, { item }) => stemOf(splitPath(item.place.file).name)],
  ['definingprojectextension', (_, { item }) => extensionOf(splitPath(item.place.file).name)],
  [
    'definingprojectdirectory',
    (_, { item, machine }) => withTrailingSlash(machine.platform, directoryName(item.place.file)),
  ],
]);
