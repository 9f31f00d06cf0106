import type { Seen } from './fact.js';

/** A source of packages, by its name in the configuration. */
export interface NamedSource {
  readonly name: string;
  /** Its highest version of the package, where it was asked. */
  readonly highest?: string;
}

/** How a package of one's own may be, or is, another one that a stranger publishes under its name. */
export type Confusion =
  /** Packages of a source of one's own may as well come from one to which others publish. */
  | {
      readonly shape: 'unmapped';
      readonly ids: readonly string[];
      readonly own: NamedSource;
      readonly open: readonly NamedSource[];
      /** Lines of a NuGet.Config that would prevent it. */
      readonly mending: readonly string[];
    }
  /** Both have it. */
  | {
      readonly shape: 'both-sources';
      readonly id: string;
      readonly own: NamedSource;
      readonly open: NamedSource;
      /** A restore that takes the highest takes the stranger's. */
      readonly isHigher: boolean;
      /** One's own may be an older copy of the other: its source has copies, and nobody was asked for this one. */
      readonly mayBeCopy?: boolean;
      /** Lines of a NuGet.Config by which it comes from one's own source. */
      readonly mending: readonly string[];
    }
  /** It has a name like one's own, and comes from where others publish. */
  | {
      readonly shape: 'own-prefix';
      readonly id: string;
      readonly version: string;
      readonly prefix: string;
      readonly open: NamedSource;
      /** Its version is there to be above all others. */
      readonly isHighest: boolean;
    }
  /** A version such as 99.99.99, which is there to be above all others. */
  | { readonly shape: 'high-version'; readonly id: string; readonly version: string };

/** A package that a stranger may publish, or has published, in the place of one's own (basis: context). */
export interface ConfusionFact extends Seen<'confusion'> {
  readonly confusion: Confusion;
}
