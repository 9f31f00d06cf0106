import type { ProjectOptions } from '../ecosystems/nuget/project/evaluate-project.js';
import type { Surroundings } from '../store/cache-folder.js';

const platforms = { win32: 'windows', darwin: 'macos' } as const;

/**
 * Projects are evaluated as on the machine that runs Assay. Of its environment only the variables
 * that builds are commonly told by reach an evaluation: what a project says must not depend on what
 * else a shell holds, and secrets have no business there.
 */
export function projectOptions(
  root: string,
  { environment, platform }: Surroundings,
): ProjectOptions {
  const told = buildVariables.flatMap((name): [string, string][] => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    root,
    platform: platform in platforms ? platforms[platform as keyof typeof platforms] : 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'x64',
    environment: new Map(told),
  };
}

const buildVariables = [
  'CI',
  'TF_BUILD',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'Configuration',
  'Platform',
  'TargetFramework',
  'TargetFrameworks',
  'RuntimeIdentifier',
  'RuntimeIdentifiers',
  'ContinuousIntegrationBuild',
];
