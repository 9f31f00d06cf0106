import type { PathFact } from '../../facts/fact.js';
import { credentialPlaces, searchedEndings } from './credential-places.js';
import {
  agentPlaces,
  configurationPlaces,
  startupPlaces,
  systemPlaces,
  userPlaces,
  type PlaceGroup,
} from './places.js';

export interface PathSighting {
  readonly kind: 'path';
  readonly text: string;
  readonly place: PathFact['place'];
  /** Whose: `aws`, `browser`, `wallet`, … */
  readonly area: string;
}

interface Pattern {
  readonly names: readonly string[];
  /** Nothing may follow the last name. */
  readonly final: boolean;
  /** A `*` is a `*`. */
  readonly literal?: true;
  readonly place: PathFact['place'];
  readonly area: string;
}

/** Patterns under the name that gives them away: their last one without a `*`. */
interface PatternIndex {
  readonly byName: ReadonlyMap<string, readonly Pattern[]>;
  /** `*.kdbx` under `kdbx`. */
  readonly byExtension: ReadonlyMap<string, readonly Pattern[]>;
  /** `msal_token_cache.*` under what stands before the `*`. */
  readonly byStart: readonly (readonly [string, Pattern])[];
}

/** Agent settings come first: `.claude/settings.json` is both read and obeyed. */
const patterns: readonly Pattern[] = [
  ...compile(agentPlaces, 'agent-settings'),
  ...compile(startupPlaces, 'startup'),
  ...compile(credentialPlaces, 'credential'),
  ...searchedEndings.map((ending) => searched(`*.${ending}`)),
  ...compile(systemPlaces, 'system'),
  ...compile(userPlaces, 'user-data'),
  ...compile(configurationPlaces, 'configuration'),
];
const index = indexPatterns(patterns);

function compile(groups: readonly PlaceGroup[], place: PathFact['place']): Pattern[] {
  return groups.flatMap(({ area, patterns }) =>
    patterns.split('; ').map((pattern): Pattern => {
      const final = pattern.endsWith('$');
      const names = (final ? pattern.slice(0, -1) : pattern).split('/');
      return { names, final, place, area };
    }),
  );
}

/** The `*` stands in the text itself. */
function searched(glob: string): Pattern {
  return { names: [glob], final: true, place: 'credential', area: 'file-search', literal: true };
}

function indexPatterns(all: readonly Pattern[]): PatternIndex {
  const byName = new Map<string, Pattern[]>();
  const byExtension = new Map<string, Pattern[]>();
  const byStart: [string, Pattern][] = [];
  for (const pattern of all) {
    const last = pattern.names.at(-1) ?? '';
    if (pattern.literal === true) push(byName, last, pattern);
    else if (last.startsWith('*.')) push(byExtension, last.slice(2), pattern);
    else if (last.endsWith('*')) byStart.push([last.slice(0, -1), pattern]);
    else push(byName, last, pattern);
  }
  return { byName, byExtension, byStart };
}

function push(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const list = map.get(key);
  if (list) list.push(pattern);
  else map.set(key, [pattern]);
}

/** Patterns of one name that has neither dot nor underscore nor blank: `tdata`, `metamask`. */
export const plainPlaces: ReadonlyMap<string, Omit<PathSighting, 'text'>> = new Map(
  patterns
    .filter(({ names }) => names.length === 1 && /^[a-z0-9-]+$/.test(names[0] ?? ''))
    .map(({ names, place, area }) => [names[0] ?? '', { kind: 'path', place, area }]),
);

/** Names in patterns of several: pieces of a path that code puts together. */
const pathWords = new Set(
  patterns.flatMap(({ names }) => (names.length > 1 ? names.filter((name) => name !== '*') : [])),
);

/** Whether a text is made of names that some place has, and may be a piece of its path. */
export function isPathWord(text: string): boolean {
  const lower = text.toLowerCase();
  if (!/[\\/]/.test(lower)) return pathWords.has(lower);
  return lower.split(/[\\/]+/).some((name) => pathWords.has(name));
}

const firstOfStarts = new Set(index.byStart.map(([start]) => start.charAt(0)));

/** Texts beyond this are documents, not paths; scripts are read as scripts. */
const longestPath = 1_024;
const longestName = 64;

/** `$(SolutionDir).git`: properties that name folders end in a separator already. */
const propertyEnd = /(?<=\$\([^()]{1,128}\))(?![\\/])/g;

/** The first place that matters among those the text names; at most one a text. */
export function classifyPath(text: string): PathSighting | undefined {
  if (text.length > longestPath) return undefined;
  if (!/[\\/)]/.test(text)) return classifyName(text);
  const plain = text.includes('$(') ? text.replace(propertyEnd, '/') : text;
  const names = plain.toLowerCase().split(/[\\/]+/);
  for (let i = 0; i < names.length; i++) {
    const pattern = find(names, i);
    if (pattern !== undefined) {
      return { kind: 'path', text, place: pattern.place, area: pattern.area };
    }
  }
  return undefined;
}

/** One name alone, as it stands before it is joined to others: `.aws`, `Login Data`. */
function classifyName(text: string): PathSighting | undefined {
  if (text.length > longestName) return undefined;
  const name = text.toLowerCase();
  const pattern = candidates(name).find(({ names }) => names.length === 1);
  return pattern && { kind: 'path', text, place: pattern.place, area: pattern.area };
}

function find(names: readonly string[], at: number): Pattern | undefined {
  const name = names[at] ?? '';
  if (name === '') return undefined;
  const whole = candidates(name).find((pattern) => matches(pattern, names, at));
  if (whole !== undefined) return whole;
  // `cat ~/.aws/credentials | curl …`: in a command line the path ends at a blank or quote.
  const end = name.search(/[\s"';|&)>]/);
  if (end <= 0 || at === 0) return undefined;
  const words = [...names.slice(0, at), name.slice(0, end)];
  // Prose names the files of settings in the same way, and more often.
  return candidates(name.slice(0, end)).find(
    (pattern) => pattern.place !== 'configuration' && matches(pattern, words, at),
  );
}

/** Certificates of others, which are trusted: anybody may have them. */
const isTrusted = /trust|ca-?certs|(?:^|[-_.])(?:root-?)?ca(?:-?bundle)?\.p(?:12|fx)$/;

function candidates(name: string): readonly Pattern[] {
  const named = index.byName.get(name);
  if (named !== undefined) return named;
  const dot = name.indexOf('.');
  if (dot > 0) {
    const extension = index.byExtension.get(name.slice(dot + 1));
    const last = index.byExtension.get(name.slice(name.lastIndexOf('.') + 1));
    const found = extension ?? last;
    if (found) return found.filter(({ area }) => area !== 'key-file' || !isTrusted.test(name));
  }
  if (!firstOfStarts.has(name.charAt(0))) return [];
  return index.byStart.filter(([start]) => name.startsWith(start)).map(([, pattern]) => pattern);
}

/** The names before the last one must match too, the nearest last. */
function matches(pattern: Pattern, names: readonly string[], at: number): boolean {
  if (pattern.final && at !== names.length - 1) return false;
  const before = pattern.names.length - 1;
  if (before > at) return false;
  for (let i = 0; i < before; i++) {
    const wanted = pattern.names[i];
    if (wanted !== '*' && wanted !== lastWord(names[at - before + i] ?? '', i === 0)) return false;
  }
  return true;
}

/** The first name of a path may have a command before it: `cat .aws/credentials`, `HKCU:etc`. */
function lastWord(name: string, first: boolean): string {
  if (!first) return name;
  const start = Math.max(name.lastIndexOf('"'), name.lastIndexOf("'"), name.lastIndexOf('='));
  return name.slice(start + 1);
}
