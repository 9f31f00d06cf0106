import { perModule } from './module.js';
import { indexByKey } from './tables/rows.js';

/** Rows by the column that II.22 sorts their table by; keys of coded columns are raw values. */
export const attributesByParent = perModule(({ tables }) =>
  indexByKey(tables.CustomAttribute.columns.Parent),
);
export const importsByMember = perModule(({ tables }) =>
  indexByKey(tables.ImplMap.columns.MemberForwarded),
);
export const fieldDataByField = perModule(({ tables }) =>
  indexByKey(tables.FieldRva.columns.Field),
);
export const layoutsByType = perModule(({ tables }) =>
  indexByKey(tables.ClassLayout.columns.Parent),
);
