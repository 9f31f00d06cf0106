import type { Site } from '../../../behaviour/data-flow/index.js';
import type { Fact } from '../../../facts/fact.js';
import type { HandoffPlaceKind } from '../../../facts/flow.js';

type Callee = Site['callee'];

/** A member that leaves something at a named place, or gives what is there. */
export interface Door {
  readonly kind: HandoffPlaceKind;
  /** Index of the name among the values of a call, `this` included. */
  readonly name: number;
  /** Index of what is left; -1 for what is written into the object that the call gives. */
  readonly value: number;
  /** What is left is named, too: another file is copied, or shown there. */
  readonly isNamed?: true;
}

type Doors = readonly (readonly [member: RegExp, door: Door])[];

const door = (kind: HandoffPlaceKind, name: number, value = -1): Door => ({ kind, name, value });
const copy = (value: number, name: number): Door => ({ kind: 'file', name, value, isNamed: true });

const memory = 'System\\.IO\\.MemoryMappedFiles\\.MemoryMappedFile';
const visualBasic = 'Microsoft\\.VisualBasic\\.FileIO\\.FileSystem';
const myComputer = 'Microsoft\\.VisualBasic\\.MyServices\\.FileSystemProxy';

/** Members of .NET, as its API browser lists them under the names of their types. */
const leaving: Doors = [
  [/^System\.AppDomain::SetData$/, door('application-data', 1, 2)],
  [/^System\.AppContext::SetData$/, door('application-data', 0, 1)],
  [/^System\.Environment::SetEnvironmentVariable$/, door('environment', 0, 1)],
  [/^System\.IO\.File::(?:Write|Append)All\w*$/, door('file', 0, 1)],
  [
    /^System\.IO\.File::(?:Create|CreateText|AppendText|OpenWrite|Open|OpenHandle)$/,
    door('file', 0),
  ],
  [/^System\.IO\.FileInfo::(?:Create|CreateText|AppendText|OpenWrite|Open)$/, door('file', 0)],
  [/^System\.IO\.(?:FileStream|StreamWriter)::\.ctor$/, door('file', 1)],
  [/^System\.IO\.File::(?:Copy|Move|Replace)$/, copy(0, 1)],
  [/^System\.IO\.FileInfo::(?:CopyTo|MoveTo|Replace)$/, copy(0, 1)],
  [/^System\.IO\.Directory::Move$/, copy(0, 1)],
  [/^System\.IO\.DirectoryInfo::MoveTo$/, copy(0, 1)],
  [/^System\.IO\.(?:File|Directory)::CreateSymbolicLink$/, copy(1, 0)],
  [/^System\.IO\.FileSystemInfo::CreateAsSymbolicLink$/, copy(1, 0)],
  [/^System\.IO\.Abstractions\.IFile::(?:Write|Append)All\w*$/, door('file', 1, 2)],
  [
    /^System\.IO\.Abstractions\.IFile::(?:Create|CreateText|AppendText|OpenWrite|Open)$/,
    door('file', 1),
  ],
  [/^System\.IO\.Abstractions\.IFile::(?:Copy|Move|Replace)$/, copy(1, 2)],
  [/^System\.Xml\.XmlWriter::Create$/, door('file', 0)],
  [/^System\.Xml\.XmlTextWriter::\.ctor$/, door('file', 1)],
  [/^System\.Xml\.(?:XmlDocument|Linq\.X(?:Document|Element))::Save$/, door('file', 1, 0)],
  [/^System\.Data\.Data(?:Set|Table)::WriteXml$/, door('file', 1, 0)],
  [/^System\.Drawing\.Image::Save$/, door('file', 1, 0)],
  [/^System\.IO\.Compression\.ZipFile::(?:Open|OpenAsync)$/, door('file', 0)],
  [/^System\.IO\.Compression\.ZipFile::CreateFromDirectory(?:Async)?$/, copy(0, 1)],
  [/^System\.Formats\.Tar\.TarFile::CreateFromDirectory(?:Async)?$/, copy(0, 1)],
  [new RegExp(`^${visualBasic}::WriteAll\\w+$`), door('file', 0, 1)],
  [new RegExp(`^${visualBasic}::OpenTextFileWriter$`), door('file', 0)],
  [new RegExp(`^${visualBasic}::(?:Copy|Move)\\w+$`), copy(0, 1)],
  [new RegExp(`^${myComputer}::WriteAll\\w+$`), door('file', 1, 2)],
  [new RegExp(`^${myComputer}::OpenTextFileWriter$`), door('file', 1)],
  [new RegExp(`^${myComputer}::(?:Copy|Move)\\w+$`), copy(1, 2)],
  [/^Microsoft\.VisualBasic\.FileSystem::FileCopy$/, copy(0, 1)],
  [new RegExp(`^${memory}::CreateFromFile$`), door('file', 0)],
  [new RegExp(`^${memory}::(?:CreateNew|CreateOrOpen|OpenExisting)$`), door('shared-memory', 0)],
  [/^System\.IO\.Pipes\.NamedPipeServerStream::\.ctor$/, door('pipe', 1)],
];

const picking: Doors = [
  [/^System\.AppDomain::GetData$/, door('application-data', 1)],
  [/^System\.AppContext::GetData$/, door('application-data', 0)],
  [/^System\.Environment::GetEnvironmentVariable$/, door('environment', 0)],
  [/^System\.IO\.File::(?:Read\w*|Open|OpenRead|OpenText)$/, door('file', 0)],
  [/^System\.IO\.(?:FileStream|StreamReader)::\.ctor$/, door('file', 1)],
  [new RegExp(`^${memory}::(?:OpenExisting|CreateOrOpen)$`), door('shared-memory', 0)],
  [/^System\.IO\.Pipes\.NamedPipeServerStream::\.ctor$/, door('pipe', 1)],
  [/^System\.IO\.Pipes\.NamedPipeClientStream::\.ctor$/, door('pipe', 1)],
];

export const leavingDoor = doorFinder(leaving);
export const pickingDoor = doorFinder(picking);

/** Whether a fact may be where something is left for other code, by the facts alone. */
export function mayLeaveForOthers(fact: Fact): boolean {
  return fact.kind === 'api-call' && leaving.some(([member]) => member.test(fact.api));
}

/** Whether a call outside may be where something is taken for others, or left for them. */
export function takesOrLeaves(callee: Callee): boolean {
  return leavingDoor(callee) !== undefined || takes.test(callee.type);
}

const takes = /^System\.(?:Environment|Windows\.Forms\.|Drawing\.|Windows\.Clipboard)/;

/** Whether a fact may be where something that other code left is picked up. */
export function mayPickUp(fact: Fact): boolean {
  return fact.kind === 'api-call' && picking.some(([member]) => member.test(fact.api));
}

function doorFinder(doors: Doors): (callee: Callee) => Door | undefined {
  const known = new WeakMap<Callee, Door | 'none'>();
  return (callee) => {
    let found = known.get(callee);
    if (found === undefined) {
      found = find(doors, callee) ?? 'none';
      known.set(callee, found);
    }
    return found === 'none' ? undefined : found;
  };
}

function find(doors: Doors, callee: Callee): Door | undefined {
  const member = `${callee.type}::${callee.name}`;
  const found = doors.find(([pattern]) => pattern.test(member))?.[1];
  if (found?.kind === 'file' && !isNamedByText(callee, found.name)) return undefined;
  // `new NamedPipeClientStream(server, pipe)`
  const isSecond = found?.kind === 'pipe' && callee.parameters[1] === 'System.String';
  return isSecond ? { ...found, name: found.name + 1 } : found;
}

/** A stream or a builder of text is no file, and `this` is what its constructor was told. */
function isNamedByText({ parameters, hasThis }: Callee, index: number): boolean {
  const at = index - (hasThis ? 1 : 0);
  return at < 0 || parameters[at] === 'System.String';
}
