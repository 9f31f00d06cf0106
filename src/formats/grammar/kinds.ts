import type { Language } from 'web-tree-sitter';

/** The node kinds and fields of a grammar by number, so that walks compare integers. */
export interface Kinds {
  /** Kind names by id: rule names for named nodes, the token's text for the others. */
  readonly names: readonly string[];
  readonly named: readonly boolean[];
  readonly fields: readonly string[];
}

/** tree-sitter's id of the node that holds what it could not parse (`ts_builtin_sym_error`). */
export const errorKind = 0xffff;

export function describeLanguage(language: Language): Kinds {
  const ids = Array.from({ length: language.nodeTypeCount }, (_, id) => id);
  return {
    names: ids.map((id) => language.nodeTypeForId(id) ?? ''),
    named: ids.map((id) => language.nodeTypeIsNamed(id)),
    fields: language.fields.map((field) => field ?? ''),
  };
}
