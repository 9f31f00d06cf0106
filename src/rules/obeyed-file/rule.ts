import { groupBy } from '../../core/group.js';
import { excerpt } from '../../core/text.js';
import type { FileFact, HookFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'obeyed-file',
  title: 'Package brings files that an editor, an agent or git obeys',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['hook', 'file'],
  why: `Templates and content packages put files into your project. Some of these are orders: a task with
"runOn": "folderOpen" runs when the folder is opened in the editor, a SessionStart hook when a coding
agent starts there, initializeCommand on your own machine before a container is built, and CLAUDE.md or
.cursorrules tell an agent what to do with your rights. Poisoned repositories of 2026 carried exactly
these files, each starting the same script; nobody had to build anything.`,
  lookAlikes: `Honest templates bring build tasks that run when they are asked for, hooks that call the
tools of the platform (dotnet restore, npm install), and advice for agents. These are noted at most.
Held are commands that start by themselves with anything else, and advice that orders an agent to run
what it fetches, or to keep something from its user.`,
  advice: `Read the command and the script it names before you open a project made from the package. In the
editor, do not allow automatic tasks; in an agent, start it outside the folder first. If it has been
opened already, look for what the command left behind, and rotate what the session could reach.`,
  attack: ['T1546', 'T1059', 'T1195.002'],
  references: [
    'https://code.visualstudio.com/docs/editor/tasks',
    'https://www.stepsecurity.io/blog/miasma-worm-hits-microsoft-again-azure-functions-action-and-72-other-repositories-disabled-after-supply-chain-attack-targeting-ai-coding-agents',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const lands = landing(facts.of('file'));
    return [...groupBy(facts.of('hook'), (hook) => hook.location.path)].flatMap(([path, hooks]) => {
      const file = lands.get(path);
      return file ? alarms(hooks, file) : [];
    });
  },
};

/** Files that end up in somebody's project: content, and all below a template's folder. */
function landing(files: readonly FileFact[]): Map<string, FileFact> {
  const marker = /(?:^|\/)\.template\.config\/template\.json$/i;
  const roots = files.flatMap(({ location: { path } }) => {
    const at = path.search(marker);
    return at < 0 ? [] : [path.slice(0, at === 0 ? 0 : at + 1)];
  });
  const isContent = ({ role, location }: FileFact): boolean =>
    role === 'content' ||
    role === 'content-files' ||
    roots.some((root) => location.path.startsWith(root));
  return new Map(files.filter(isContent).map((file) => [file.location.path, file]));
}

function alarms(hooks: readonly HookFact[], file: FileFact): Alarm[] {
  const grave = hooks.filter((hook) => isGrave(hook, hooks));
  const kept = grave.length > 0 ? grave : hooks;
  const whats = [...new Set(kept.map(says))].sort();
  return [
    {
      level: grave.length > 0 ? 'suspicious' : 'note',
      message: `${file.location.path} lands in a project and ${whats.slice(0, 3).join(', ')}`,
      evidence: [
        ...kept.map((fact) => ({ fact, shows: says(fact) })),
        { fact: file, shows: 'lands in a project' },
      ],
    },
  ];
}

function says({ obeyedBy, event, command }: HookFact): string {
  if (event === 'instructions') return 'tells coding agents what to do';
  if (event === 'secrecy') return 'tells agents to keep something from their user';
  if (event === 'order') return 'tells agents to run what they fetch';
  if (event === 'sends') return 'tells agents to send credentials away';
  if (obeyedBy === 'ci') return `is run by build servers on ${excerpt(event, 60)}`;
  if (obeyedBy === 'git') return `is run by git on ${event}`;
  return `runs ${excerpt(command, 60)} on ${excerpt(event, 60)}`;
}

/** Events that come with opening a folder or starting an agent in it: nobody asks. */
const opening = /^(?:folderopen|sessionstart|setup|initializecommand|worktreecreate)$/i;

function isGrave({ event, command, obeyedBy }: HookFact, all: readonly HookFact[]): boolean {
  if (event === 'order' || event === 'sends') return true;
  // A workflow is there to fetch tools and to use secrets; what it sends is followed.
  if (obeyedBy === 'ci') return false;
  // Advice about what not to tell users is honest as long as nothing is run.
  if (event === 'secrecy')
    return all.some((hook) => hook.event === 'order' || hook.event === 'sends');
  if (command === '') return false;
  return fetches.test(command) || (opening.test(event) && !isToolchain(command));
}

const fetches =
  /https?:\/\/|\b(?:curl|wget|iwr|irm|invoke-webrequest)\b|-e(?:nc|ncodedcommand)\s|base64/i;

/** Tools of the platforms, alone or after each other, without a shell's other means. */
const toolchain =
  /^(?:dotnet|npm|pnpm|yarn|bun|make|cargo|go|mvn|gradle|git|echo|docker|cd)(?:\.exe|\.cmd)?(?:\s[^|;&$\x60<>]*)?$/i;
const runsText = /\s(?:exec|x|dlx|-e|eval)\s|\bgo\s+run\b|\bdotnet\s+(?:\S+\.dll|run|tool)\b/i;

function isToolchain(command: string): boolean {
  return command
    .split('&&')
    .every((part) => toolchain.test(part.trim()) && !runsText.test(part.trim()));
}
