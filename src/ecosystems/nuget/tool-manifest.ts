import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import {
  arrayOf,
  booleanOf,
  fieldsOf,
  lineOf,
  numberOf,
  objectOf,
  readRoot,
  repeatedNames,
  textOf,
  type Field,
  type Fields,
} from './json-fields.js';
import type { EntryProblem } from './lock-file.js';
import { parseVersion } from './version.js';

/** A local tool: a package whose programs `dotnet` starts by these names. */
export interface ManifestTool {
  readonly id: string;
  readonly version: string;
  readonly commands: readonly string[];
  /** It may run on a newer runtime than it was made for. */
  readonly rollForward: boolean;
  /** Counts from 1. */
  readonly line: number;
}

export interface ToolManifest {
  /** Manifests in the folders above are not asked any more. */
  readonly isRoot: boolean;
  readonly tools: readonly ManifestTool[];
  /** What stands behind these is not in `tools`. */
  readonly problems: readonly EntryProblem[];
}

/** In each folder, in the order in which the SDK asks for them. */
export const toolManifestNames = ['.config/dotnet-tools.json', 'dotnet-tools.json'] as const;

/**
 * Reads a `dotnet-tools.json` (ToolManifestEditor of the .NET SDK). The SDK refuses the whole file
 * for one bad entry; here the others are still told.
 * @throws MalformedInput, LimitReached from the JSON reader, or where the file has another shape.
 */
export function readToolManifest(bytes: Uint8Array): ToolManifest {
  const root = readRoot(bytes);
  const problems: EntryProblem[] = [...versionProblems(root), ...repeatedNames(root)];
  const tools: ManifestTool[] = [];
  const listed = root.get('tools');
  for (const field of listed === undefined ? [] : objectOf(listed).values()) {
    const entry = readTool(field);
    if ('code' in entry) problems.push(entry);
    else tools.push(entry);
    within('projectPackages', tools.length + problems.length);
  }
  return { isRoot: booleanOf(root.get('isRoot')) ?? false, tools, problems };
}

function versionProblems(root: Fields): EntryProblem[] {
  const field = root.get('version');
  if (field === undefined || numberOf(field) === 1) return [];
  return [{ code: 'unsupported', message: 'another version than 1', line: lineOf(field) }];
}

function readTool(field: Field): ManifestTool | EntryProblem {
  const fields = fieldsOf(field);
  const version = textOf(fields.get('version')) ?? '';
  const line = lineOf(field);
  if (parseVersion(version) === undefined)
    return { code: 'bad-value', message: `${excerpt(field.name)} has no version`, line };
  const roll = fields.get('rollForward');
  return {
    id: field.name,
    version,
    commands: arrayOf(fields.get('commands')).flatMap((item) => textOf(item) ?? []),
    rollForward: booleanOf(roll) ?? textOf(roll)?.toLowerCase() === 'true',
    line,
  };
}
