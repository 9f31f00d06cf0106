// Prints how many tests the last `npm test` passed, failed and skipped, from the report that
// vitest.config.ts asks for. With ASSAY_REQUIRE_TOOLS set, as in CI, a skipped test is a failure,
// save those marked "(not as root)" where this is root: nothing is unreadable to it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../coverage/tests.json', import.meta.url));

/** A test marked `todo` checks nothing either: it counts as skipped. */
function counts() {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    // A file that cannot be loaded fails without a test that does.
    failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
    excused: process.getuid?.() === 0 ? tests(report).filter(isForUsers).length : 0,
  };
}

function tests(report) {
  return report.testResults.flatMap((file) => file.assertionResults);
}

function isForUsers({ status, title }) {
  return status !== 'passed' && status !== 'failed' && title.endsWith('(not as root)');
}

const { passed, failed, skipped, excused } = counts();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
const tooFew = passed === 0;
const mustNotSkip = Boolean(process.env.ASSAY_REQUIRE_TOOLS) && skipped > excused;
if (failed > 0 || tooFew || mustNotSkip) process.exitCode = 1;
