import type { ScriptFact } from '../../facts/fact.js';
import { plainPath } from '../../facts/script-chain.js';
import { destinationOf } from '../../formats/msbuild/fold/task-results.js';
import type { FoldedTask } from '../../formats/msbuild/fold/model.js';

/** What a task of MSBuild does with files, as an act of a script. */
export interface TaskDeed {
  readonly act: Extract<ScriptFact['act'], 'download' | 'write-file' | 'decode'>;
  readonly takes: readonly string[];
  readonly gives: readonly string[];
}

const acts: ReadonlyMap<string, TaskDeed['act']> = new Map([
  ['downloadfile', 'download'],
  ['webdownload', 'download'],
  ['writelinestofile', 'write-file'],
  ['copy', 'write-file'],
  ['move', 'write-file'],
  ['xmlpoke', 'write-file'],
  ['unzip', 'decode'],
  ['untar', 'decode'],
]);

const sources = /^(?:sourcefiles?|sourcefolders|files?)$/;
const destinations = /^(?:destinationfiles?|destinationfolder|filename|file|xmlinputpath)$/;

/** "MSBuild task reference": where the tasks that fetch and move files take and put them. */
export function deedOfTask(folded: FoldedTask): TaskDeed | undefined {
  const act = acts.get(folded.task.name.toLowerCase());
  if (act === undefined) return undefined;
  const outputs = folded.task.outputs.flatMap(({ propertyName, itemName }) => [
    ...(propertyName ? [`$${propertyName.toLowerCase()}`] : []),
    ...(itemName ? [`@(${itemName.toLowerCase()})`] : []),
  ]);
  if (act === 'download') {
    const own = [destinationOf(folded), ...valuesOf(folded, /^filename$/)];
    return { act, takes: [], gives: named([...own, ...outputs]) };
  }
  const takes =
    folded.task.name.toLowerCase() === 'writelinestofile' ? [] : valuesOf(folded, sources);
  const folders = valuesOf(folded, /^destinationfolder$/);
  const inside = takes.flatMap((path) => folders.map((folder) => `${folder}/${lastPart(path)}`));
  const own = [...valuesOf(folded, destinations), ...inside];
  return { act, takes: named(takes), gives: named([...own, ...outputs]) };
}

function valuesOf({ parameters }: FoldedTask, names: RegExp): string[] {
  return parameters
    .filter(({ name }) => names.test(name.toLowerCase()))
    .flatMap(({ values }) => values)
    .flatMap((value) => value.split(';'))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

const longestPath = 400;

/** By the whole path, and by the file's name where it is one that a command would use. */
function named(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const plain = plainPath(path.slice(0, longestPath));
    const property = /^\$\((\w{1,100})\)$/.exec(plain)?.[1];
    const last = lastPart(plain);
    return [
      plain,
      ...(property === undefined ? [] : [`$${property}`]),
      ...(/^[\w-][\w.-]*\.\w{1,8}$/.test(last) ? [last] : []),
    ];
  });
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
