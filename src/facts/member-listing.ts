/** What of an assembly can be held against another version of it. */
export interface AssemblyMembers {
  readonly path: string;
  readonly methods: readonly MethodEntry[];
  readonly fields: readonly FieldEntry[];
  /** Why it was not read, or not whole. */
  readonly unread?: string;
}

export interface MethodEntry {
  /** `void Namespace.Type::Method(string)`: what it is known by in another version. */
  readonly signature: string;
  /** `Namespace.Type`. */
  readonly type: string;
  /** Other assemblies can call it. */
  readonly isVisible: boolean;
  /** Of its instructions by what they name; empty where it has none. */
  readonly digest: string;
}

export type FieldEntry = Pick<MethodEntry, 'signature' | 'type' | 'isVisible'>;

/** The instructions of a method, a line each, without offsets. */
export type MethodLines = ReadonlyMap<string, readonly string[]>;
