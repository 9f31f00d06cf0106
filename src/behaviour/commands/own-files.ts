import { groupBy } from '../../core/group.js';
import type { Assignment } from '../../formats/powershell/powershell.js';

/** What NuGet hands to the scripts of a package, and what PowerShell says of a script's place. */
const packageFolders = ['$psscriptroot', '$toolspath', '$installpath', '$myinvocation'];

/** Variables that are made from variables: honest scripts stop at two or three. */
const derivationDepth = 6;
/** UTF-16 units of a path that are looked at. */
const pathUnits = 1024;
/** From `tools/net40` up to the folder of the package. */
const foldersUp = 2;

export interface OwnFiles {
  /** Whether a path, or the expression that makes it, starts in the folder of the package. */
  has(path: string): boolean;
  /** Whether a text speaks of the folder of the package at all. */
  isMentioned(text: string): boolean;
}

/** Tells the files that came with the package from those that a script may have fetched. */
export function ownFiles(assignments: readonly Assignment[]): OwnFiles {
  const values = groupBy(assignments, ({ target }) => plainVariable(target));
  const own = new Set(packageFolders.filter((name) => !values.has(name)));
  for (let depth = 0; depth < derivationDepth; depth++) {
    const before = own.size;
    // One other value is enough: nobody can say which of them is in force.
    for (const [name, all] of values) {
      if (all.every(({ value }) => value && startsIn(own, value.text))) own.add(name);
    }
    if (own.size === before) break;
  }
  return {
    has: (path) => startsIn(own, path),
    isMentioned: (text) =>
      (text.match(variable) ?? []).some((name) => own.has(plainVariable(name))),
  };
}

const variable = /\$\{?[\w:]+\}?/g;
const firstVariable =
  /^[\s"'(]*(?:(?:(?:join|split|resolve)-path[\s"'(]+|-(?:path|literalpath|parent)[\s"'(]+|\[(?:system\.)?io\.path\]::(?:combine|getfullpath|getdirectoryname)[\s"'(]+))*(\$\{?[\w:]+\}?)/i;

function startsIn(own: ReadonlySet<string>, text: string): boolean {
  const path = text.slice(0, pathUnits);
  const first = firstVariable.exec(path)?.[1];
  if (first === undefined || !own.has(plainVariable(first))) return false;
  return path.split('..').length - 1 <= foldersUp;
}

function plainVariable(written: string): string {
  return written
    .replace(/[{}]/g, '')
    .replace(/^\$(?:script|global|local|private):/i, '$')
    .toLowerCase();
}
