import type { Phase } from '../../../facts/entry-point.js';
import type { SdkRun } from '../../../ecosystems/nuget/sdk-targets.js';

/** What comes to a target, and why: the first reason is the one told. */
export interface Running {
  readonly runs: ReadonlySet<SdkRun>;
  readonly why: string;
}

/** The phase of a run of the SDK: publish and the like are builds that somebody asks for. */
const phaseOf = (run: SdkRun): Phase =>
  run === 'restore' || run === 'project-open' ? run : 'build';

export function phasesOf(runs: ReadonlySet<SdkRun>): Phase[] {
  return [...new Set([...runs].map(phaseOf))];
}

/** `, in publish only` where an ordinary build does not come to it. */
export function onlyIn(runs: ReadonlySet<SdkRun>): string {
  const asked = [...runs].filter((run) => run !== 'restore' && run !== 'project-open').sort();
  if (asked.length === 0 || asked.includes('build')) return '';
  return ` (${asked.join(', ')} only)`;
}
