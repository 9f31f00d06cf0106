import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import { perModule, type Module } from './module.js';
import type { Column, Table } from './tables/layout.js';
import { cell, findRow, hasRow, indexByKey, listRange, type KeyIndex } from './tables/rows.js';

/** How rows of one table own runs of rows of another (ECMA-335 II.22.37, .12, .35). */
export interface MemberList {
  /** The list column of the owning rows. */
  readonly list: Column;
  /** The indirection of an uncompressed stream (FieldPtr …), when it has rows. */
  readonly pointers: Column | undefined;
  readonly childRows: number;
  /** TypeDef row of an owning row. */
  readonly typeOf: (ownerRow: number) => number;
}

const typeItself = (row: number): number => row;

export const fieldLists = perModule(({ tables }) =>
  memberList(tables.TypeDef.columns.FieldList, tables.FieldPtr.columns.Field, tables.Field),
);
export const methodLists = perModule(({ tables }) =>
  memberList(tables.TypeDef.columns.MethodList, tables.MethodPtr.columns.Method, tables.MethodDef),
);
export const propertyLists = perModule(({ tables }) => {
  const { PropertyMap, PropertyPtr, Property } = tables;
  const { PropertyList, Parent } = PropertyMap.columns;
  return memberList(PropertyList, PropertyPtr.columns.Property, Property, Parent);
});
export const eventLists = perModule(({ tables }) => {
  const { EventMap, EventPtr, Event } = tables;
  const { EventList, Parent } = EventMap.columns;
  return memberList(EventList, EventPtr.columns.Event, Event, Parent);
});
export const parameterLists = perModule(({ tables }) =>
  memberList(tables.MethodDef.columns.ParamList, tables.ParamPtr.columns.Param, tables.Param),
);

function memberList(list: Column, pointers: Column, child: Table, parent?: Column): MemberList {
  return {
    list,
    pointers: pointers.rows > 0 ? pointers : undefined,
    childRows: child.rows,
    typeOf: parent === undefined ? typeItself : (row) => cell(parent, row),
  };
}

/** The child rows of one owning row, in list order. */
export function memberRows(members: MemberList, ownerRow: number): number[] {
  const { pointers, childRows } = members;
  const { from, to } = listRange(members.list, ownerRow, pointers?.rows ?? childRows);
  const rows: number[] = [];
  for (let at = from; at < to; at++) {
    const row = pointers === undefined ? at : cell(pointers, at);
    if (row >= 1 && row <= childRows) rows.push(row);
  }
  return rows;
}

/** By child row, the TypeDef row that owns it: the first that claims it, 0 when none does. */
export const fieldOwners = perModule((module) => owners(fieldLists(module)));
export const methodOwners = perModule((module) => owners(methodLists(module)));
export const propertyOwners = perModule((module) => owners(propertyLists(module)));
/** By Param row, the MethodDef row. */
export const parameterOwners = perModule((module) => owners(parameterLists(module)));
export const eventOwners = perModule((module) => owners(eventLists(module)));

/** Lists that overlap without end are an attack: all claims together stay below a limit. */
function owners(members: MemberList): Uint32Array {
  const { list, pointers, childRows } = members;
  const owner = new Uint32Array(childRows + 1);
  const listed = (pointers?.rows ?? childRows) + 1;
  let claims = 0;
  let to = list.rows > 0 ? cell(list, 1) : 0;
  for (let row = 1; row <= list.rows; row++) {
    const from = to;
    to = row < list.rows ? cell(list, row + 1) : listed;
    const end = Math.min(to, listed);
    if (from === 0 || end <= from) continue;
    claims += end - from;
    if (claims > limits.memberClaims) throw new LimitReached('memberClaims', limits.memberClaims);
    const type = members.typeOf(row);
    for (let at = from; at < end; at++) {
      const child = pointers === undefined ? at : cell(pointers, at);
      if (child !== 0 && child <= childRows && owner[child] === 0) owner[child] = type;
    }
  }
  return owner;
}

const propertyMaps = perModule(({ tables }) => indexByKey(tables.PropertyMap.columns.Parent));
const eventMaps = perModule(({ tables }) => indexByKey(tables.EventMap.columns.Parent));

/**
 * Field rows of a TypeDef row, in list order; so too the others.
 * @throws LimitReached when the lists of the module overlap beyond `limits.memberClaims`.
 */
export function fieldRows(module: Module, type: number): number[] {
  fieldOwners(module);
  return ofRow(fieldLists(module), module.tables.TypeDef, type);
}
export function methodRows(module: Module, type: number): number[] {
  methodOwners(module);
  return ofRow(methodLists(module), module.tables.TypeDef, type);
}
/** Of several PropertyMap rows for one type the first counts. */
export function propertyRows(module: Module, type: number): number[] {
  propertyOwners(module);
  return mapped(propertyLists(module), propertyMaps(module), type);
}
export function eventRows(module: Module, type: number): number[] {
  eventOwners(module);
  return mapped(eventLists(module), eventMaps(module), type);
}
/** Param rows of a MethodDef row; sequence 0 is the return value (II.22.33). */
export function parameterRows(module: Module, method: number): number[] {
  parameterOwners(module);
  return ofRow(parameterLists(module), module.tables.MethodDef, method);
}

function ofRow(members: MemberList, table: Table, row: number): number[] {
  return hasRow(table, row) ? memberRows(members, row) : [];
}

function mapped(members: MemberList, index: KeyIndex, type: number): number[] {
  const map = findRow(index, type);
  return map === 0 ? [] : memberRows(members, map);
}
