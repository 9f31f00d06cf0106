/** Assemblies that a process finds beside each other, by their paths in the package. */
export interface LoadSets {
  /** The paths of the assemblies that load together with the ones of a folder, its own first. */
  of(folder: string): readonly string[];
}

/**
 * Which assemblies a process loads together: those of one folder and of the folders above it
 * (`analyzers/dotnet` holds what `cs` and `vb` share), and with those of a runtime identifier the
 * others of the framework, of which they replace some (NuGet: "Architecture-specific folders").
 */
export function loadSets(paths: readonly string[]): LoadSets {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const list = byFolder.get(folder);
    if (list) list.push(path);
    else byFolder.set(folder, [path]);
  }
  return {
    of: (folder) => searched(folder).flatMap((each) => byFolder.get(each) ?? []),
  };
}

/** What is embedded in a file loads beside it. */
export function folderOf(path: string): string {
  const [outer = ''] = path.split('!/');
  return outer.slice(0, Math.max(0, outer.lastIndexOf('/')));
}

function searched(folder: string): string[] {
  const portable = /^runtimes\/[^/]+\/(lib\/.+)$/i.exec(folder)?.[1];
  return [...upwards(folder), ...(portable ? upwards(portable) : [])];
}

/** Folders above folders: conventions nest less deep, and a name of 64 KB could be all slashes. */
const foldersAbove = 8;

function upwards(folder: string): string[] {
  const folders = [folder];
  for (let at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/', at - 1)) {
    if (folders.length > foldersAbove) break;
    folders.push(folder.slice(0, at));
  }
  return folders;
}
