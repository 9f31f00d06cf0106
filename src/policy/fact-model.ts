import type { PackageUsage } from '../facts/scan-summary.js';
import type { ScannedPackage } from '../facts/report.js';

/** The type of a fact, as conditions are checked by it. */
export type FactType =
  | 'string'
  | 'int'
  | 'bool'
  | { readonly list: FactType }
  | { readonly fields: Readonly<Record<string, FactField>> };

export interface FactField {
  readonly type: FactType;
  /** What it says, for the page of facts. */
  readonly says: string;
  /** All texts that it, or each item of it, can be; `rules`: ids of rules, which the engine has. */
  readonly among?: readonly string[] | 'rules';
  /** Versions, which have an order of their own. */
  readonly versions?: true;
}

/** The words of a type, each of them: one more is an error of the compiler here. */
export const wordsOf = <T extends string>(words: Readonly<Record<T, unknown>>): readonly T[] =>
  Object.keys(words) as T[];

/** A fact as a value: plain JSON, whole numbers only. */
export type FactValue =
  string | number | boolean | readonly FactValue[] | { readonly [name: string]: FactValue };

/** What facts are taken from. */
export interface Subject {
  readonly scanned: ScannedPackage;
  /** Every way in which a project needs it; none for a package that lies in a folder. */
  readonly usages: readonly PackageUsage[];
}

/**
 * One group of facts: the folder `src/policy/facts/<name>` with `fact.ts`. The name of the folder is
 * the name in conditions. `of` gives the same value for the same subject, whatever time it is.
 */
export interface FactGroup<T> {
  readonly says: string;
  readonly fields?: Readonly<Record<string, FactField>>;
  /** Of a group that is a list: the type of its items. */
  readonly items?: Readonly<Record<string, FactField>>;
  of(subject: Subject): T;
  /** As an honest, unsigned package without anything in it has it: where examples say nothing else. */
  readonly usual: T;
}

export function typeOf({ fields, items }: FactGroup<unknown>): FactType {
  return items ? { list: { fields: items } } : { fields: fields ?? {} };
}
