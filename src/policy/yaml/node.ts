/** Where something stands in a file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a policy, and where. */
export interface PolicyProblem extends Position {
  readonly message: string;
}

export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap extends Position {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly key: Position;
  readonly value: YamlNode;
}

export interface YamlList extends Position {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Position {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** What is written: `1.10` is no number where a version is meant. */
  readonly text: string;
  /** Where a character of `text` stands. */
  at(offset: number): Position;
}
