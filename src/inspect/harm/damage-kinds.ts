import { damageOfCommand, damageOfStatement } from './destructive.js';
import type { DamageFact } from '../../facts/harm.js';
import type { Site, Value } from '../../behaviour/data-flow/index.js';
import type { Foundations } from '../../behaviour/control/index.js';

/** What a call damages, as far as its arguments tell. */
export interface Damage {
  readonly damage: DamageFact['damage'];
  readonly text: string;
  /** Whether it needs no gate to be harmful: nobody keeps what he wants in such a place. */
  readonly isGrave: boolean;
}

const ownProcess: Damage = {
  damage: 'ends-process',
  text: 'ends the process that it runs in',
  isGrave: false,
};
const shutsDown: Damage = { damage: 'shuts-down', text: 'shuts the machine down', isGrave: true };

/** What a call damages; undefined for what it does to its own things, or to what it is given. */
export function damageOf(site: Site, foundations: Foundations): Damage | undefined {
  const { callee, args } = site;
  const member = `${callee.type}::${callee.name}`;
  if (callee.node >= 0) return ofNative(site, foundations);
  switch (member) {
    case 'System.Environment::Exit':
    case 'System.Environment::FailFast':
    case 'Microsoft.FSharp.Core.Operators::Exit':
    case 'Microsoft.VisualBasic.CompilerServices.ProjectData::EndApp':
      return ownProcess;
    case 'System.Diagnostics.Process::Kill':
      return ofProcess(args[0], foundations);
    case 'System.IO.Directory::Delete':
      return args[1]?.constant === 1 ? ofPlace(args[0], foundations) : undefined;
    case 'System.IO.DirectoryInfo::Delete':
      return args[1]?.constant === 1 ? ofPlace(args[0], foundations) : undefined;
    case 'Microsoft.VisualBasic.FileIO.FileSystem::DeleteDirectory':
      return ofPlace(args[0], foundations);
    case 'Microsoft.VisualBasic.MyServices.FileSystemProxy::DeleteDirectory':
      return ofPlace(args[1], foundations);
    case 'Microsoft.VisualBasic.MyServices.FileSystemProxy::DeleteFile':
      return ofFiles(args[1], foundations);
    case 'Microsoft.VisualBasic.FileIO.FileSystem::DeleteFile':
    case 'Microsoft.VisualBasic.FileSystem::Kill':
    case 'System.IO.File::Delete':
    case 'System.IO.FileSystemInfo::Delete':
    case 'System.IO.FileInfo::Delete':
      return ofFiles(args[0], foundations);
    case 'System.Threading.Thread::Sleep':
      return ofSleep(args[0], foundations);
    default:
      return ofDatabase(site) ?? ofOverwriting(site, foundations) ?? ofText(site, foundations);
  }
}

const stores =
  /(?:DatabaseFacade|MongoClient|MongoDatabase|IServer|IDatabase|CosmosClient|\.Database|Container|(?:Blob|Queue|Table|Share)\w*Client|AmazonS3\w*|ElasticClient|IndicesNamespace)$/;
const empties =
  /^(?:EnsureDeleted|Drop(?:Database|Collection)|Flush(?:All)?Databases?|Delete(?:Database|(?:Blob)?Container|Bucket|Table|Queue|Share|Collection|Index)?(?:IfExists)?)(?:Async)?$/;

/** A database, a container or a queue with all that is in it. */
function ofDatabase({ callee }: Site): Damage | undefined {
  if (!empties.test(callee.name) || !stores.test(callee.type)) return undefined;
  return { damage: 'wipes-data', text: 'deletes a database or a store', isGrave: false };
}

/** A function of a native library that code of the package declares (ECMA-335 II.15.5.2). */
function ofNative(site: Site, foundations: Foundations): Damage | undefined {
  const { callee, args } = site;
  if (foundations.graph.program.body(callee.node) !== undefined) return undefined;
  switch (callee.name) {
    case 'ExitWindowsEx':
    case 'NtShutdownSystem':
    case 'NtRaiseHardError':
      return shutsDown;
    case 'ExitProcess':
      return ownProcess;
    case 'TerminateProcess':
      return ofProcess(args[0], foundations);
    default:
      return /^Initiate(?:System)?Shutdown/.test(callee.name) ? shutsDown : undefined;
  }
}

function ofProcess(process: Value | undefined, foundations: Foundations): Damage | undefined {
  if (process === undefined) return undefined;
  const { sites, given } = foundations.of([process]);
  const names = new Set([...sites].map(({ callee }) => callee.name));
  if (names.has('Start') || given.length > 0) return undefined;
  if (names.has('GetCurrentProcess')) return ownProcess;
  if (!names.has('GetProcesses') && !names.has('GetProcessesByName')) return undefined;
  return { damage: 'ends-others', text: 'ends other processes', isGrave: false };
}

/** Places that hold what others put there. */
const places: readonly (readonly [RegExp, string])[] = [
  // .NET API docs; ASP.NET Core docs: content root and web root; ASP.NET; Windows Forms.
  [
    /^System\.(?:(?:AppContext|AppDomain)::get_BaseDirectory|AppDomainSetup::get_ApplicationBase|Environment::get_ProcessPath|Reflection\.Assembly::get_(?:Location|CodeBase)|Web\.HttpRuntime::get_(?:AppDomainAppPath|BinDirectory)|Web\.Hosting\.HostingEnvironment::get_ApplicationPhysicalPath|Windows\.Forms\.Application::get_(?:StartupPath|ExecutablePath))$|^Microsoft\.(?:Extensions\.Hosting\.I?Host(?:ing)?Environment|AspNetCore\.Hosting\.I?(?:Web)?Host(?:ing)?Environment)::get_(?:ContentRootPath|WebRootPath)$|^Microsoft\.VisualBasic\.ApplicationServices\.AssemblyInfo::get_DirectoryPath$/,
    'the folder of the application',
  ],
  [/^System\.Environment::GetFolderPath$/, 'a folder of the user'],
  [
    /^System\.(?:IO\.Directory::GetCurrentDirectory|Environment::get_CurrentDirectory)$/,
    'the current folder',
  ],
  [
    /^System\.(?:IO\.DriveInfo::GetDrives|IO\.Directory::GetLogicalDrives|Environment::GetLogicalDrives)$/,
    'whole drives',
  ],
];
const roots =
  /^(?:[a-z]:[\\/]*|[\\/]|\/(?:home|root|etc|usr|var|users)\/?|%?(?:userprofile|home|systemdrive|windir|systemroot)%?)$/i;
const joins = /^System\.(?:IO\.Path::(?:Combine|Join)|String::(?:Concat|Format))$/;

/** A folder below such a place that the code names is its own; what the caller names is his wish. */
function ofPlace(path: Value | undefined, foundations: Foundations): Damage | undefined {
  if (path === undefined) return undefined;
  const { sites, constants, given } = foundations.of([path], toPlaces);
  if (given.length > 0 || [...sites].some(isNarrowed)) return undefined;
  const place = placeIn([...sites], constants);
  if (place === undefined) return undefined;
  return { damage: 'deletes', text: `deletes ${place} with all that is in it`, isGrave: true };
}

function placeIn(sites: readonly Site[], constants: readonly Value[]): string | undefined {
  const members = sites.map(({ callee }) => `${callee.type}::${callee.name}`);
  const known = places.find(([pattern]) => members.some((member) => pattern.test(member)));
  if (known !== undefined) return known[1];
  const root = constants.find(
    ({ constant }) => typeof constant === 'string' && roots.test(constant),
  );
  return root === undefined ? undefined : `${String(root.constant)}`;
}

/** Whose object says what a place is, is of no matter. */
function toPlaces({ callee }: Site): 'all' | 'arguments' | 'stop' {
  const member = `${callee.type}::${callee.name}`;
  if (!places.some(([pattern]) => pattern.test(member))) return 'all';
  return callee.hasThis ? 'stop' : 'all';
}

function isNarrowed({ callee, args }: Site): boolean {
  if (!joins.test(`${callee.type}::${callee.name}`)) return false;
  return args.some(
    ({ constant }) => typeof constant === 'string' && /\w/.test(constant) && !roots.test(constant),
  );
}

const lists =
  /^System\.IO\.Directory(?:Info)?::(?:Get|Enumerate)(?:Files|FileSystem\w+|Directories)$/;
const everything =
  /^\*(?:\.(?:\*|docx?|xlsx?|pdf|jpe?g|png|cs|sln|bak|mdf|db|sql|key|pem|json|xml|config|dll|exe|csproj|zip|pst|txt))?$/i;

/** Every file of such a place, one after the other. */
function ofFiles(path: Value | undefined, foundations: Foundations): Damage | undefined {
  if (path === undefined) return undefined;
  const { sites, constants, given } = foundations.of([path], toPlaces);
  const listing = [...sites].find(({ callee }) => lists.test(`${callee.type}::${callee.name}`));
  if (listing === undefined || given.length > 0 || [...sites].some(isNarrowed)) return undefined;
  const patterns = listing.args.flatMap(({ constant }) =>
    typeof constant === 'string' && !roots.test(constant) ? [constant] : [],
  );
  const place = placeIn([...sites], constants);
  if (place === undefined || patterns.some((each) => !everything.test(each))) return undefined;
  return { damage: 'deletes', text: `deletes the files in ${place}`, isGrave: true };
}

const overwriting =
  /^System\.IO\.(?:File(?:Info)?::(?:WriteAll\w+|Create(?:Text)?|Open|OpenWrite|Replace)|FileStream::(?:\.ctor|SetLength))$/;
/** `FileMode.Create`, `Truncate`. */
const emptying: ReadonlySet<unknown> = new Set([2, 5]);
const ciphers = /^(?:Encrypt\w*|CreateEncryptor|TransformFinalBlock|TransformBlock)$/;
const readsFiles = /^(?:Read\w*|OpenRead|OpenText|CopyTo(?:Async)?)$/;

/** Every file of such a place is emptied, filled with something else, or encrypted. */
function ofOverwriting({ callee, args }: Site, foundations: Foundations): Damage | undefined {
  if (!overwriting.test(`${callee.type}::${callee.name}`)) return undefined;
  const [path, ...rest] = callee.name === '.ctor' ? args.slice(1) : args;
  const isOpened = /^(?:Open|\.ctor)$/.test(callee.name);
  if (isOpened && !rest.some(({ constant }) => emptying.has(constant))) return undefined;
  if (callee.name === 'SetLength' && rest[0]?.constant !== 0) return undefined;
  const found = ofFiles(path, foundations);
  if (found === undefined) return undefined;
  const place = found.text.slice('deletes the files in '.length);
  const calls = [...foundations.of(rest).sites].map((each) => each.callee.name);
  if (calls.some((name) => ciphers.test(name))) {
    return { damage: 'encrypts', text: `encrypts the files in ${place}`, isGrave: true };
  }
  // What is written anew of what was read is kept: formatters and converters do it.
  if (calls.some((name) => readsFiles.test(name))) return undefined;
  return { damage: 'deletes', text: `empties or replaces the files in ${place}`, isGrave: true };
}

const longest = 600_000;

/** Ten minutes and more, or for ever. */
function ofSleep(time: Value | undefined, foundations: Foundations): Damage | undefined {
  if (time === undefined) return undefined;
  const { constants, given } = foundations.of([time]);
  const numbers = constants.map(({ constant }) => Number(constant));
  const isLong = numbers.some((each) => each === -1 || each >= longest);
  if (!isLong || given.length > 0) return undefined;
  return { damage: 'blocks', text: 'blocks the thread for good', isGrave: false };
}

const sendsText = /^(?:set_CommandText|Execute\w*|\.ctor|set_Arguments|set_FileName|Start)$/;
const takesText =
  /(?:Command|Database|DatabaseFacade|SqlMapper|DatabaseFacadeExtensions|Connection|Process|ProcessStartInfo)$/;

/** The program of a start whose arguments are set one by one. */
function namedBeside({ callee, args }: Pick<Site, 'callee' | 'args'>): string[] {
  const [start] = args;
  if (!/^set_Arguments$/.test(callee.name) || start === undefined) return [];
  return start.uses.flatMap(({ site, index }) => {
    const isName = index === 0 && /^(?:set_FileName|\.ctor)$/.test(site.callee.name);
    const name = site.args[1]?.constant;
    return isName && typeof name === 'string' ? [name] : [];
  });
}

function ofText({ callee, args }: Site, foundations: Foundations): Damage | undefined {
  if (!sendsText.test(callee.name) || !takesText.test(callee.type)) return undefined;
  const from = args.slice(callee.hasThis || callee.name === '.ctor' ? 1 : 0);
  const { constants } = foundations.of(from);
  const texts = constants.flatMap(({ constant }) =>
    typeof constant === 'string' ? [constant] : [],
  );
  if (/Process(?:StartInfo)?$/.test(callee.type)) {
    return damageOfCommand([...namedBeside({ callee, args }), ...texts].join(' '));
  }
  return texts.map(damageOfStatement).find((each) => each !== undefined);
}
