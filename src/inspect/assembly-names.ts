import type { OpcPackage } from '../formats/opc/opc.js';

/**
 * Whether a package may hold an assembly of a simple name. Loaders look for it in a file of that
 * name, whatever its ending and case; what is embedded in a file is looked for by none.
 */
export function assemblyNames({ parts }: OpcPackage): (assembly: string) => boolean {
  const names = new Set<string>();
  for (const { name } of parts) {
    const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
    names.add(file);
    names.add(file.slice(0, Math.max(0, file.lastIndexOf('.'))));
  }
  return (assembly) => names.has(assembly.toLowerCase());
}
