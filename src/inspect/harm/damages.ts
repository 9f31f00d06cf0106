import {
  isFixed,
  callText,
  conditionFacts,
  locationOf,
  methodsWith,
  sourceMemberOf,
  type Scene,
} from './scene.js';
import { damageOf, type Damage } from './damage-kinds.js';
import { mayDestroy } from './destructive.js';
import type { Gate } from '../../behaviour/control/index.js';
import type { Site } from '../../behaviour/data-flow/index.js';
import type { ApiCallFact, Fact } from '../../facts/fact.js';
import type { HarmFact } from '../../facts/harm.js';
import { outerType } from '../../facts/place.js';

const ends =
  /^System\.(?:Environment::(?:Exit|FailFast)|Diagnostics\.Process::Kill)$|^Microsoft\.FSharp\.Core\.Operators::Exit$|::EndApp$|!(?:ExitWindowsEx|NtRaiseHardError|NtShutdownSystem|TerminateProcess|ExitProcess|Initiate\w*Shutdown\w*)$/;
/** Libraries hardly ever do it. */
const exits = /^System\.Environment::(?:Exit|FailFast)$|Operators::Exit$|::EndApp$/;
const deletes = /^System\.IO\.Directory(?:Info)?::Delete$|FileSystem(?:Proxy)?::DeleteDirectory$/;
const files =
  /^System\.IO\.File(?:Info|SystemInfo|Stream)?::(?:Delete|WriteAll\w+|Create(?:Text)?|Open|OpenWrite|\.ctor|SetLength)$|FileSystem(?:Proxy)?::(?:DeleteFile|Kill)$/;
const lists =
  /^System\.IO\.Directory(?:Info)?::(?:Get|Enumerate)|FileSystem(?:Proxy)?::(?:GetFiles|Dir)$/;
const starts = /^System\.Diagnostics\.Process(?:StartInfo)?::(?:Start|\.ctor|set_\w+)$/;

/** What a command line destroys, it destroys whenever it is. */
const begins = /^System\.Diagnostics\.Process(?:StartInfo)?::(?:Start|\.ctor|set_Arguments)$/;

function isText(call: ApiCallFact): boolean {
  return needsText(call) || call.api === 'System.Threading.Thread::Sleep';
}

function needsText({ api, capability }: ApiCallFact): boolean {
  return capability === 'database' || starts.test(api);
}

const isCall = (fact: Fact): fact is ApiCallFact => fact.kind === 'api-call';

/**
 * Calls that may be damage, by the facts alone. Most of them are nothing by themselves: files are
 * deleted one after the other where they are listed, and a statement, a pause or an end is looked at
 * where the class, or the assembly, also looks at a clock, dice or the machine.
 */
export function mayDamage(facts: readonly Fact[]): ApiCallFact[] {
  const calls = facts.filter(isCall);
  const members = (of: readonly ApiCallFact[]): Set<string> =>
    new Set(of.map(({ sourceMember = '' }) => sourceMember));
  const listing = members(calls.filter(({ api }) => lists.test(api)));
  const asking = calls.filter(({ capability }) => asks.has(capability));
  const classes = new Set([...members(asking)].map(outerType));
  const assemblies = new Set(asking.map(({ location }) => location.path));
  return calls.filter((call) => {
    const { api, location, sourceMember = '' } = call;
    if (deletes.test(api)) return true;
    if (files.test(api)) return listing.has(sourceMember);
    if (exits.test(api)) return true;
    if (ends.test(api)) return api.includes('!') || assemblies.has(location.path);
    if (begins.test(api)) return true;
    return isText(call) && classes.has(outerType(sourceMember));
  });
}

const asks: ReadonlySet<string> = new Set(['time', 'random', 'identity']);

/** Calls that damage something, with what decides that they run. */
export function damagesIn(scene: Scene): HarmFact[] {
  const { program } = scene.graph;
  const wanted = new Set(
    mayDamage(scene.facts).filter((call) => {
      if (!needsText(call)) return true;
      const module = program.module(call.location.path);
      return module !== undefined && mayDestroy(module);
    }),
  );
  return [...methodsWith(scene, (fact) => isCall(fact) && wanted.has(fact))].flatMap((method) =>
    scene.graph.method(method).sites.flatMap((site) => {
      const damage = kidnapped(scene, site, damageOf(site, scene.foundations));
      return damage === undefined ? [] : damaged(scene, site, damage);
    }),
  );
}

const ciphers = /^(?:Encrypt\w*|CreateEncryptor|TransformFinalBlock)$/;

/** Files that are deleted beside where they are encrypted are held for ransom. */
function kidnapped(scene: Scene, site: Site, damage: Damage | undefined): Damage | undefined {
  if (damage?.damage !== 'deletes' || !damage.text.startsWith('deletes the files')) return damage;
  const { sites } = scene.graph.method(site.method);
  if (!sites.some(({ callee }) => ciphers.test(callee.name))) return damage;
  const text = damage.text.replace('deletes', 'encrypts and deletes');
  return { damage: 'encrypts', text, isGrave: true };
}

function damaged(scene: Scene, site: Site, damage: Damage): HarmFact[] {
  const gates = scene.gates.at(site);
  // Programs end themselves and clear up what is theirs; what is not, nobody has to decide about.
  const isHidden =
    gates.some(isFixed) || (damage.damage === 'ends-process' && isBomb(scene, site, gates));
  if (!damage.isGrave && !isHidden) return [];
  return [
    {
      kind: 'damage',
      location: locationOf(scene, site),
      excerpt: callText(site),
      damage: damage.damage,
      text: damage.text,
      api: `${site.callee.type}::${site.callee.name}`,
      isNamed: isNamed(scene, site, gates),
      isAnnounced: isAnnounced(scene, site),
      sourceMember: sourceMemberOf(scene, site.method),
    },
    ...conditionFacts(scene, site, gates),
  ];
}

const fewest = 50;

/** After so many calls, or as a server says: watchdogs count to ten, updaters start what comes next. */
function isBomb({ graph }: Scene, site: Site, gates: readonly Gate[]): boolean {
  const { sites } = graph.method(site.method);
  if (sites.some(({ callee }) => callee.type === 'System.Diagnostics.Process')) return false;
  return gates.some(
    ({ asked, constant }) =>
      asked === 'remote' || (asked === 'count' && Number(constant) >= fewest),
  );
}

const says =
  /(?:kill|exit|terminat|shut_?down|reboot|restart|crash|abort|quit|chaos|fault|wipe|destroy|delete|remove|purge|clean|clear|uninstall|erase|disable|stop|turn_?off|encrypt|lock|shred)/i;

/** A consumer calls it by a name that says what it does. */
function isNamed({ visible, graph }: Scene, site: Site, gates: readonly Gate[]): boolean {
  const members = [site.method, ...gates.map(({ method }) => method)];
  return members.some((method) => {
    if (!visible.has(method)) return false;
    const member = graph.program.graph.member(method);
    return says.test(member.slice(member.lastIndexOf('::') + 2));
  });
}

const tells =
  /(?:Console|MessageBox|ILogger|LoggerExtensions|Log|Logger|EventLog|ITestOutputHelper|TextWriter)::(?:Write\w*|Show\w*|Log\w*|Error|Fatal|Warn\w*|Info\w*)$/;
const shortestMessage = 8;

/** Something tells a person of it on the way: the same decides about both. */
function isAnnounced(scene: Scene, site: Site): boolean {
  const own = scene.gates.conditions(site).map(({ ilOffset }) => ilOffset);
  if (isMessage(site)) return true;
  return scene.graph.method(site.method).sites.some((other) => {
    if (!tells.test(`${other.callee.type}::${other.callee.name}`)) return false;
    const others = new Set(scene.gates.conditions(other).map(({ ilOffset }) => ilOffset));
    return own.every((offset) => others.has(offset));
  });
}

function isMessage({ callee, args }: Site): boolean {
  const [text] = args;
  return (
    callee.name === 'FailFast' &&
    typeof text?.constant === 'string' &&
    text.constant.length >= shortestMessage
  );
}
