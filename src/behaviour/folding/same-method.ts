import { sameBytes } from '../../core/bytes.js';
import { methodRows } from '../../formats/cil/lists.js';
import type { MemberRow } from '../../formats/cil/members.js';
import { blobBytes } from '../../formats/cil/metadata/heaps.js';
import { nameText } from '../../formats/cil/names.js';
import { cell } from '../../formats/cil/tables/rows.js';
import type { LoadedModule, Type } from './type.js';

/** Of an instance of a generic type, the row of the method that a reference names. */
export function sameMethod(owner: Type, from: LoadedModule, member: MemberRow): number | undefined {
  const { home } = owner;
  if (home === undefined) return undefined;
  const { columns } = home.module.tables.MethodDef;
  const name = nameText(from.module, member.name);
  const wanted = blobBytes(from.module.blobs, member.signature);
  return methodRows(home.module, owner.row).find((row) => {
    if (nameText(home.module, cell(columns.Name, row)) !== name) return false;
    const own = blobBytes(home.module.blobs, cell(columns.Signature, row));
    return own !== undefined && wanted !== undefined && sameBytes(own, wanted);
  });
}
