import { decodeSource, spanOf } from '../../core/source.js';
import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import type { HookFact } from '../../facts/fact.js';
import type { JsonDocument, JsonValue } from '../../formats/json/model.js';
import { itemsOf, memberOf, membersOf, stringOf } from '../../formats/json/query.js';
import { readJson } from '../../formats/json/read-json.js';
import type { Gather, PackageFile } from '../gather.js';
import { readInstructions } from './instructions.js';
import { readWorkflow, workflowPath } from './workflows.js';
import { locate } from '../text.js';

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

/** A file where it lies, or will lie when it was written or copied there. */
export interface Landing {
  /** Where it lies in the repository that obeys it; decides who does. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly depth: number;
  /** Finds a file that lies beside it by its path from the root of the repository. */
  follow(reference: string): void;
}

/**
 * Adds what a file would make an editor, an agent, git or a build server do in a folder that it lies in.
 * @throws MalformedInput when settings are no JSON: their readers are more tolerant than any rule.
 */
export function inspectHooks(file: PackageFile, gather: Gather): void {
  if (file.depth > 0) return;
  const { path, bytes, depth } = file;
  const root = rootOf(path);
  const from = { path: `${root}.`, depth };
  const follow = (reference: string): void =>
    void gather.follow(reference, from, { surface: 'hook', program: path });
  readLanding({ path, bytes, depth, follow }, gather);
}

/** Whether a file of this name makes anything happen where it lies. */
export function isObeyed(path: string): boolean {
  return (
    gitHook.test(path) ||
    instructions.test(path) ||
    workflowPath.test(path) ||
    formats.some((format) => format.path.test(path))
  );
}

export function readLanding(file: Landing, gather: Gather): void {
  const { path, bytes } = file;
  const git = gitHook.exec(path);
  const commands: string[] = [];
  const following: Gather = {
    ...gather,
    add(fact) {
      if (fact.kind === 'hook') commands.push(fact.command);
      gather.add(fact);
    },
  };
  if (git)
    following.add({
      kind: 'hook',
      obeyedBy: 'git',
      event: git[1] ?? '',
      command: '',
      location: { path },
    });
  if (instructions.test(path) || workflowPath.test(path)) readText(file, following);
  const format = formats.find((each) => each.path.test(path));
  if (format !== undefined && bytes.length > 0) {
    const document = readJson(bytes, { relaxed: true });
    for (const hook of format.read(document)) add(hook, path, following, document);
  }
  for (const text of commands) {
    for (const [word] of text.slice(0, 4096).matchAll(scriptWord))
      file.follow(word.replace(/^\.[\\/]/, ''));
  }
}

const scriptWord = /[^\s"'`,;|&<>()]{1,300}\.(?:ps1|cmd|bat|sh|bash|js|mjs|cjs|py)(?![\w.])/gi;

function readText({ path, bytes }: Landing, gather: Gather): void {
  within('textBytes', bytes.length);
  const source = decodeSource(bytes);
  if (workflowPath.test(path)) {
    readWorkflow(path, source, gather);
    return;
  }
  gather.add({
    kind: 'hook',
    obeyedBy: 'agent',
    event: 'instructions',
    command: '',
    location: { path },
  });
  readInstructions(path, source, gather);
}

/** The folder of the repository in which a file is obeyed: `content/App/.vscode/tasks.json`. */
function rootOf(path: string): string {
  const known =
    /^(.*?)(?:\.(?:vscode|claude|gemini|cursor|github|circleci|devcontainer|git|husky)\/.*|[^/]*)$/i.exec(
      path,
    );
  return known?.[1] ?? '';
}

function add({ value, ...hook }: Hook, path: string, gather: Gather, document: JsonDocument): void {
  if (value === undefined) {
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
