import { perModule } from './module.js';
import { indexByKey } from './tables/rows.js';

/** Rows by the column that II.22 sorts their table by; keys of coded columns are raw values. */
export const constantsByParent = perModule(({ tables }) =>
  indexByKey(tables.Constant.columns.Parent),
);
export const attributesByParent = perModule(({ tables }) =>
  indexByKey(tables.CustomAttribute.columns.Parent),
);
export const genericParamsByOwner = perModule(({ tables }) =>
  indexByKey(tables.GenericParam.columns.Owner),
);
export const constraintsByParam = perModule(({ tables }) =>
  indexByKey(tables.GenericParamConstraint.columns.Owner),
);
export const interfacesByClass = perModule(({ tables }) =>
  indexByKey(tables.InterfaceImpl.columns.Class),
);
export const methodImplsByClass = perModule(({ tables }) =>
  indexByKey(tables.MethodImpl.columns.Class),
);
export const importsByMember = perModule(({ tables }) =>
  indexByKey(tables.ImplMap.columns.MemberForwarded),
);
export const semanticsByOwner = perModule(({ tables }) =>
  indexByKey(tables.MethodSemantics.columns.Association),
);
export const fieldDataByField = perModule(({ tables }) =>
  indexByKey(tables.FieldRva.columns.Field),
);
export const layoutsByType = perModule(({ tables }) =>
  indexByKey(tables.ClassLayout.columns.Parent),
);
