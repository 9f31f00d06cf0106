import type { NameTrick } from '../../../facts/imitation.js';
import type { Kin } from './owners.js';
import type { NeighbourTables } from './tables.js';

/** What a name looks as if it belonged to. Nothing is told of that before facts say that it does not. */
export interface Neighbour {
  /** An id, `Serilog.*` of a maker, or a firm's name. */
  readonly imitates: string;
  readonly trick: NameTrick;
  readonly how: string;
  readonly weight: number;
  /** Names whose owners may call a package so. */
  readonly kin: Kin;
  /** It is below a maker's prefix. */
  readonly isBelow: boolean;
}

export interface Looked {
  readonly name: string;
  readonly tables: NeighbourTables;
  /** Ids of packages on disk that begin with that part: their signatures tell who owns them. */
  readonly besides: (head: string) => readonly string[];
}
