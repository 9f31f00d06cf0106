import { Hole } from '../../behaviour/data-flow/index.js';
import { excerpt } from '../../core/text.js';
import type { FlowSource } from '../../facts/flow.js';
import type { FoldedParameter, FoldedTask } from '../../formats/msbuild/fold/model.js';
import { addressesIn } from '../command-addresses.js';
import type { Gather } from '../gather.js';
import { locate } from '../text.js';
import type { Build } from './build.js';
import { secretsInText, type Definitions, type TextSecret } from './text-secrets.js';

/** Tasks that send what they are given, with the parameters that go there ("MSBuild task reference"). */
const senders: ReadonlyMap<string, RegExp> = new Map([
  ['downloadfile', /^(?:sourceurl|headers)$/],
  ['webdownload', /^(?:fileuri|username|password)$/],
  ['mail', /^(?:to|cc|bcc|subject|body|attachments|smtpserver)$/],
  ['ftpupload', /^(?:remoteuri|localfile)$/],
  ['ftpuploaddirectorycontent', /^(?:ftphost|localdirectory)$/],
  ['xmlpeek', /^xmlinputpath$/],
  ['xsltransformation', /^(?:xmlinputpaths|xslinputpath)$/],
  ['exec', /^command$/],
]);

/** Tells of secrets that a build reads in its own language and gives to a task that sends them. */
export function secretFlows(build: Build, gather: Gather): void {
  const { tasks } = build.folded;
  if (!tasks.some(({ task }) => senders.has(task.name.toLowerCase()))) return;
  const known: Known = { definitions: definitionsIn(build), lists: readLists(tasks) };
  for (const task of tasks) {
    const names = senders.get(task.task.name.toLowerCase());
    if (names === undefined) continue;
    for (const parameter of task.parameters) {
      if (names.test(parameter.name.toLowerCase())) tell(task, parameter, known, gather);
    }
  }
}

interface Known {
  /** By `$(name)` or `@(name)` in lower case without its end, the texts that the package gives it. */
  readonly definitions: ReadonlyMap<string, readonly string[]>;
  /** By the same, what tasks read into it. */
  readonly lists: Lists;
}

type Lists = ReadonlyMap<string, readonly TextSecret[]>;

/** What stands inside of functions is not put together: there the names of properties lead on. */
function definitionsIn({ folded, request }: Build): Map<string, string[]> {
  const definitions = new Map<string, string[]>();
  const add = (name: string, text: string | undefined): void => {
    if (text === undefined || text === '') return;
    const known = definitions.get(name.toLowerCase());
    if (known === undefined) definitions.set(name.toLowerCase(), [text]);
    else known.push(text);
  };
  for (const path of folded.files) {
    const { properties = [], items = [] } = request.file(path) ?? {};
    for (const { name, value } of properties) add(`$(${name}`, value);
    for (const { type, include, metadata } of items) {
      add(`@(${type}`, include);
      for (const { value } of metadata) add(`@(${type}`, value);
    }
  }
  return definitions;
}

/** Names that are looked through for one text. */
const mostNames = 200;

/** The secrets of a text, and of what the properties and lists in it stand for. */
function secretsOf(text: string, { definitions, lists }: Known): TextSecret[] {
  const names = new Set<string>();
  const given: Definitions = (name) => definitions.get(`$(${name.toLowerCase()}`) ?? [];
  const secrets = secretsInText(text, given);
  const look = (each: string): void => {
    for (const [name] of each.slice(0, 20_000).matchAll(references)) {
      if (names.size < mostNames) names.add(name.toLowerCase());
    }
  };
  look(text);
  for (const name of names) {
    secrets.push(...(lists.get(name) ?? []));
    for (const written of definitions.get(name) ?? []) {
      secrets.push(...secretsInText(written, given));
      look(written);
    }
  }
  return secrets;
}

function readLists(tasks: readonly FoldedTask[]): Lists {
  const lists = new Map<string, readonly TextSecret[]>();
  for (const { task, parameters } of tasks) {
    const from = readers.get(task.name.toLowerCase());
    if (from === undefined) continue;
    const secrets = parameters
      .filter(({ name }) => name.toLowerCase() === from)
      .flatMap(({ values }) => values.flatMap((value) => secretsInText(`ReadAllText('${value}')`)));
    if (secrets.length === 0) continue;
    for (const { itemName, propertyName } of task.outputs) {
      if (itemName !== undefined) lists.set(`@(${itemName.toLowerCase()}`, secrets);
      if (propertyName !== undefined) lists.set(`$(${propertyName.toLowerCase()}`, secrets);
    }
  }
  return lists;
}

/** Tasks that give what stands in a file, by the parameter that names it. */
const readers: ReadonlyMap<string, string> = new Map([
  ['readlinesfromfile', 'file'],
  ['xmlpeek', 'xmlinputpath'],
  ['exec', 'command'],
]);

const references = /[@$]\(\w{1,100}/g;

function tell(
  { path, target, task }: FoldedTask,
  { name, values, written, span }: FoldedParameter,
  known: Known,
  gather: Gather,
): void {
  const isCommand = name.toLowerCase() === 'command';
  const location = locate(path, span, target.name);
  const told = new Set<string>();
  for (const text of values) {
    const hosts = addressesIn([withHoles(text)]);
    if (hosts.length === 0) continue;
    for (const secret of secretsOf(text, known)) {
      const key = `${secret.kind} ${secret.text}`;
      if (told.has(key)) continue;
      told.add(key);
      const source: FlowSource = { ...secret, location };
      const part = isCommand ? partOfCommand(text, secret) : 'url';
      gather.keepTextFlow({
        near: hosts,
        far: [],
        fact: {
          kind: 'flow',
          location,
          excerpt: excerpt(written),
          source,
          transforms: /ConvertToBase64/i.test(text) ? [{ text: 'base64', location }] : [],
          sink: { kind: 'network', api: `MSBuild:${task.name}`, capability: 'network', part },
          steps: [
            { text: secret.text, location },
            { text: `sent by ${task.name}`, location },
          ],
          sourceMember: target.name,
        },
      });
    }
  }
}

/** What only the consumer's machine knows, as a hole in the text. */
function withHoles(text: string): string {
  let shown = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (depth > 0) {
      if (unit === '(') depth++;
      if (unit === ')' && --depth === 0) shown += Hole.unknown;
    } else if (/[$@%]/.test(unit) && text.charAt(at + 1) === '(') {
      depth = 1;
      at++;
    } else shown += unit;
  }
  return shown;
}

/** A variable in a header is how a client says who it is. */
function partOfCommand(text: string, { kind }: TextSecret): 'header' | 'body' {
  const isShown = /(?:^|\s)(?:-H|--header|-Headers|-u|--user)[\s=]|authorization/i.test(text);
  return kind === 'environment' && isShown ? 'header' : 'body';
}
