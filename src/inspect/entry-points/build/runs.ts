import type { Phase } from '../../../facts/entry-point.js';
import type { SdkRun } from '../../../ecosystems/nuget/sdk-targets.js';

/**
 * A run of the SDK, or `-t:Restore;Build`: the one command in which the build files of ordinary packages
 * are there while the targets of restore run, if the project was restored before.
 */
export type Run = SdkRun | 'restore with build';

/** What comes to a target, and why: the first reason is the one told. */
export interface Running {
  readonly runs: ReadonlySet<Run>;
  readonly why: string;
}

/** The phase of a run of the SDK: publish and the like are builds that somebody asks for. */
const phaseOf = (run: Run): Phase => (run === 'restore' || run === 'project-open' ? run : 'build');

export function phasesOf(runs: ReadonlySet<Run>): Phase[] {
  return [...new Set([...runs].map(phaseOf))];
}

/** `, in publish only` where an ordinary build does not come to it. */
export function onlyIn(runs: ReadonlySet<Run>): string {
  const asked = [...runs].filter((run) => run !== 'restore' && run !== 'project-open').sort();
  if (asked.length === 0 || asked.includes('build')) return '';
  return ` (${asked.join(', ')} only)`;
}
