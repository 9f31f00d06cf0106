import type { Capability } from '../../facts/capability.js';

/**
 * Members of one type by capability, as words separated by a space: `Name`; `Name*` for every
 * member with that prefix; `Name(System.String)` for the overloads whose first parameter has that
 * type; `*` for every member not named otherwise. `nothing` takes members out again.
 * Properties are named by their accessors (`get_Now`), constructors `.ctor`.
 */
export type MemberTable = { readonly [C in Capability | 'nothing']?: string };

/** APIs that one page or set of pages documents. */
export interface CatalogueGroup {
  /** The title under which the vendor documents them. */
  readonly documentation: string;
  /** Full names without generic arity; nested types after `/` (ECMA-335 II.22.32). */
  readonly types?: { readonly [fullName: string]: Capability | MemberTable };
  /** Every type below these namespaces, unless named in `types`. */
  readonly namespaces?: { readonly [namespace: string]: Capability };
}

export type CatalogueArea = readonly CatalogueGroup[];
