import { readdirSync } from 'node:fs';
import { limits } from '../core/limits.js';
import { compareText } from './graph.js';
import { isFile } from './path-kind.js';
import { limitTrouble, type Trouble } from './trouble.js';

/** Every file below an extracted package, with `/`, in order. */
export interface FolderListing {
  readonly files: readonly string[];
  /** Links to folders and things that are neither file nor folder, by path. */
  readonly odd: readonly string[];
  readonly troubles: readonly Trouble[];
}

export function listExtracted(folder: string): FolderListing {
  const files: string[] = [];
  const odd: string[] = [];
  const troubles: Trouble[] = [];
  const pending = [''];
  let seen = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of readFolder(`${folder}/${next}`, troubles)) {
      const path = next + entry.name;
      seen++;
      if (entry.isDirectory()) pending.push(`${path}/`);
      else if (entry.isFile() || (entry.isSymbolicLink() && isFile(`${folder}/${path}`)))
        files.push(path);
      else odd.push(path);
    }
    if (seen > limits.extractedFiles) {
      troubles.push(limitTrouble(folder, 'extractedFiles'));
      break;
    }
  }
  return { files: files.sort(compareText), odd: odd.sort(compareText), troubles };
}

function readFolder(path: string, troubles: Trouble[]) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    troubles.push({ file: path, code: 'unreadable', reason: (error as Error).message });
    return [];
  }
}
