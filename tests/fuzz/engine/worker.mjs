// Reads packages with the built engine on a thread of its own, which whoever asks may end.
import { parentPort } from 'node:worker_threads';
import { isInputError } from '../../../dist/core/errors.js';
import { callPaths } from '../../../dist/inspect/calls.js';
import { inspectPackage } from '../../../dist/inspect/index.js';
import { renderCalls, renderInspect } from '../../../dist/outputs/terminal/index.js';
import { openGrammarFiles } from '../../../dist/scan/grammar-files.js';

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };
const screen = { color: false, width: 80 };
const grammars = openGrammarFiles();

parentPort.on('message', async ({ orders, calls }) => {
  const started = process.cpuUsage();
  const read = [];
  let failed;
  try {
    for (const bytes of orders) read.push(await inspected(bytes));
    if (calls !== undefined) renderCalls(await callPaths(orders[0], calls, grammars), screen);
    if (new Set(read).size > 1) failed = `the order of entries shows: ${difference(read)}`;
  } catch (error) {
    if (!isInputError(error)) failed = error.stack ?? String(error);
  }
  // Of the process: the thread that asks waits.
  const { user, system } = process.cpuUsage(started);
  parentPort.postMessage({ failed, milliseconds: (user + system) / 1000 });
});

/** The report without what is said of the archive's bytes as such. */
async function inspected(bytes) {
  const { report } = await inspectPackage(bytes, { tool, grammars });
  renderInspect(report, screen);
  const { sha256: _, contentHash: __, size: ___, ...identity } = report.package;
  return JSON.stringify({ ...report, package: identity });
}

function difference([one, ...others]) {
  const other = others.find((each) => each !== one);
  let at = 0;
  while (one[at] === other[at]) at++;
  return `${one.slice(at - 80, at + 80)} / ${other.slice(at - 80, at + 80)}`;
}
