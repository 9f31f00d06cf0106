// Runs before each file of tests, also where files share a process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** What one file of tests has scanned is remembered for its other tests, and for no other file. */
const cache = mkdtempSync(join(tmpdir(), 'assay-cache-'));
process.env['ASSAY_TEST_CACHE'] = cache;
afterAll(() => rmSync(cache, { recursive: true, force: true }));
