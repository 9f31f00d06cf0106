import type { Command } from 'commander';
import type { NamedPackage } from '../ecosystems/nuget/package-name.js';
import type { PolicyInForce } from '../policy/apply.js';
import type { ReleaseChoices } from '../scan/releases/wanted.js';

export interface ReleaseOptions {
  /** Undefined where nobody chose: then a name of a package, or a policy that goes by it, does. */
  readonly releases?: boolean;
}

/** For commands that say when packages were published. */
export function addReleaseOptions(command: Command): Command {
  return command
    .option(
      '--releases',
      'ask feeds when packages were published, what is deprecated and what is outdated (default: for packages that are named, and where a policy goes by it)',
    )
    .option('--no-releases', 'do not ask');
}

/**
 * What is asked for. A scan of a repository asks only where somebody wants it: a registration for each of hundreds
 * of packages is what it would wait for longest.
 */
export async function releaseChoices(
  { releases }: ReleaseOptions,
  named: NamedPackage | undefined,
  policy: PolicyInForce | undefined,
  now: number,
): Promise<ReleaseChoices | undefined> {
  if (releases === false) return undefined;
  if (releases === true || named !== undefined) return { now };
  if (policy === undefined) return undefined;
  const { wantedReleases } = await import('../policy/wanted-facts.js');
  const wanted = wantedReleases(policy);
  return wanted && { now, ...wanted };
}
