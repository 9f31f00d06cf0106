import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // The second is for scripts/count-tests.mjs: counts for a program, the rest for people.
    reporters: ['default', 'json'],
    outputFile: { json: 'coverage/tests.json' },
  },
});
