import { decodeSource, spanOf } from '../core/source.js';
import { within } from '../core/limits.js';
import { excerpt } from '../core/text.js';
import type { HookFact } from '../facts/fact.js';
import type { JsonDocument, JsonValue } from '../formats/json/model.js';
import { itemsOf, memberOf, membersOf, stringOf } from '../formats/json/query.js';
import { readJson } from '../formats/json/read-json.js';
import type { Gather, PackageFile } from './gather.js';
import { locate } from './text.js';

type Hook = Pick<HookFact, 'obeyedBy' | 'event' | 'command'> & {
  /** Where it stands; absent where it is the file. */
  readonly value?: JsonValue;
};

interface Format {
  readonly path: RegExp;
  readonly read: (document: JsonDocument) => Hook[];
}

/** Settings in JSON with comments, each by the path under which it is obeyed. */
const formats: readonly Format[] = [
  // "Visual Studio Code: Tasks", schema for tasks.json.
  { path: /(?:^|\/)\.vscode\/tasks\.json$/i, read: editorTasks },
  // "Claude Code: hooks reference"; "Gemini CLI: hooks".
  { path: /(?:^|\/)\.(?:claude|gemini)\/settings(?:\.local)?\.json$/i, read: agentHooks },
  // "Cursor: hooks".
  { path: /(?:^|\/)\.cursor\/hooks\.json$/i, read: agentHooks },
  // "Development containers: lifecycle scripts".
  { path: /(?:^|\/)\.?devcontainer\.json$/i, read: containerCommands },
  // "Model Context Protocol" servers that a client starts, as each client writes them.
  { path: /(?:^|\/)(?:\.mcp|\.(?:cursor|vscode)\/mcp)\.json$/i, read: agentServers },
];

const gitHook = /(?:^|\/)(?:\.git\/hooks|\.husky)\/([a-z]+(?:-[a-z]+)*)$/i;
const instructions =
  /(?:^|\/)(?:CLAUDE\.md|AGENTS\.md|GEMINI\.md|copilot-instructions\.md|\.cursorrules|\.windsurfrules|\.clinerules|\.cursor\/rules\/[^/]+\.mdc?)$/i;

/**
 * Adds what a file would make an editor, an agent or git do in a folder that it lies in.
 * @throws MalformedInput when settings are no JSON: their readers are more tolerant than any rule.
 */
export function inspectHooks(file: PackageFile, gather: Gather): void {
  if (file.depth > 0) return;
  const git = gitHook.exec(file.path);
  if (git) add({ obeyedBy: 'git', event: git[1] ?? '', command: '' }, file, gather);
  if (instructions.test(file.path)) readInstructions(file, gather);
  const format = formats.find(({ path }) => path.test(file.path));
  if (format === undefined || file.bytes.length === 0) return;
  const document = readJson(file.bytes, { relaxed: true });
  for (const hook of format.read(document)) add(hook, file, gather, document);
}

function add(
  { value, ...hook }: Hook,
  { path }: PackageFile,
  gather: Gather,
  document?: JsonDocument,
): void {
  if (document === undefined || value === undefined) {
    gather.add({ kind: 'hook', ...hook, location: { path } });
    return;
  }
  const { source } = document;
  const location = locate(path, spanOf(source, value.start, value.end));
  const text = excerpt(source.text.slice(value.start, value.end));
  gather.add({ kind: 'hook', ...hook, location, excerpt: text });
}

function editorTasks({ root }: JsonDocument): Hook[] {
  return itemsOf(memberOf(root, 'tasks')).flatMap((task): Hook[] => {
    const event = stringOf(memberOf(memberOf(task, 'runOptions'), 'runOn'));
    if (event === undefined || event === 'default') return [];
    const value = memberOf(task, 'command') ?? memberOf(task, 'script') ?? task;
    return [{ obeyedBy: 'editor', event, command: commandOf(task), value }];
  });
}

/** `{"hooks": {"SessionStart": [{"hooks": [{"type": "command", "command": "…"}]}]}}` */
function agentHooks({ root }: JsonDocument): Hook[] {
  return membersOf(memberOf(root, 'hooks')).flatMap(({ key: event, value: matchers }) =>
    itemsOf(matchers)
      .flatMap((matcher) => [matcher, ...itemsOf(memberOf(matcher, 'hooks'))])
      .flatMap((hook): Hook[] => {
        const value = memberOf(hook, 'command');
        return value ? [{ obeyedBy: 'agent', event, command: commandOf(hook), value }] : [];
      }),
  );
}

function agentServers({ root }: JsonDocument): Hook[] {
  const servers = memberOf(root, 'mcpServers') ?? memberOf(root, 'servers');
  return membersOf(servers).flatMap(({ value: server }): Hook[] => {
    const value = memberOf(server, 'command');
    return value ? [{ obeyedBy: 'agent', event: 'server', command: commandOf(server), value }] : [];
  });
}

const lifecycle = /^(?:initialize|onCreate|updateContent|postCreate|postStart|postAttach)Command$/;

function containerCommands({ root }: JsonDocument): Hook[] {
  return membersOf(root).flatMap(({ key: event, value }): Hook[] => {
    if (!lifecycle.test(event)) return [];
    const words = [value, ...itemsOf(value), ...membersOf(value).map((named) => named.value)];
    const command = words.flatMap((word) => stringOf(word) ?? []).join(' ');
    return [{ obeyedBy: 'container', event, command, value }];
  });
}

/** The command with its arguments, as a shell would be given them. */
function commandOf(holder: JsonValue): string {
  const words = [memberOf(holder, 'command'), ...itemsOf(memberOf(holder, 'args'))];
  return words.flatMap((word) => stringOf(word) ?? []).join(' ');
}

/** Prose that gives orders to an agent; a line that orders secrecy is told by itself. */
const secrecy =
  /\b(?:do not|don't|never|without)\s+(?:tell|telling|mention|mentioning|inform|informing|reveal|revealing|show|showing|notify|notifying)\b[^.\n]{0,60}\b(?:user|human|developer|anyone)\b/i;
const fetchAndRun =
  /\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)\b[^\n]{0,200}\|\s*(?:ba|z)?(?:sh|iex|invoke-expression|python3?|node|pwsh)\b/i;
/** UTF-16 units of one line of prose that are looked at. */
const lineUnits = 2048;

function readInstructions(file: PackageFile, gather: Gather): void {
  within('textBytes', file.bytes.length);
  add({ obeyedBy: 'agent', event: 'instructions', command: '' }, file, gather);
  const source = decodeSource(file.bytes);
  for (const start of source.lineStarts) {
    const line = (/^[^\r\n]*/.exec(source.text.slice(start, start + lineUnits)) ?? [''])[0];
    const event = secrecy.test(line) ? 'secrecy' : fetchAndRun.test(line) ? 'order' : undefined;
    if (event === undefined) continue;
    const location = locate(file.path, spanOf(source, start, start + line.length));
    const text = { command: line.trim(), location, excerpt: excerpt(line) };
    gather.add({ kind: 'hook', obeyedBy: 'agent', event, ...text });
  }
}
