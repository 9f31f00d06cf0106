import { sourceOf } from '../../core/source.js';
import { plainPath } from '../../facts/script-chain.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { FoldedTask } from '../../formats/msbuild/fold/model.js';
import { resolveIn } from '../../formats/msbuild/fold/places.js';
import { guarded, type Gather } from '../gather.js';
import { isObeyed, readLanding } from '../hooks/index.js';
import { namesSources, readSources } from '../hooks/package-sources.js';
import { inspectBatch } from '../scripts/batch.js';
import { inspectPowerShell } from '../scripts/powershell.js';
import type { ScriptText } from '../scripts/report.js';
import { inspectShell } from '../scripts/shell.js';
import { keepTextFlows } from '../scripts/text-flows.js';
import { locate } from '../text.js';
import { textIn, type Build } from './build.js';
import { deedOfTask } from './task-deeds.js';
import { isCommand } from './tasks.js';

/** A text that a task puts somewhere. */
interface Written {
  readonly task: FoldedTask;
  /** Where it is put. */
  readonly to: string;
  readonly text: string;
}

/** Files that one build writes and are looked at; honest ones write a few. */
const writtenFiles = 200;
const copiedFiles = 1000;

/**
 * Reads what tasks write into files that somebody obeys where they land, and scripts that the same
 * build starts.
 */
export async function inspectWritten(
  build: Build,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const commands = build.folded.tasks.flatMap((task) =>
    task.parameters.filter(({ name }) => isCommand(task, name)).flatMap(({ values }) => values),
  );
  let left = writtenFiles;
  for (const task of build.folded.tasks) {
    for (const written of writtenBy(task, build)) {
      if (left-- <= 0) return;
      const view = placedAt(written, gather);
      await guarded(gather, task.path, () => inspectFile(written, commands, build, view, grammars));
    }
  }
}

async function inspectFile(
  written: Written,
  commands: readonly string[],
  build: Build,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const { to, text, task } = written;
  const path = landingPath(to);
  const { depth } = textIn(build, task.path);
  if (isObeyed(path)) {
    const copies = copiesOf(build).slice(0, copiedFiles);
    const follow = (reference: string): void => followCopy(reference, copies, build, gather);
    readLanding({ path, bytes: Buffer.from(text), depth, follow }, gather);
  }
  if (namesSources(path)) readSources(path, text, gather);
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (!scriptName.test(name) || !commands.some((each) => each.toLowerCase().includes(name))) return;
  const script: ScriptText = {
    ...textIn(build, task.path),
    source: sourceOf(text),
    surface: 'exec',
    member: task.target.name,
  };
  if (/\.ps[m]?1$/.test(name)) await inspectPowerShell(script, gather, grammars);
  else if (/\.(?:cmd|bat)$/.test(name)) await inspectBatch(script, gather, grammars);
  else if (/\.(?:sh|bash)$/.test(name)) await inspectShell(script, gather, grammars);
  else keepTextFlows(script, name.endsWith('.py') ? 'python' : 'javascript', gather);
}

/** Properties that are folders end with a slash: `$(SolutionDir).github`. */
function landingPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/\)(?=\.)/g, ')/');
}

const scriptName = /^[\w.-]+\.(?:ps1|psm1|cmd|bat|sh|bash|js|mjs|cjs|py)$/;

function writtenBy(task: FoldedTask, { request }: Build): Written[] {
  const deed = deedOfTask(task);
  if (deed?.act !== 'write-file') return [];
  const name = task.task.name.toLowerCase();
  if (name === 'writelinestofile') {
    const texts = valuesOf(task, 'lines', 'lines');
    return valuesOf(task, 'file', 'values').flatMap((to) =>
      texts.map((text) => ({ task, to, text })),
    );
  }
  return sourcesOf(task).flatMap((from) => {
    const path = resolveIn(from, task.path);
    const targets = targetsOf(task, from).filter((to) => isOfInterest(landingPath(to)));
    const text = targets.length === 0 || path === undefined ? undefined : request.text(path);
    return text === undefined ? [] : targets.map((to) => ({ task, to, text }));
  });
}

const isOfInterest = (path: string): boolean => isObeyed(path) || namesSources(path);

function valuesOf(
  { parameters }: FoldedTask,
  name: string,
  of: 'values' | 'lines',
): readonly string[] {
  return parameters.find((each) => each.name.toLowerCase() === name)?.[of] ?? [];
}

function sourcesOf(task: FoldedTask): string[] {
  return valuesOf(task, 'sourcefiles', 'values').flatMap((value) => value.split(';'));
}

function targetsOf(task: FoldedTask, from: string): string[] {
  const last = from.slice(Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\')) + 1);
  const folders = valuesOf(task, 'destinationfolder', 'values').map(
    (folder) => `${folder}/${last}`,
  );
  return [
    ...valuesOf(task, 'destinationfiles', 'values').flatMap((value) => value.split(';')),
    ...folders,
  ];
}

/** A file of the package that a task copies, and where to. */
interface Copied {
  readonly path: string;
  readonly to: string;
}

function copiesOf({ folded }: Build): Copied[] {
  return folded.tasks.flatMap((task) =>
    sourcesOf(task).flatMap((from) => {
      const path = resolveIn(from, task.path);
      if (path === undefined) return [];
      return targetsOf(task, from).map((to) => ({ path, to: plainPath(to) }));
    }),
  );
}

/** What was written may look for a file that a task copies there. */
function followCopy(
  reference: string,
  copies: readonly Copied[],
  build: Build,
  gather: Gather,
): void {
  const wanted = plainPath(`/${reference}`);
  const found = copies.find(({ to }) => to.endsWith(wanted));
  if (found === undefined) return;
  const { depth } = textIn(build, build.root);
  gather.follow(found.path, { path: '.', depth }, { surface: 'hook', program: build.root });
}

/** What is written is told where the task stands that writes it. */
function placedAt({ task, to }: Written, gather: Gather): Gather {
  const { path, target } = task;
  const location = locate(path, task.task.span, target.name);
  return {
    ...gather,
    add(fact) {
      const there = { ...fact, location, folded: true as const };
      gather.add(there.kind === 'hook' ? { ...there, writtenTo: to } : there);
    },
    keepTextFlow: (flow) =>
      gather.keepTextFlow({
        ...flow,
        fact: { ...flow.fact, location, folded: true, sourceMember: target.name },
      }),
  };
}
