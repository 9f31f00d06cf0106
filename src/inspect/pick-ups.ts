import type { Handoff, HandoffQuestion } from '../facts/flow-account.js';
import { namedIn } from './flows/handoffs/index.js';
import { inspectPackage, type InspectOptions } from './inspect-package.js';
import { headOf } from './report/report.js';

/**
 * What a package takes on, and sends away, of what others leave at some places.
 * @throws MalformedInput, LimitReached when the archive itself cannot be read.
 */
export async function pickUpsOf(
  bytes: Uint8Array,
  options: InspectOptions,
  { places, ifNamed }: HandoffQuestion,
): Promise<readonly Handoff[]> {
  const named = ifNamed.length > 0 ? namedIn(bytes, ifNamed) : [];
  const pickUps = [...places, ...named];
  if (pickUps.length === 0) return [];
  const { report } = await inspectPackage(bytes, { ...options, pickUps });
  return headOf(report).handoffs;
}
