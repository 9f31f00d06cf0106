import { openCursor, readCompressed } from '../../formats/cil/metadata/compressed.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { ModuleCode } from './module-code.js';
import { ignore, walkType } from './signature-walk.js';
import type { TypeId, TypeResolver } from './type-resolver.js';

/**
 * What the variables of a generic type stand for: places of types in the signatures of a module,
 * whose own variables stand for what `outer` says. Without one, variables stay variables.
 */
export interface TypeArguments {
  readonly module: number;
  readonly places: readonly number[];
  readonly outer: TypeArguments | undefined;
}

/** A type with its arguments, as seen from some other type. */
export interface TypeInstance {
  readonly type: TypeId;
  readonly typeArguments: TypeArguments | undefined;
}

const noPlaces: readonly number[] = [];

/** The type of a base class or interface token that stands in a type with the arguments `outer`. */
export function instanceOf(
  types: TypeResolver,
  module: number,
  token: Token,
  outer: TypeArguments | undefined,
): TypeInstance {
  const type = types.resolve(module, token);
  if (tokenTable(token) !== tableId.TypeSpec) return { type, typeArguments: undefined };
  const places = argumentPlaces(types, module, tokenRow(token));
  return { type, typeArguments: { module, places, outer } };
}

/** Where the arguments of a generic instance begin (ECMA-335 II.23.2.12, GENERICINST). */
function argumentPlaces(types: TypeResolver, module: number, row: number): readonly number[] {
  const spec = types.openArguments(module, row);
  if (spec === undefined) return noPlaces;
  const places: number[] = [];
  for (let left = readCompressed(spec); left > 0 && !spec.damaged; left--) {
    places.push(spec.position);
    walkType(spec, ignore);
  }
  return spec.damaged ? noPlaces : places;
}

/** A cursor at a place in the signatures of a module. */
export function cursorAt(types: TypeResolver, module: number, place: number) {
  const { bytes, end } = (types.modules[module] as ModuleCode).signatures;
  return openCursor(bytes, place, end);
}
