/**
 * Where something was seen. `path` is inside the artifact, with `/`; what lies inside a file that
 * is itself a container follows after `!/` (`lib/net8.0/a.dll!/payload.dll`). Offsets and lengths
 * are in bytes of that file, lines and columns count from 1 (columns in UTF-16 units).
 */
export interface Location {
  readonly path: string;
  readonly offset?: number;
  readonly length?: number;
  readonly line?: number;
  readonly column?: number;
  /** `Namespace.Type/Nested::Method`, as ECMA-335 names nest; in build files, a target or task. */
  readonly member?: string;
  /** Metadata token of the method (ECMA-335 II.22). */
  readonly token?: number;
  /** Offset in bytes from the first instruction of the method body. */
  readonly ilOffset?: number;
}

/** `lib/net8.0/a.dll Type::Method+IL_0012` or `build/a.targets:12:5`. */
export function describeLocation(location: Location): string {
  const line = location.line === undefined ? '' : `:${location.line}`;
  const column = location.line === undefined || !location.column ? '' : `:${location.column}`;
  const member = location.member === undefined ? '' : ` ${location.member}`;
  const il = location.ilOffset === undefined ? '' : `+IL_${hex4(location.ilOffset)}`;
  return `${location.path}${line}${column}${member}${il}`;
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
