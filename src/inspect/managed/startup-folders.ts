import type { MethodBody } from '../../formats/cil/body/body.js';
import { memberRow } from '../../formats/cil/members.js';
import type { Module } from '../../formats/cil/module.js';
import { typeName } from '../../formats/cil/names.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/** `ldc.i4.7`: `Environment.SpecialFolder.Startup` (ECMA-335 III.3.40, .NET API docs). */
const startup = 0x1d;
/** `ldc.i4.s 24`: `CommonStartup`. */
const commonStartup = [0x1f, 0x18] as const;

/** Looks out for calls that ask for a folder whose programs Windows starts when somebody logs on. */
export interface StartupFolders {
  begin(body: MethodBody): void;
  asks(token: number, ilOffset: number): boolean;
}

export function startupFolders(module: Module): StartupFolders | undefined {
  const tokens = tokensOf(module);
  if (tokens.size === 0) return undefined;
  const { bytes } = module;
  let start = 0;
  return {
    begin({ codeOffset }) {
      start = codeOffset;
    },
    asks(token, ilOffset) {
      if (!tokens.has(token) || ilOffset < 2) return tokens.has(token) && bytes[start] === startup;
      const [before, last] = [bytes[start + ilOffset - 2], bytes[start + ilOffset - 1]];
      if (last === startup && before !== commonStartup[0]) return true;
      return before === commonStartup[0] && last === commonStartup[1];
    },
  };
}

function tokensOf(module: Module): ReadonlySet<number> {
  const { MemberRef } = module.tables;
  const { text } = module.strings;
  const tokens = new Set<number>();
  // One search through the names dismisses most modules.
  if (!text.includes('GetFolderPath\0')) return tokens;
  for (let row = 1; row <= MemberRef.rows; row++) {
    if (!text.startsWith('GetFolderPath\0', cell(MemberRef.columns.Name, row))) continue;
    const token = makeToken(tableId.MemberRef, row);
    const owner = memberRow(module, token)?.owner;
    if (owner !== undefined && typeName(module, owner) === 'System.Environment') tokens.add(token);
  }
  return tokens;
}
