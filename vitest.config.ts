import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Files that measure how much memory their process takes: what others left there would hide growth. */
const measuring = ['tests/fuzz/**/*.test.ts', 'tests/formats/grammar/parse.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    pool: 'forks',
    setupFiles: ['tests/kit/each-file.ts'],
    // All of them: the process that hands out the files hardly works.
    maxWorkers: availableParallelism(),
    // The second is for scripts/count-tests.mjs: counts for a program, the rest for people.
    reporters: ['default', 'json'],
    outputFile: { json: 'coverage/tests.json' },
    projects: [
      // By name, the first comes first: it has the longest file.
      { extends: true, test: { name: 'alone', include: measuring } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...measuring],
          // A process loads the engine once, and not once for each file.
          isolate: false,
        },
      },
    ],
  },
});
