import { splitPath } from '../evaluate/paths.js';
import type { FoldedTask, FoldRequest } from './model.js';
import { resolveIn } from './places.js';
import type { Folded } from './text.js';

export interface TaskResult {
  readonly property?: string;
  readonly item?: string;
  readonly values: Folded;
}

/** What the outputs of a task that comes with MSBuild hold, where that is to be told. */
export function outputsOf(folded: FoldedTask, request: FoldRequest): TaskResult[] {
  return folded.task.outputs.flatMap(({ taskParameter, propertyName, itemName }): TaskResult[] => {
    const values = valueOf(folded, taskParameter.toLowerCase(), request);
    const named = {
      ...(propertyName && { property: propertyName }),
      ...(itemName && { item: itemName }),
    };
    return values.length === 0 ? [] : [{ ...named, values }];
  });
}

function valueOf(folded: FoldedTask, output: string, request: FoldRequest): Folded {
  const given = (name: string): Folded =>
    folded.parameters.find((each) => each.name.toLowerCase() === name)?.values ?? [];
  switch (`${folded.task.name.toLowerCase()} ${output}`) {
    case 'downloadfile downloadedfile':
      return [destinationOf(folded)];
    case 'createproperty value':
    case 'createproperty valuesettotrue':
      return given('value');
    case 'createitem include':
      return given('include');
    case 'copy copiedfiles':
    case 'copy destinationfiles':
      return given('destinationfiles');
    case 'writelinestofile file':
      return given('file');
    case 'readlinesfromfile lines':
      return given('file').flatMap((file) => {
        const path = resolveIn(file, folded.path);
        const text = path === undefined ? undefined : request.text(path);
        // Each line is an item, empty ones are left out.
        return text === undefined ? [] : [text.split(/\r?\n/).map(escapeLine).join(';')];
      });
    default:
      return [];
  }
}

const escapeLine = (line: string): string => line.replaceAll('%', '%25').replaceAll(';', '%3b');

/** Where `DownloadFile` puts what it fetches: by the last part of the address where it has no name. */
export function destinationOf(folded: FoldedTask): string {
  const first = (name: string): string =>
    folded.parameters.find((each) => each.name.toLowerCase() === name)?.values.at(-1) ?? '';
  const folder = first('destinationfolder');
  const address = first('sourceurl').replace(/[?#].*$/, '');
  const name = first('destinationfilename') || splitPath(address).name;
  if (folder === '') return name;
  return /[\\/]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
