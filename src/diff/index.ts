import type { NotEvaluated } from '../facts/assessment.js';
import type { Change, ChangeSection, DiffReport, DiffSide } from '../facts/difference.js';
import type { InspectReport, Tool } from '../facts/report.js';
import { verdictOf } from '../facts/scan-summary.js';
import { behaviourChanges } from './behaviours.js';
import { buildFileChanges } from './build-files.js';
import { dependencyChanges } from './dependencies.js';
import { endpointChanges, secretChanges } from './endpoints.js';
import { entryPointChanges } from './entry-points.js';
import { fileChanges } from './files.js';
import { findingChanges, gapChanges } from './findings.js';
import { flowChanges } from './flows.js';
import { identityChanges } from './identity.js';
import { nativeCallChanges } from './native-calls.js';
import { oddityChanges } from './oddities.js';
import { signatureChanges } from './signatures.js';
import { decisionOf, reasonsOf, verdictOfChange } from './verdict.js';

export { assemblyPairs, type AssemblyPair } from './assembly-pairs.js';
export { dependencyChange, knownOfMissing, prReport, type Compared } from './branch.js';
export { filesOf, versionsAt } from './contents.js';
export { decidedChange } from './decided.js';
export { dependencyMoves } from './moves.js';
export { findingChanges } from './findings.js';
export {
  apiChanges,
  changedMethods,
  unreadMembers,
  type ChangedMethods,
  type ComparedAssembly,
} from './members.js';
export { methodChanges, weightsOf } from './methods.js';
export { asBuilt } from './not-imported.js';

type Comparison = (before: InspectReport, after: InspectReport) => readonly Change[];

/** What is compared by the two reports alone. */
const comparisons: Readonly<Record<Exclude<ChangeSection, keyof CodeChanges>, Comparison>> = {
  entryPoints: entryPointChanges,
  behaviours: behaviourChanges,
  flows: flowChanges,
  endpoints: endpointChanges,
  secrets: secretChanges,
  buildFiles: buildFileChanges,
  dependencies: dependencyChanges,
  nativeCalls: nativeCallChanges,
  signatures: signatureChanges,
  identity: identityChanges,
  oddities: oddityChanges,
  files: fileChanges,
};

/** What only the code itself tells. */
export interface CodeChanges {
  readonly methods: readonly Change[];
  readonly api: readonly Change[];
}

/** Of the reports alone; what is compared of the code goes by it. */
export function reportChanges(before: InspectReport, after: InspectReport) {
  return Object.fromEntries(
    Object.entries(comparisons).map(([section, compare]) => [section, compare(before, after)]),
  ) as Omit<DiffReport['changes'], keyof CodeChanges>;
}

/**
 * What changed from one package to another, and what to think of that. It follows from the two reports alone, in
 * time that grows with their length, and is the same whatever order they have.
 * @param around what beside the two packages could not be read or asked: it is never what was there before
 */
export function diffReports(
  before: InspectReport,
  after: InspectReport,
  tool: Tool,
  code: CodeChanges = { methods: [], api: [] },
  around: readonly NotEvaluated[] = [],
): DiffReport {
  const changes = { ...reportChanges(before, after), ...code };
  const gaps = gapChanges(before, after);
  const parts = {
    findings: findingChanges(before, after),
    notEvaluated: { ...gaps, added: [...gaps.added, ...around] },
    changes,
  };
  const unread = after.assessment.notEvaluated.length + around.length;
  const verdict = verdictOfChange(parts, unread);
  return {
    schema: 'assay/diff/1',
    tool,
    before: sideOf(before),
    after: sideOf(after),
    verdict,
    decision: decisionOf(verdict, after.decision ?? 'allow'),
    reasons: reasonsOf(parts),
    ...parts,
  };
}

function sideOf(report: InspectReport): DiffSide {
  const { purl, id, version, sha256, contentHash, size } = report.package;
  return { package: { purl, id, version, sha256, contentHash, size }, verdict: verdictOf(report) };
}
