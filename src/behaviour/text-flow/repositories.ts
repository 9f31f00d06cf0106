import type { Bindings } from './bindings.js';
import type { Dialect } from './dialects.js';
import type { TextFlow, TextSource } from './follow.js';
import { commandAround, insideBrackets, textsIn, type Range } from './texts.js';
import type { Tokens } from './tokens.js';

/**
 * Programs that send what a repository holds to another one: "git-push", "git-send-pack", "hg push",
 * "bzr push", "fossil push", "svn import", "jj git push" of their manuals.
 */
const programs = /(?:^|[\\/])(?:git|hg|bzr|brz|fossil|svn|jj)(?:\.exe)?$/i;
const uploads = /^(?:push|send-pack|http-push|import)$/i;
/** In scripts a command; elsewhere a call that starts a program. */
const command = /(?<![\w.$%-])(?:git|hg|bzr|brz|fossil|svn|jj)(?:\.exe)?["']?\s/gi;
const starts =
  /(?<![\w$])(?:Process\s*\.\s*Start|ProcessStartInfo|Shell|exec\w*|spawn\w*|system|popen|Popen|run|call|check_call|check_output)\s*\(/g;
const says = /^\s*(?:echo|printf|write-\w+|@echo|rem)\b/i;

/** What gives the content of a repository as one stream: "git-archive", "git-bundle", "git-fast-export". */
const wholes =
  /(?<![\w.-])(?:git|hg)(?:\.exe)?\s[^\n|;&]{0,200}?\b(?:archive|bundle\s+create|bundle|fast-export|format-patch|pack-objects)\s/gi;
/** A file that it is written to, by the variable that names it. */
const written = /(?:\bcreate|\s-o|--output[= ]|>)\s*["']?\$\{?(\w{1,60})/g;

const holds = { kind: 'repository', text: 'the repository with its history', area: '' } as const;

/** Places in scripts where the content of a repository comes to be. */
export function repositoriesIn(code: string, start: number): TextSource[] {
  return [...code.matchAll(wholes)].map(({ index }) => ({ ...holds, at: start + index }));
}

/** Variables that name a file into which a repository is put. */
export function packedInto(
  { code }: Tokens,
  bindings: Bindings,
): readonly { readonly name: string; readonly source: TextSource; readonly range: Range }[] {
  return bindings.matches(wholes).flatMap(({ index }) => {
    const range = commandAround(code, index);
    const source = { ...holds, at: index };
    return [...code.slice(range.start, range.end).matchAll(written)].map(([, name = '']) => ({
      name: name.toLowerCase(),
      source,
      range,
    }));
  });
}

/** Whether a text may send a repository. */
export function mayPush(text: string): boolean {
  return (
    /\b(?:push|send-pack|http-push|svn\s+import)\b/.test(text) &&
    /\b(?:git|hg|bzr|brz|fossil|svn|jj)\b/i.test(text)
  );
}

/** Repositories that a text sends to an address which it names. */
export function pushesIn(tokens: Tokens, bindings: Bindings, dialect: Dialect): TextFlow[] {
  const { code } = tokens;
  const remotes = dialect.commands ? remotesIn(tokens, bindings) : [];
  const told = new Set<number>();
  return bindings.matches(dialect.commands ? command : starts).flatMap((match): TextFlow[] => {
    const behind = match.index + match[0].length;
    const range = dialect.commands
      ? commandAround(code, match.index)
      : { start: match.index, end: insideBrackets(code, behind).end };
    const words = wordsOf(tokens, range);
    if (told.has(range.start) || !isPush(words) || says.test(code.slice(range.start, range.end)))
      return [];
    told.add(range.start);
    const far = [...bindings.textsBehind(range)];
    const named = remotes.filter(({ name }) => words.includes(name)).map(({ to }) => to);
    const near = [...words, ...far, ...named].filter(isOwnAddress);
    if (near.length === 0) return [];
    const isOpen = near.some((text) => openHost.test(text));
    const source = { ...holds, at: range.start };
    const sink = { kind: 'network', api: 'push', part: 'body', range } as const;
    const hosts = [...near, ...near.flatMap(hostOf)];
    return [{ source, sink, transforms: [], steps: [], near: hosts, far: isOpen ? far : [] }];
  });
}

function isPush(words: readonly string[]): boolean {
  return words.some((word) => programs.test(word)) && words.some((word) => uploads.test(word));
}

function wordsOf(tokens: Tokens, range: Range): string[] {
  const written = tokens.code.slice(range.start, range.end);
  return [...textsIn(tokens, range), written]
    .flatMap((text) => text.split(/[\s"'`,]+/))
    .map((word) => word.replace(/^[@(]+/, ''))
    .filter((word) => word !== '')
    .slice(0, 400);
}

/** `git remote add name address`, `git remote set-url name address`: pushed to by the name. */
function remotesIn(
  tokens: Tokens,
  bindings: Bindings,
): readonly { readonly name: string; readonly to: string }[] {
  return bindings.matches(command).flatMap((match) => {
    const words = wordsOf(tokens, commandAround(tokens.code, match.index));
    const at = words.findIndex((word) => /^(?:add|set-url)$/.test(word));
    if (at < 0 || !words.includes('remote')) return [];
    const [name, ...others] = words.slice(at + 1).filter((word) => !word.startsWith('-'));
    return name === undefined ? [] : others.map((to) => ({ name, to }));
  });
}

const address = /^(?:https?|ssh|git|git\+ssh|svn(?:\+ssh)?|ftps?):\/\/[^\s]{3,300}$/i;
/** `user@host:path`, as "git-push" has it. */
const copied = /^[\w.-]{1,40}@([\w.-]{1,200}):[^\s]{1,200}$/;
/** The host is what a variable says. */
const openHost = /^[a-z+]{2,10}:\/\/(?:[^/\s@]{0,100}@)?\$/i;
/** Hosts for everybody: whose it is stands in the path, and where that is a variable's, it is the user's. */
const ofUser =
  /^(?:[a-z+]{2,10}:\/\/(?:[^/\s]{0,200}@)?|[\w.-]{1,40}@)(?:[\w.-]{0,60}\.)?(?:github\.com|gitlab\.com|bitbucket\.org|dev\.azure\.com|visualstudio\.com|codeberg\.org|gitea\.com|sr\.ht)[/:]\$/i;

function isOwnAddress(text: string): boolean {
  return (address.test(text) || copied.test(text)) && !ofUser.test(text);
}

function hostOf(text: string): string[] {
  const host = copied.exec(text)?.[1];
  return host === undefined ? [] : [`ssh://${host}/`, host];
}
