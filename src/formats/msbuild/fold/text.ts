import { limits } from '../../../core/limits.js';
import { callDotNet } from '../evaluate/dotnet-functions.js';
import { Open } from '../evaluate/machine.js';
import { callMsBuild } from '../evaluate/msbuild-functions.js';
import { anySurroundings, pathSurroundings } from './machine.js';
import { callOnOther, callOnString } from '../evaluate/string-functions.js';
import type {
  Argument,
  Call,
  ItemPart,
  MetadataPart,
  Part,
  PropertyPart,
} from '../evaluate/template.js';
import { escapeValue, sizeOf, typedToValue, unescapeValue, type Typed } from '../evaluate/value.js';

/**
 * What a text of a build file may come to, each still escaped as MSBuild keeps it. What only the
 * consumer knows stays in it as it was written: `$(IntermediateOutputPath)x.exe`.
 */
export type Folded = readonly string[];

/** What an expression may look up while it is folded. */
export interface FoldScope {
  /** Undefined where nothing in the package gives it. */
  property(name: string): Folded | undefined;
  items(part: ItemPart): Folded | undefined;
  metadata(part: MetadataPart): Folded | undefined;
  /** The text of a file of the package that a function reads. */
  read(path: string): string | undefined;
  /** Counts what is produced, so that nothing doubles without end. */
  spend(characters: number): void;
}

/** Something in it only the consumer knows. */
export const isOpen = (text: string): boolean => /[$@%]\(|\u0001/.test(text);

/** The texts that the parts may come to, at most `foldedValues`. */
export function foldParts(parts: readonly Part[], scope: FoldScope): Folded {
  let texts: string[] = [''];
  for (const part of parts) {
    const values = typeof part === 'string' ? [part] : foldPart(part, scope);
    texts = texts
      .slice(0, Math.max(1, Math.floor(limits.foldedValues / Math.max(1, values.length))))
      .flatMap((text) => values.map((value) => joined(text, value, scope)));
  }
  return [...new Set(texts)];
}

/** Too long a value is cut: what is run or fetched stands near the start. */
function joined(text: string, value: string, scope: FoldScope): string {
  scope.spend(value.length);
  const room = limits.foldedCharacters - text.length;
  return value.length <= room ? text + value : text + value.slice(0, Math.max(0, room));
}

function foldPart(part: Exclude<Part, string>, scope: FoldScope): Folded {
  switch (part.kind) {
    case 'property':
      return foldProperty(part, scope);
    case 'item':
      return scope.items(part) ?? [part.text];
    case 'metadata':
      return scope.metadata(part) ?? [part.text];
    default:
      return [part.text];
  }
}

function foldProperty(part: PropertyPart, scope: FoldScope): Folded {
  const { name, type, calls, text } = part;
  if (type === 'Registry') return [text];
  if (type === undefined && calls.length === 0) return scope.property(name ?? '') ?? [text];
  const results = type === undefined ? fromProperty(part, scope) : fromType(part, scope);
  return [...new Set(results)].slice(0, limits.foldedValues);
}

/** `$(Name.Replace('a', 'b'))` */
function fromProperty({ name, calls, text }: PropertyPart, scope: FoldScope): string[] {
  const values = scope.property(name ?? '');
  if (values === undefined) return [text];
  return values.flatMap((value) => chain([unescapeValue(value)], calls, text, scope));
}

/** `$([System.String]::Join('', 'a', 'b'))` */
function fromType({ type = '', calls, text }: PropertyPart, scope: FoldScope): string[] {
  const [first, ...rest] = calls;
  if (first === undefined) return [text];
  const results = argumentLists(first, scope).flatMap((given): Typed[] => {
    scope.spend(sizeOf(given));
    const result = staticCall(type, first.name, given, scope);
    return result === undefined ? [] : [result];
  });
  return results.length === 0 ? [text] : chain(results, rest, text, scope);
}

function chain(
  values: readonly Typed[],
  calls: readonly Call[],
  text: string,
  scope: FoldScope,
): string[] {
  let current = values;
  for (const call of calls) {
    const lists = argumentLists(call, scope);
    current = current
      .flatMap((value) =>
        lists.flatMap((given): Typed[] => {
          scope.spend(sizeOf([value, ...given]));
          const result = memberCall(value, call.name.toLowerCase(), given);
          return result === undefined ? [] : [result];
        }),
      )
      .slice(0, limits.foldedValues);
  }
  return current.length === 0 ? [text] : current.map(keepHoles);
}

/** Escaped, but for the expressions that are still in it. */
function keepHoles(typed: Typed): string {
  if (typeof typed !== 'string') return typedToValue(typed);
  return isOpen(typed) ? typed : escapeValue(typed);
}

/** Functions that say something even of a text of which a part is not known. */
const tolerant =
  /^(?:combine|join|concat|format|copy|new|tostring|replace|trim|trimstart|trimend|tolower|tolowerinvariant|toupper|toupperinvariant|getfilename|getextension|changeextension|insert|ensuretrailingslash|valueordefault|unescape|escape|normalizepath|normalizedirectory|getfullpath)$/;

function staticCall(
  type: string,
  name: string,
  given: readonly Typed[],
  scope: FoldScope,
): Typed | undefined {
  const lower = name.toLowerCase();
  if (/^(?:system\.)?io\.file$/i.test(type) && lower === 'readalltext')
    return scope.read(String(given[0] ?? ''));
  // Where the package lies does not change what the path says.
  if (/^(?:normalizepath|normalizedirectory|getfullpath)$/.test(lower))
    return given
      .map(String)
      .join('/')
      .replace(/([\\/])[\\/]+/g, '$1');
  if (given.some(isOpenTyped) && !tolerant.test(lower)) return undefined;
  const writesPath = /io\.path$/i.test(type) || lower === 'ensuretrailingslash';
  const around = writesPath ? pathSurroundings : anySurroundings;
  return tried(() =>
    type.toLowerCase() === 'msbuild'
      ? callMsBuild(name, given, around)
      : callDotNet(type, name, given, around),
  );
}

function memberCall(value: Typed, name: string, given: readonly Typed[]): Typed | undefined {
  if ((isOpenTyped(value) || given.some(isOpenTyped)) && !tolerant.test(name)) return undefined;
  const result = tried(() =>
    typeof value === 'string' ? callOnString(value, name, given) : callOnOther(value, name, given),
  );
  return name === 'replace' && result === value ? withInserted(value, given) : result;
}

/** Where it stands in a text that only the consumer knows is open; that an address is put in is not. */
function withInserted(value: Typed, [, inserted]: readonly Typed[]): Typed {
  const isAddress = typeof inserted === 'string' && inserted.includes('://');
  if (typeof value !== 'string' || !isAddress || !isOpen(value)) return value;
  return `${value}\n${inserted}`.slice(0, limits.foldedCharacters);
}

function isOpenTyped(value: Typed): boolean {
  if (Array.isArray(value)) return (value as readonly string[]).some(isOpen);
  return typeof value === 'string' && isOpen(value);
}

function tried(call: () => Typed): Typed | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof Open) return undefined;
    throw error;
  }
}

/** Every choice of what the arguments may be. */
function argumentLists(call: Call, scope: FoldScope): Typed[][] {
  let lists: Typed[][] = [[]];
  for (const argument of call.arguments ?? []) {
    const values = argumentValues(argument, scope);
    lists = lists
      .slice(0, Math.max(1, Math.floor(limits.foldedValues / Math.max(1, values.length))))
      .flatMap((list) => values.map((value) => [...list, value]));
  }
  return lists;
}

function argumentValues({ parts }: Argument, scope: FoldScope): Typed[] {
  return foldParts(parts, scope).map(unescapeValue);
}
