import type { Change } from '../facts/difference.js';
import type { FileEntry, InspectReport } from '../facts/report.js';
import { paired, sideOf } from './compare.js';

/** Files that are new, gone, moved or other ones. What every pack writes anew is not told. */
export function fileChanges(before: InspectReport, after: InspectReport): Change[] {
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
