import { groupBy } from '../../core/group.js';
import { excerpt } from '../../core/text.js';
import type { ApiCallFact, HookFact, PathFact, ScriptFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { plainPath } from '../../facts/script-chain.js';
import { memberOf, outerType, placeOf } from '../../facts/place.js';

export const rule: Rule = {
  id: 'writes-where-things-start',
  title: 'Package writes to a place where something starts later',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['path', 'api-call', 'script', 'file', 'hook'],
  why: `Some files and registry keys are obeyed by other programs: what stands in .vscode/tasks.json or
.claude/settings.json runs when a folder is opened, git runs its hooks, Windows runs what the Run keys
and the start-up folder name, shells run their profiles, and the build imports extensions from the
user's folder. A package that writes there stays when it is removed, and reaches projects that never
referred to it. The worms of 2026 (Miasma, AntV, TrapDoor) spread through editor and agent settings.`,
  lookAlikes: `Tools that set up git hooks or editor settings do this when somebody runs them: noted, not
held. Packages that register a debugger or a COM class write to the registry as well, and are noted.
A path without a write to it in the same method or target says nothing and is not reported.`,
  advice: `Look at what is written: compare the file or key on your machine with what you put there yourself.
If you did not expect it, remove the entry first and the package after it, and treat what ran from that
place as having had your rights.`,
  attack: ['T1547.001', 'T1546', 'T1053', 'T1543'],
  references: [
    'https://www.stepsecurity.io/blog/miasma-worm-hits-microsoft-again-azure-functions-action-and-72-other-repositories-disabled-after-supply-chain-attack-targeting-ai-coding-agents',
    'https://attack.mitre.org/tactics/TA0003/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const paths = facts.of('path').filter(isStartPlace);
    return [
      ...byCode(facts, paths),
      ...byBuildFile(facts, paths),
      ...byScript(facts, paths),
      ...bySource(facts),
    ];
  },
};

function isStartPlace({ place, area, location }: PathFact): boolean {
  if (place === 'startup' || place === 'agent-settings') return true;
  // In code that runs in the build, the user's package sources are to be left alone as well.
  return place === 'credential' && area === 'nuget' && location.line !== undefined;
}

/** Debuggers, profilers and COM servers register here; honest tools need to. */
const registrations = /image file execution options|inprocserver32/i;

const isKey = ({ area, text }: PathFact): boolean =>
  area === 'windows' && !/start ?menu|programs[\\/]+startup|tasks/i.test(text);

const writesTo = (call: ApiCallFact, path: PathFact): boolean =>
  isKey(path)
    ? call.capability === 'registry' && /::(?:SetValue|CreateSubKey|RegSetValue\w*)$/.test(call.api)
    : call.capability === 'file-write';

/** Compiled code: place and write in one member; what initialisers hold counts for their type. */
function byCode(facts: FactSet, paths: readonly PathFact[]): Alarm[] {
  const known = paths.filter((path) => path.sourceMember !== undefined);
  if (known.length === 0) return [];
  const inside = groupBy(known, (path) => path.location.path);
  const calls = facts.of('api-call').filter((call) => call.sourceMember !== undefined);
  return [...groupBy(calls, placeOf).values()].flatMap((all) => {
    const [first] = all;
    const near = (inside.get(first?.location.path ?? '') ?? []).filter((path) =>
      isNear(path, first),
    );
    const places = near.filter((path) => all.some((call) => writesTo(call, path)));
    const writes = all.filter((call) => places.some((path) => writesTo(call, path)));
    const told = places.every(({ text }) => registrations.test(text)) || isTool(facts, first);
    return places.length > 0 ? [alarm(places, writes, told ? 'note' : 'suspicious')] : [];
  });
}

function isNear(path: PathFact, call: ApiCallFact | undefined): boolean {
  const [own, other] = [path.sourceMember ?? '', call?.sourceMember ?? ''];
  return own === other || (/::\.c?ctor$/.test(own) && outerType(own) === outerType(other));
}

/** A program that a person installs and starts, by the settings file that makes it one. */
function isTool(facts: FactSet, call: ApiCallFact | undefined): boolean {
  const settings = /^tools\/.*\/DotnetToolSettings\.xml$/i;
  if (!call?.location.path.startsWith('tools/')) return false;
  return facts.of('file').some((file) => settings.test(file.location.path));
}

/** A task that writes a file of that name; what it writes to is its own parameter. */
function byBuildFile(facts: FactSet, paths: readonly PathFact[]): Alarm[] {
  const writes = facts
    .of('script')
    .filter(({ language, act }) => language === 'msbuild' && act !== 'download');
  return [...groupBy(writes, placeOf)].flatMap(([place, all]) => {
    const near = paths.filter((path) => placeOf(path) === place);
    const goes = (path: PathFact) => all.filter((write) => writesInto(write, path));
    const places = near.filter((path) => goes(path).length > 0);
    if (places.length === 0) return [];
    const found = alarm(places, [...new Set(places.flatMap(goes))], 'suspicious');
    const hooks = facts.of('hook').filter((hook) => hook.writtenTo && placeOf(hook) === place);
    return [
      withHooks(
        found,
        hooks.filter(({ obeyedBy }) => obeyedBy !== 'package-manager'),
      ),
    ];
  });
}

/** A source that is written into the settings of a package manager: whatever is restored later may come from it. */
function bySource(facts: FactSet): Alarm[] {
  const sources = facts
    .of('hook')
    .filter(({ obeyedBy, writtenTo }) => obeyedBy === 'package-manager' && writtenTo !== undefined);
  return [...groupBy(sources, placeOf).values()].map((hooks) => {
    const [{ location, writtenTo = '' }] = hooks as [HookFact, ...HookFact[]];
    const isOfUser = hooks.some((hook) => ofUser.test(hook.writtenTo ?? ''));
    const to = [...new Set(hooks.map(({ command }) => excerpt(command, 60)))]
      .slice(0, 3)
      .join(', ');
    return {
      level: isOfUser ? ('malicious' as const) : ('suspicious' as const),
      message: `${location.member ?? location.path} makes later restores ${isOfUser ? 'of every project ' : ''}take packages from ${to}`,
      evidence: hooks.map((fact) => ({ fact, shows: `is written into ${excerpt(writtenTo, 80)}` })),
      subject: `${location.member ?? ''} sources`,
    };
  });
}

/** What belongs to a person, and not to the project that is built. */
const ofUser =
  /UserProfile|ApplicationData|\bHOME\b|USERPROFILE|APPDATA|ProgramData|ProgramFiles|^~|^\/(?:home|root|etc|Users)\b/i;

/** What was read of what is written: part of the writing. */
function withHooks(found: Alarm, hooks: readonly HookFact[]): Alarm {
  if (hooks.length === 0) return found;
  const shows = 'writes';
  return { ...found, evidence: [...found.evidence, ...hooks.map((fact) => ({ fact, shows }))] };
}

function writesInto({ flow }: ScriptFact, { text }: PathFact): boolean {
  const name = plainPath(text);
  return (flow?.gives ?? []).some((given) => given.includes(name));
}

const runByThemselves = ['init-script', 'install-script', 'inline-task', 'exec', 'content-file'];

function byScript(facts: FactSet, paths: readonly PathFact[]): Alarm[] {
  const scripts = facts
    .of('script')
    // Tasks that write are seen as calls, each in its build file.
    .filter(({ surface, language }) => runByThemselves.includes(surface) && language !== 'msbuild');
  return [...groupBy(scripts, placeOf)].flatMap(([place, acts]) => {
    const persists = acts.filter(isPersistence);
    const near = paths.filter((path) => placeOf(path) === place);
    const writes = near.length > 0 ? acts.filter(isWrite) : [];
    return [
      ...(persists.length > 0 ? [persistence(persists)] : []),
      ...(writes.length > 0 ? [alarm(near, writes, 'suspicious')] : []),
    ];
  });
}

/** For the process alone (`-Scope Process`), or a variable: nothing starts by that. */
function isPersistence({ act, text }: ScriptFact): boolean {
  if (act === 'persist') return !/^\s*setx\b|-scope\s+process\b/i.test(text);
  return leadsRestores.test(text);
}

/** "dotnet nuget add source", "npm config", "pip config", "gem sources", "go env", "composer config". */
const leadsRestores =
  /\bnuget(?:\.exe)?"?\s+(?:(?:add|update|enable)\s+source|sources?\s+(?:add|update))\b|\b(?:npm|pnpm|yarn)(?:\.cmd)?"?\s+config\s+set\s[^|;&\n]{0,80}registry|\bpip3?(?:\.exe)?"?\s+config\b[^|;&\n]{0,80}index-url|\bgem"?\s+sources?\s[^|;&\n]{0,80}(?:-a|--add)\b|\bgo(?:\.exe)?"?\s+env\s+-w\s[^|;&\n]{0,80}GOPROXY=|\bcomposer"?\s+config\s[^|;&\n]{0,80}repositor/i;

function isWrite({ act, text }: ScriptFact): boolean {
  return act === 'write-file' || (act === 'call' && /\.(?:SetValue|CreateSubKey)\s*\(/.test(text));
}

function persistence(acts: readonly ScriptFact[]): Alarm {
  const [{ location, surface } = { location: { path: '' }, surface: 'file' }] = acts;
  return {
    level: 'suspicious',
    message: `${location.path} makes something start later, or changes what may start (${surface})`,
    evidence: acts.map((fact) => ({ fact, shows: 'changes what starts' })),
    subject: `${location.member ?? ''} persists`,
  };
}

function alarm(
  places: readonly PathFact[],
  writes: readonly (ApiCallFact | ScriptFact)[],
  level: Alarm['level'],
): Alarm {
  const [first] = writes;
  const member = first && memberOf(first);
  const where = member ?? first?.location.path ?? '';
  const names = [...new Set(places.map(({ text }) => text))].sort();
  return {
    level,
    message: `${where} writes, and names ${names.slice(0, 3).join(', ')}: what stands there starts later`,
    evidence: [
      ...places.map((fact) => ({ fact, shows: 'names a place where something starts' })),
      ...writes.map((fact) => ({ fact, shows: 'writes' })),
    ],
    ...(member === undefined ? {} : { subject: member }),
  };
}
