import type { Capability } from '../../facts/capability.js';
import type { Documentation } from '../documentation.js';

/**
 * Members of one type by capability, as words separated by a space: `Name`; `Name*` for every
 * member with that prefix; `Name(System.String)` for the overloads whose first parameter has that
 * type; `*` for every member not named otherwise. `nothing` takes members out again.
 * Properties are named by their accessors (`get_Now`), constructors `.ctor`.
 */
export type MemberTable = { readonly [C in Capability | 'nothing']?: string };

/**
 * Where the types of a group come from. `dotnet`: the reference assemblies of the .NET SDK
 * (Microsoft.NETCore.App, Microsoft.AspNetCore.App), against which a test holds them; `desktop`:
 * Microsoft.WindowsDesktop.App; `framework`: .NET Framework alone; `windows`: the Windows Runtime;
 * `package`: packages.
 */
export type Provider = 'dotnet' | 'desktop' | 'framework' | 'windows' | 'package';

/** APIs that one page or set of pages documents. */
export interface CatalogueGroup {
  readonly documentation: readonly Documentation[];
  readonly provider: Provider;
  /** Full names without generic arity; nested types after `/` (ECMA-335 II.22.32). */
  readonly types?: { readonly [fullName: string]: Capability | MemberTable };
  /** Every type below these namespaces, unless named in `types`; the longest one decides. */
  readonly namespaces?: { readonly [namespace: string]: Capability | 'nothing' };
}

export type CatalogueArea = readonly CatalogueGroup[];
