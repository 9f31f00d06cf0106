import { readEngine } from '../../dist/cli/engine.js';
import { inspectPackage } from '../../dist/inspect/index.js';
import { rules } from '../../dist/rules/index.js';
import { openGrammarFiles } from '../../dist/scan/grammar-files.js';

/**
 * The engine in this process, so that a package's time is its own and not that of a start. Times are processor times:
 * those do not depend on what else the machine does.
 */
export function openEngine() {
  const tool = readEngine();
  const options = { tool, grammars: openGrammarFiles(), rules };
  return { tool, inspect: (bytes) => inspect(bytes, options) };
}

async function inspect(bytes, options) {
  const start = process.cpuUsage();
  try {
    const { report } = await inspectPackage(bytes, options);
    return { ...outcome(report), seconds: seconds(start) };
  } catch (problem) {
    // Whatever leaves the engine is a failure of the engine, shown as one and never as clear.
    return { verdict: 'failed', findings: [], reasons: [String(problem)], seconds: seconds(start) };
  }
}

function outcome({ assessment, findings }) {
  return {
    verdict: calledAs(assessment.verdict),
    findings: findings.map(({ rule, level, chain }) => ({ rule, level, chain })),
    reasons: assessment.notEvaluated.map((gap) => gap.reason ?? JSON.stringify(gap)),
  };
}

/** Labels say benign where an assessment says clear. */
export function calledAs(verdict) {
  return verdict === 'clear' ? 'benign' : verdict;
}

export function rulesOf({ findings }) {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

function seconds(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
