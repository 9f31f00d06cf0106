import { FactSet } from '../facts/fact-set.js';
import type { Rule } from '../facts/finding.js';
import type { InspectReport, Tool } from '../facts/report.js';
import type { Grammars } from '../formats/grammar/grammars.js';
import { rules as allRules } from '../rules/index.js';
import { findingsOf } from './findings.js';
import { reachOf } from './reach/index.js';
import { readPackage } from './read-package.js';
import { buildReport } from './report/report.js';

export interface InspectOptions {
  readonly tool: Tool;
  readonly grammars: Grammars;
  /** The rules to judge by; all of them where it is left out. */
  readonly rules?: readonly Rule[];
}

export interface Inspection {
  readonly report: InspectReport;
  readonly facts: FactSet;
}

/**
 * Reads one .nupkg whole and judges what it saw. What is damaged inside becomes `notEvaluated`.
 * @throws MalformedInput, LimitReached when the archive itself cannot be read.
 */
export async function inspectPackage(
  bytes: Uint8Array,
  options: InspectOptions,
): Promise<Inspection> {
  const { facts, code, summary } = await readPackage(bytes, options.grammars);
  const reach = reachOf(facts, code);
  const set = new FactSet([...facts, ...reach.facts]);
  const findings = findingsOf(options.rules ?? allRules, set, { id: summary.id });
  return { report: buildReport(options.tool, summary, set, findings, reach), facts: set };
}
