// The long run: every target, or those of FUZZ_TARGETS, FUZZ_INPUTS mutations each.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const env = { FUZZ_INPUTS: '20000', ...process.env };
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/fuzz'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
