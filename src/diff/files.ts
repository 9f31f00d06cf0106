import type { Change } from '../facts/difference.js';
import type { FileEntry, InspectReport } from '../facts/report.js';
import { paired, sideOf } from './compare.js';
import { takenFiles } from './taken-files.js';

/** Of files that are taken by themselves, those that no list leaves out. A package has as many as it likes. */
const alwaysTold = 40;

/** Files that are new, gone, moved or other ones. What every pack writes anew is not told. */
export function fileChanges(before: InspectReport, after: InspectReport): Change[] {
  const taken = takenChanges(before, after);
  let left = alwaysTold;
  return movesAndChanges(before, after).map((change): Change => {
    const matters = change.change === 'removed' ? undefined : taken.get(change.name);
    if (matters === undefined) return change;
    return { ...change, matters, ...(left-- > 0 && { always: true as const }) };
  });
}

/** By path, why a file that is taken by itself is to be looked at. For another framework it is the same file. */
function takenChanges(before: InspectReport, after: InspectReport): ReadonlyMap<string, string> {
  const [old, fresh] = [takenFiles(before), takenFiles(after)];
  const known = before.contents.files.flatMap((file) => {
    const taken = old(file);
    return taken === undefined ? [] : [{ ...taken, file }];
  });
  const bytes = new Set(known.map(({ key, how, file }) => [key, how, file.sha256].join('\0')));
  const paths = new Set(known.map(({ file: { path } }) => path));
  return new Map(
    after.contents.files.flatMap((file) => {
      const taken = fresh(file);
      if (taken === undefined) return [];
      const { key, how } = taken;
      if (bytes.has([key, how, file.sha256].join('\0'))) return [];
      return [[file.path, paths.has(file.path) ? `${how}, and has changed` : `newly ${how}`]];
    }),
  );
}

function movesAndChanges(before: InspectReport, after: InspectReport): Change[] {
  const of = ({ contents }: InspectReport): FileEntry[] => contents.files.filter(isOwn);
  const pairs = paired(of(before), of(after), ({ path }) => path);
  const gone = pairs.filter((pair) => sideOf(pair) === 'removed').flatMap((pair) => pair.before);
  const left = new Map(gone.map((file) => [file.sha256, file]));
  const moved = new Set<string>();
  const changes = pairs.flatMap((pair): Change[] => {
    const [was, is] = [pair.before[0], pair.after[0]];
    if (is === undefined || was?.sha256 === is.sha256) return [];
    if (was !== undefined) return [changed(was, is)];
    const from = left.get(is.sha256);
    if (from === undefined) return [added(is)];
    left.delete(is.sha256);
    moved.add(from.path);
    return [
      { ...baseOf(is), change: 'changed', before: from.path, after: is.path, details: ['moved'] },
    ];
  });
  const removed = gone
    .filter(({ path }) => !moved.has(path))
    .map((file): Change => ({ ...baseOf(file), change: 'removed', details: [] }));
  return [...changes, ...removed].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The signature and what the packer writes are other ones in each package (OPC). */
const isOwn = ({ path }: FileEntry): boolean =>
  !/^(?:\.signature\.p7s|_rels\/|package\/|\[Content_Types\]\.xml$)/i.test(path);

const baseOf = ({ path, size, kind }: FileEntry): Pick<Change, 'name' | 'text' | 'location'> => ({
  name: path,
  text: `${path} (${kind}, ${size} bytes)`,
  location: { path },
});

const added = (file: FileEntry): Change => ({
  ...baseOf(file),
  change: 'added',
  details: [],
  ...(runs.has(file.kind) && { matters: 'a program or script that was not there' }),
});

const changed = (was: FileEntry, is: FileEntry): Change => ({
  ...baseOf(is),
  text: `${is.path} (${is.kind})`,
  change: 'changed',
  before: `${was.size} bytes`,
  after: `${is.size} bytes`,
  details: [],
});

/** Kinds that run as they are; assemblies are told by what they do. */
const runs = new Set<FileEntry['kind']>([
  'native-pe',
  'elf',
  'macho',
  'powershell',
  'batch',
  'shell',
  'javascript',
  'python',
  'archive',
]);
