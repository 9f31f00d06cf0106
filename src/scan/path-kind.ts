import { statSync } from 'node:fs';

/** Links are followed; what cannot be looked at is neither file nor folder. */
export function isFile(path: string): boolean {
  return look(path)?.isFile() ?? false;
}

export function isFolder(path: string): boolean {
  return look(path)?.isDirectory() ?? false;
}

/** Anything but a folder: what .NET's File.Exists finds, a pipe too. */
export function standsThere(path: string): boolean {
  return look(path)?.isDirectory() === false;
}

function look(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
