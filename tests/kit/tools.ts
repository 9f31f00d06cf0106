import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

const probes = {
  dotnet: ['dotnet', '--version'],
  git: ['git', '--version'],
  bash: ['bash', '--version'],
  zsh: ['zsh', '--version'],
  fish: ['fish', '--version'],
} as const;

export type Tool = keyof typeof probes;

function isThere(tool: Tool): boolean {
  const [command, ...args] = probes[tool];
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * `describe` for tests that need a program of the machine. Where it is absent they skip and say so;
 * with ASSAY_REQUIRE_TOOLS set, as in CI, its absence is a failure instead.
 */
export function describeWith(tool: Tool, title: string, tests: () => void): void {
  const runs = isThere(tool) || Boolean(process.env['ASSAY_REQUIRE_TOOLS']);
  if (!runs) process.stderr.write(`SKIPPED, ${tool} is not here: ${title}\n`);
  describe.skipIf(!runs)(title, tests);
}
