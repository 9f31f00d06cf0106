import { dirname } from 'node:path';
import type { NuGetSettings } from '../ecosystems/nuget/nuget-config.js';
import type { Project } from './package-lists/project.js';
import type { Outcome } from './read-targets.js';
import type { ScanOptions } from './scan-repository.js';
import type { SettingsReader } from './settings.js';
import type { Supplies } from './supplies.js';

/**
 * What the configuration, other versions and other files say of who signed. Loaded where signatures are asked about.
 */
export async function aboutSigners(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  { settings }: Supplies,
  root: string,
  options: ScanOptions,
): Promise<readonly Outcome[]> {
  if (options.trust === undefined || outcomes.length === 0) return outcomes;
  const requiring = requiringProjects(projects, settings);
  const { withContinuity } = await import('./continuity/index.js');
  const beside = await withContinuity(outcomes, projects, options);
  if (requiring.size === 0) return beside;
  const { withClientPolicy } = await import('./client-policy.js');
  return withClientPolicy(beside, requiring, root, options.judge);
}

/** What a restore asks of signatures, by the configuration of each project that requires them. */
function requiringProjects(
  projects: readonly Project[],
  settings: SettingsReader,
): ReadonlyMap<string, NuGetSettings> {
  return new Map(
    projects.flatMap(({ path, supply }): [string, NuGetSettings][] => {
      const own = supply?.settings ?? settings.settingsOf(dirname(path));
      // Of a configuration that is refused nothing is restored at all.
      const requires = own.signatureValidationMode === 'require' && own.refusals.length === 0;
      return requires ? [[path, own]] : [];
    }),
  );
}
