// Fails when what `npm run generate` writes is not what is committed.
import { spawnSync } from 'node:child_process';

const generated = [
  'src/rules/index.ts',
  'docs/behaviours.md',
  'docs/rules',
  'tests/fixtures/rules',
  'examples/bank-sdk/feed',
  'examples/bank-sdk/src',
  'examples/bank-sdk/sources/digests.json',
];

/** @param {string[]} args */
function git(args) {
  const run = spawnSync('git', [...args, '--', ...generated], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

const changed = git(['status', '--porcelain', '--untracked-files=all']);
if (changed !== '') {
  console.error(`Not committed after npm run generate:\n${changed}${git(['diff', '--stat'])}`);
  process.exitCode = 1;
}
