import { groupBy } from '../../core/group.js';
import type { MsBuildFact, ScriptFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { memberOf, placeOf } from '../../facts/place.js';

export const rule: Rule = {
  id: 'hidden-build-step',
  title: 'Build file or script hides what it runs',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['script', 'msbuild', 'endpoint'],
  why: `A command in base64, a window that nobody sees, text that is made and then evaluated, a type whose name
comes in pieces, and a task assembly that is called a picture have one purpose: whoever reads the file is not
to know what runs. Droppers in init.ps1 and in build files start their second stage in this way.`,
  lookAlikes: `Build files start PowerShell with -NoProfile, -NonInteractive and -ExecutionPolicy Bypass to run
a script of the package: none of these hides anything. Code that is built from parts elsewhere (generators,
tests) does not run by itself, and is not looked at here. A text that can be put together without running
anything is read like the rest of the script, and only noted.`,
  advice: `Decode the command (base64 of UTF-16 text) or follow how the text is made, on a machine without
secrets and without running it. Do not build before you know what it says.`,
  attack: ['T1027.010', 'T1059.001', 'T1564.003', 'T1036.008'],
  references: [
    'https://attack.mitre.org/techniques/T1027/010/',
    'https://attack.mitre.org/techniques/T1564/003/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const scripts = facts.of('script').filter(({ surface }) => surfaces.includes(surface));
    const hosts = facts.of('endpoint').filter(({ folded }) => folded === undefined);
    const named = new Set(hosts.map(({ location }) => location.path));
    const acts = scripts.flatMap((fact) => {
      const shows = hides(fact) ?? hidesAddress(fact, named);
      return shows === undefined ? [] : [{ fact, shows }];
    });
    const tasks = facts.of('msbuild').filter(isDisguisedTask);
    return [
      ...[
        ...groupBy(acts, ({ fact, shows }) => `${placeOf(fact)} ${shows} ${fact.read}`).values(),
      ].map(scriptAlarm),
      ...tasks.map(taskAlarm),
    ];
  },
};

const surfaces: readonly ScriptFact['surface'][] = [
  'init-script',
  'install-script',
  'inline-task',
  'exec',
];

/** In UTF-16 units: options stand near the start of a command. */
const textCap = 4096;

/** `-EncodedCommand` and every shorter form that PowerShell takes, with base64 behind it. */
const encoded = /\s[-/–]e(?:c|n\w{0,13})?[\s:]+["']?[a-z0-9+/]{16,}={0,2}/i;
const unseen = /\s[-/–]w(?:i\w{0,9})?[\s:]+["']?(?:hidden|1\b)/i;
const shell = /\b(?:powershell|pwsh|cmd|start-process|saps|start)\b/i;
const evaluates = /\b(?:iex|invoke-expression)\b/i;
/** Text that stands there whole is no secret; what is called or added up is. */
const computed =
  /\b(?:iex|invoke-expression)\b[\s"'(&{]*(?:-command\s+)?[$([]|\|\s*(?:iex|invoke-expression)\b/i;

function hides({ act, text, surface }: ScriptFact): string | undefined {
  const start = text.slice(0, textCap);
  const runs = act === 'start-process' || act === 'evaluate' || act === 'download';
  if (runs && shell.test(start) && encoded.test(start)) return 'runs a command in base64';
  if (runs && shell.test(start) && unseen.test(start)) return 'starts a program in a hidden window';
  const own = surface === 'init-script' || surface === 'install-script' || surface === 'exec';
  if (surface === 'inline-task' && pieced.test(start)) return 'puts names of types together';
  if (own && evaluates.test(start) && computed.test(start)) return 'evaluates a text that it makes';
  return undefined;
}

/** Nobody hands an address to a script that a client starts: one that names none has it hidden. */
function hidesAddress({ act, text, surface, location }: ScriptFact, named: Set<string>) {
  if (act !== 'download' || !/^(?:init|install)-script$/.test(surface)) return undefined;
  const other = /\b(?:npm|pnpm|yarn|pip3?|npx|uvx|bunx|dnx|nuget|dotnet)\b/i.test(text);
  return named.has(location.path) || other ? undefined : 'downloads from an address that it hides';
}

/** `Type.GetType("System.Net.Web" + "Client")`: a name that no search is to find. */
const pieced = /\.?Get(?:Type|Method)\s*\(\s*@?"[^"]{0,200}"\s*\+/;

/** Endings under which a person would look for no code. */
const harmless =
  /\.(?:png|jpe?g|gif|ico|bmp|svg|txt|md|json|xml|dat|bin|log|tmp|css|ttf|woff2?|pdf|db)\b(?!\w|\.)/i;

function isDisguisedTask({ construct, text }: MsBuildFact): boolean {
  return construct === 'using-task' && harmless.test(text.slice(text.indexOf(' from ')));
}

function scriptAlarm(found: { fact: ScriptFact; shows: string }[]): Alarm {
  const [first] = found;
  const member = first && memberOf(first.fact);
  // What could be put together was read like everything else: hiding it is all that is left to say.
  const read = first?.fact.read === true;
  return {
    level: read ? 'note' : 'suspicious',
    message: `${first?.fact.location.path ?? ''} ${first?.shows ?? ''}${read ? ', which was decoded and read' : ''}`,
    evidence: found,
    subject: `${member ?? ''} ${first?.shows ?? ''}`,
  };
}

function taskAlarm(fact: MsBuildFact): Alarm {
  return {
    level: 'suspicious',
    message: `${fact.location.path} loads a task from a file that is not named like an assembly`,
    evidence: [{ fact, shows: 'loads code under another name' }],
    subject: fact.target ?? '',
  };
}
