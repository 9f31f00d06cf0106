import { append } from '../core/append.js';
import { FactSet } from '../facts/fact-set.js';
import type { Fact } from '../facts/fact.js';
import type { Rule } from '../facts/finding.js';
import type { HandoffPlace } from '../facts/flow.js';
import type { InspectReport, Tool } from '../facts/report.js';
import type { Grammars } from '../formats/grammar/grammars.js';
import { rules as allRules } from '../rules/index.js';
import { accountOf, type PackageSignature } from '../trust/index.js';
import { callerWays } from './account/caller-ways.js';
import { flowAccounts } from './account/flow-accounts.js';
import { triggersOf } from './account/triggers.js';
import { claimsOf, flowFinder } from './flows/index.js';
import { textFlowsOf } from './flows/text-flows.js';
import { findingsOf } from './findings.js';
import { harmFinder } from './harm/index.js';
import { loadedSets } from './loaded-set.js';
import { reachOf } from './reach/index.js';
import { readPackage } from './read-package.js';
import { buildReport } from './report/report.js';

export interface InspectOptions {
  readonly tool: Tool;
  readonly grammars: Grammars;
  /** The rules to judge by; all of them where it is left out. */
  readonly rules?: readonly Rule[];
  /** Places that other packages leave something at: whether this one takes it from there. */
  readonly pickUps?: readonly HandoffPlace[];
}

export interface Inspection {
  readonly report: InspectReport;
  readonly facts: FactSet;
  /** What was read of its signature, for whoever asks whether the signers are trusted. */
  readonly signature: PackageSignature | undefined;
}

/**
 * Reads one .nupkg whole and judges what it saw. What is damaged inside becomes `notEvaluated`.
 * @throws MalformedInput, LimitReached when the archive itself cannot be read.
 */
export async function inspectPackage(
  bytes: Uint8Array,
  options: InspectOptions,
): Promise<Inspection> {
  const read = await readPackage(bytes, options.grammars);
  const { facts, sets, summary, signature, contents, textFlows, wordings } = read;
  const reach = reachOf(facts, sets);
  const vendor = [summary.projectUrl, summary.repository];
  const flows: Fact[] = [];
  const harms: Fact[] = [];
  const flowsIn = flowFinder(vendor, options.pickUps);
  const harmsIn = harmFinder(summary.id ?? '');
  for (const together of loadedSets(facts, sets, contents, wordings)) {
    append(flows, flowsIn(together));
    append(harms, harmsIn(together));
  }
  append(flows, textFlowsOf(textFlows, claimsOf(vendor)));
  const set = new FactSet([...facts, ...reach.facts, ...flows, ...harms]);
  const accounts = flowAccounts(set, triggersOf(set, callerWays(sets)));
  const findings = findingsOf(options.rules ?? allRules, set, { id: summary.id }, accounts);
  const told = { reach, accounts, signature: accountOf(signature) };
  const report = buildReport(options.tool, summary, set, findings, told);
  return { report, facts: set, signature };
}
