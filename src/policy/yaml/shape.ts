import { limits } from '../../core/limits.js';
import type { PolicyProblem, Position, YamlMap, YamlNode, YamlScalar } from './node.js';

/**
 * Takes a file apart by what it has to look like, and writes down all that is wrong with it: what a
 * reader of the file does not expect is never passed over.
 */
export class Shape {
  /** Ids of the engine's rules, where somebody wants to hear of those that there are not. */
  readonly rules: readonly string[] | undefined;

  constructor(rules?: readonly string[]) {
    this.rules = rules;
  }

  readonly problems: PolicyProblem[] = [];
  /** What is no mistake in itself, and hardly what was meant. */
  readonly remarks: PolicyProblem[] = [];

  wrong(at: Position, message: string): undefined {
    return noted(this.problems, at, message);
  }

  remark(at: Position, message: string): undefined {
    return noted(this.remarks, at, message);
  }

  /** A map with no other keys than these. */
  map(node: YamlNode, what: string, known: readonly string[]): Fields | undefined {
    if (node.kind !== 'map') return this.wrong(node, `${what} has to be keys with values`);
    for (const [name, { key }] of node.entries) {
      if (!known.includes(name))
        this.wrong(key, `${what} knows no ${JSON.stringify(name)}; there are ${known.join(', ')}`);
    }
    return new Fields(this, node, what);
  }

  list<T>(node: YamlNode, what: string, read: (item: YamlNode) => T | undefined): readonly T[] {
    if (node.kind !== 'list') {
      this.wrong(node, `${what} has to be a list`);
      return [];
    }
    return node.items.map(read).filter((item) => item !== undefined);
  }

  /** What is written, whatever YAML takes it for. */
  scalar(node: YamlNode, what: string): YamlScalar | undefined {
    if (node.kind === 'scalar' && node.value !== null && node.text.trim() !== '') return node;
    return this.wrong(node, `${what} has to be text`);
  }

  text(node: YamlNode, what: string): string | undefined {
    return this.scalar(node, what)?.text.trim();
  }

  oneOf<T extends string>(node: YamlNode, what: string, words: readonly T[]): T | undefined {
    const text = node.kind === 'scalar' ? node.text : undefined;
    const word = words.find((one) => one === text);
    return word ?? this.wrong(node, `${what} has to be one of ${words.join(', ')}`);
  }

  truth(node: YamlNode, what: string): boolean | undefined {
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    return this.wrong(node, `${what} has to be true or false`);
  }

  names(node: YamlNode, what: string): readonly string[] | undefined {
    const texts = this.list(node, what, (item) => this.text(item, `each of ${what}`));
    if (node.kind === 'list' && node.items.length === 0)
      return this.wrong(node, `${what} is empty: it would fit nothing`);
    if (texts.length <= limits.policyNames) return texts;
    return this.wrong(node, `${what} has more than ${limits.policyNames} entries`);
  }
}

function noted(list: PolicyProblem[], { line, column }: Position, message: string): undefined {
  if (list.length < limits.policyProblems) list.push({ line, column, message });
  return undefined;
}

/** The values of one map. */
export class Fields {
  private readonly shape: Shape;
  readonly node: YamlMap;
  private readonly what: string;

  constructor(shape: Shape, node: YamlMap, what: string) {
    this.shape = shape;
    this.node = node;
    this.what = what;
  }

  has(name: string): boolean {
    return this.node.entries.has(name);
  }

  /** Reads a value where there is one. */
  read<T>(name: string, read: (node: YamlNode) => T | undefined): T | undefined {
    const entry = this.node.entries.get(name);
    return entry && read(entry.value);
  }

  /** Reads a value that has to be there. */
  need<T>(name: string, read: (node: YamlNode) => T | undefined): T | undefined {
    if (!this.has(name)) return this.shape.wrong(this.node, `${this.what} needs ${name}`);
    return this.read(name, read);
  }

  /** Reads a value into an object that has the key only where there is a value. */
  part<K extends string, T>(
    name: K,
    read: (node: YamlNode) => T | undefined,
  ): { readonly [key in K]?: T } {
    const value = this.read(name, read);
    return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: T };
  }
}
