import { isInputError } from '../core/errors.js';
import { excerpt } from '../core/text.js';
import type { JsonDocument, JsonValue } from '../formats/json/model.js';
import { itemsOf, memberOf, membersOf, positionOf, stringOf } from '../formats/json/query.js';
import { readJson } from '../formats/json/read-json.js';
import { readToolSettings } from '../formats/nuspec/tool-settings.js';
import { originOf } from './entry-points/candidate.js';
import { reasonOf, unread, type Gather, type PackageFile } from './gather.js';

/** Files that say by their name what a client makes of the package, and who reads them. */
const readers: readonly [RegExp, (file: PackageFile, gather: Gather) => void][] = [
  [/(?:^|\/)dotnettoolsettings\.xml$/i, noteTool],
  [/(?:^|\/)\.template\.config\/template\.json$/i, noteTemplate],
  [/^\.mcp\/server\.json$/i, noteServer],
  [/(?:^|\/)\.vscode\/tasks\.json$/i, noteTasks],
  [/(?:^|\/)\.(?:claude|gemini|codex)\/(?:settings(?:\.local)?|hooks)\.json$/i, noteHooks],
  [/(?:^|\/)\.cursor\/hooks\.json$/i, noteHooks],
];

/** Notes the commands, templates and servers that a file of the package describes. */
export function inspectDescription(file: PackageFile, gather: Gather): void {
  for (const [name, read] of readers) {
    if (!name.test(file.path)) continue;
    try {
      read(file, gather);
    } catch (error) {
      if (!isInputError(error)) throw error;
      unread(gather, file.path, error.code, reasonOf(error));
    }
  }
}

function noteTool(file: PackageFile, gather: Gather): void {
  const { commands, runtimePackages } = readToolSettings(file.bytes);
  gather.note({ kind: 'tool', file: originOf(file), commands, runtimePackages });
}

/** Post-action that runs a program (dotnet/templating "Post actions"). */
const runScript = '3a7c4b45-1f5d-4a30-959a-51b88e82b5d2';

function noteTemplate(file: PackageFile, gather: Gather): void {
  const document = readJson(file.bytes, { relaxed: true });
  const short = memberOf(document.root, 'shortName');
  const name = stringOf(short) ?? stringOf(itemsOf(short)[0]);
  const scripts = itemsOf(memberOf(document.root, 'postActions'))
    .filter((action) => stringOf(memberOf(action, 'actionId'))?.toLowerCase() === runScript)
    .map((action) => ({ text: commandOf(action), line: lineOf(document, action) }));
  gather.note({
    kind: 'template',
    file: originOf(file),
    name: name ?? stringOf(memberOf(document.root, 'name')) ?? '',
    scripts,
  });
}

function commandOf(action: JsonValue): string {
  const given = memberOf(action, 'args');
  const words = ['executable', 'args'].map((key) => stringOf(memberOf(given, key)));
  return words.filter(Boolean).join(' ');
}

const lineOf = (document: JsonDocument, value: JsonValue): number =>
  positionOf(document, value.start).line;

function noteServer(file: PackageFile, gather: Gather): void {
  const { root } = readJson(file.bytes, { relaxed: true });
  const name = stringOf(memberOf(root, 'name')) ?? '';
  gather.note({ kind: 'server', file: originOf(file), name });
}

/** Tasks that start when the folder is opened (VS Code "Task auto run"). */
function noteTasks(file: PackageFile, gather: Gather): void {
  const root = lenient(file);
  const opened = itemsOf(memberOf(root, 'tasks')).filter(
    (task) => stringOf(memberOf(memberOf(task, 'runOptions'), 'runOn')) === 'folderOpen',
  );
  const runs = opened.map((task) => stringOf(memberOf(task, 'command')) ?? '').join('; ');
  if (root === undefined || opened.length > 0) noteOpened(file, runs, gather);
}

/** Hooks of coding assistants: by event, commands that it runs. */
function noteHooks(file: PackageFile, gather: Gather): void {
  const root = lenient(file);
  const events = membersOf(memberOf(root, 'hooks')).map(({ key }) => key);
  const runs = `hooks on ${events.join(', ')}`;
  if (root === undefined || events.length > 0) noteOpened(file, runs, gather);
}

/** Undefined for what is no JSON to us: editors take more, so that it is shown all the same. */
function lenient(file: PackageFile): JsonValue | undefined {
  try {
    return readJson(file.bytes, { relaxed: true }).root;
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}

function noteOpened(file: PackageFile, runs: string, gather: Gather): void {
  gather.note({ kind: 'opened', file: originOf(file), runs: excerpt(runs) });
}
