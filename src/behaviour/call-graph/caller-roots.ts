import { within } from '../../core/limits.js';
import { methodFlags, typeFlags } from './flags.js';
import type { MethodNode, Methods } from './methods.js';
import type { ModuleCode } from './module-code.js';
import type { TypeResolver } from './type-resolver.js';

const seenOutside: ReadonlySet<number> = new Set([
  typeFlags.public,
  typeFlags.nestedPublic,
  typeFlags.nestedFamily,
  typeFlags.nestedFamilyOrAssembly,
]);
const callable: ReadonlySet<number> = new Set([
  methodFlags.public,
  methodFlags.family,
  methodFlags.familyOrAssembly,
]);

/**
 * What code that references the assemblies can call, or override and call: public and protected
 * methods, accessors and constructors of types that are visible outside.
 */
export function callerRoots(types: TypeResolver, methods: Methods): MethodNode[] {
  const roots: MethodNode[] = [];
  types.modules.forEach((code, module) => {
    const visible = visibleTypes(code);
    const { flags, owner, rows } = code.methods;
    for (let row = 1; row <= rows; row++) {
      const access = (flags[row] as number) & methodFlags.accessMask;
      if (visible[owner[row] as number] === 1 && callable.has(access)) {
        roots.push(methods.node(module, row));
      }
    }
  });
  return roots;
}

/** By TypeDef row: 1 where the type and all that enclose it can be named outside. */
function visibleTypes({ types }: ModuleCode): Uint8Array {
  const visible = new Uint8Array(types.rows + 1);
  for (let row = 1; row <= types.rows; row++) {
    let levels = 0;
    let at = row;
    while (at > 0 && seenOutside.has((types.flags[at] as number) & typeFlags.visibilityMask)) {
      at = types.enclosing[at] as number;
      within('typeNesting', levels++);
    }
    if (at === 0) visible[row] = 1;
  }
  return visible;
}
