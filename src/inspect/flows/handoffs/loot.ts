import type { Capability } from '../../../facts/capability.js';
import type { Fact } from '../../../facts/fact.js';
import type { FlowSource } from '../../../facts/flow.js';

/**
 * What nobody handed over, and what belongs to no service that a library is for: an SDK gives the
 * credentials that it finds to its own companions all day, through hundreds of members.
 */
export function isLoot({ kind }: FlowSource): boolean {
  return kinds.has(kind);
}

/** The same of a fact, before any code is followed. */
export function mayBeLoot(fact: Fact): boolean {
  return fact.kind === 'api-call' && capabilities.has(fact.capability);
}

const kinds: ReadonlySet<FlowSource['kind']> = new Set(['environment-all', 'clipboard', 'screen']);

const capabilities: ReadonlySet<Capability> = new Set(['environment-all', 'clipboard', 'screen']);
