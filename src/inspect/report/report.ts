import { importFolders } from '../../ecosystems/nuget/build-imports.js';
import { assess, type NotEvaluated } from '../../facts/assessment.js';
import type { NativeFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Finding } from '../../facts/finding.js';
import type {
  InspectReport,
  NativeSummary,
  Opaque,
  PackageHead,
  PackageSummary,
  Tool,
} from '../../facts/report.js';
import type { SignatureAccount } from '../../facts/signature.js';
import { groupBy } from '../../core/group.js';
import { behaviours, capabilityCounts, nativeCalls } from './behaviours.js';
import { assemblies, msbuildFiles, scripts } from './code.js';
import { contents } from './contents.js';
import { handoffs } from './handoffs.js';
import type { FlowAccounts } from '../account/flow-accounts.js';
import type { Reach } from '../reach/index.js';
import { entryPoints, framedRuns, runs } from './entry-points.js';
import { by } from './order.js';
import { endpoints, paths, variables } from './strings.js';

/** Puts facts and findings into the shape of the JSON contract. */
export function buildReport(
  tool: Tool,
  summary: PackageSummary,
  facts: FactSet,
  findings: readonly Finding[],
  told: {
    readonly reach: Reach;
    readonly accounts: FlowAccounts;
    readonly signature: SignatureAccount;
  },
): InspectReport {
  const native = nativeCalls(facts, told.reach);
  const assessment = assess(findings, notEvaluated(facts));
  const [listing, msbuild] = [contents(facts), msbuildFiles(facts)];
  const foldersOf = importFolders({ package: summary, assessment, contents: listing, msbuild });
  return {
    schema: 'assay/inspect/1',
    tool,
    package: summary,
    assessment,
    signature: told.signature,
    entryPoints: entryPoints(facts, foldersOf),
    behaviours: behaviours(facts, told.reach),
    ...(native && { nativeCalls: native }),
    findings,
    contents: listing,
    assemblies: assemblies(facts),
    msbuild,
    scripts: scripts(facts),
    natives: natives(facts),
    endpoints: endpoints(facts),
    paths: paths(facts),
    variables: variables(facts),
    disguises: facts
      .of('disguise')
      .map(({ disguise, detail, location }) => ({ disguise, detail, location }))
      .sort(by((d) => `${d.location.path}\0${d.disguise}`)),
    archive: facts
      .of('archive-anomaly')
      .map(({ anomaly, detail, location }) => ({ anomaly, detail, path: location.path }))
      .sort(by((a) => `${a.path}\0${a.anomaly}\0${a.detail}`)),
    handoffs: handoffs(facts, told.accounts),
    opaque: opaqueFiles(facts),
  };
}

/** The part of a report that a scan needs at once. */
export function headOf(report: InspectReport): PackageHead {
  const { purl, id, version, sha256, contentHash, signed, size } = report.package;
  const framed = framedRuns(report.entryPoints);
  return {
    package: { purl, id, version, sha256, contentHash, signed, size },
    assessment: report.assessment,
    signature: report.signature,
    runs: runs(report.entryPoints),
    ...(framed.length > 0 && { framedRuns: framed }),
    behaviours: report.behaviours.map(({ capability, calls, startedBy }) => ({
      capability,
      calls,
      startedBy,
    })),
    ...(report.nativeCalls && { nativeCalls: report.nativeCalls }),
    findings: report.findings,
    opaque: report.opaque.length,
    dependencies: report.package.dependencies,
    handoffs: report.handoffs,
    entries: report.contents.files.map(({ path, size: bytes, sha256: digest }) => ({
      path,
      size: bytes,
      sha256: digest,
    })),
  };
}

/** Each gap once: a file that is read for several reasons fails for one. */
function notEvaluated(facts: FactSet): NotEvaluated[] {
  const gaps = facts
    .of('obstacle')
    .filter((fact) => fact.obstacle === 'unread')
    .map(({ location, code, reason }) => ({ path: location.path, code, reason }));
  const key = (gap: NotEvaluated): string => `${gap.path}\0${gap.code}\0${gap.reason}`;
  return [...new Map(gaps.map((gap) => [key(gap), gap])).values()].sort(by(key));
}

function natives(facts: FactSet): NativeSummary[] {
  const calls = groupBy(facts.of('api-call'), (fact) => fact.location.path);
  const summary = (fact: NativeFact): NativeSummary => ({
    path: fact.location.path,
    format: fact.format,
    machine: fact.machine,
    imports: fact.imports,
    capabilities: capabilityCounts(calls.get(fact.location.path) ?? []),
    entropy: fact.entropy,
  });
  return facts
    .of('native')
    .map(summary)
    .sort(by((n) => n.path));
}

function opaqueFiles(facts: FactSet): Opaque[] {
  const digests = new Map(facts.of('file').map((f) => [f.location.path, f.sha256]));
  return facts
    .of('obstacle')
    .filter((fact) => fact.obstacle === 'opaque')
    .map(({ location, reason }) => ({
      path: location.path,
      reason,
      sha256: digests.get(location.path.split('!/')[0] ?? '') ?? '',
    }))
    .sort(by((o) => `${o.path}\0${o.reason}`));
}
