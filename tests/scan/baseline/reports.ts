import type { NotEvaluated } from '../../../src/facts/assessment.js';
import { assess, builtInDecision } from '../../../src/facts/assessment.js';
import type { Finding, Level } from '../../../src/facts/finding.js';
import type { ScannedPackage, ScanReport } from '../../../src/facts/report.js';

export const tool = { version: '0.0.0', rulesDigest: 'a'.repeat(64) };

/** A fingerprint that shows which one it is. */
export const print = (n: number): string => n.toString(16).padStart(32, '0');

export function finding(n: number, level: Level, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'some-rule',
    title: 'Something is wrong',
    level,
    severity: 'high',
    confidence: 'high',
    basis: 'bytes',
    message: `number ${n}`,
    attack: [],
    evidence: [],
    flows: [],
    targetFrameworks: [],
    fingerprint: print(n),
    ...more,
  };
}

export const gap = (path: string, code = 'bad-structure', reason = 'why'): NotEvaluated => ({
  path,
  code,
  reason,
});

interface Parts {
  readonly version?: string;
  readonly findings?: readonly Finding[];
  readonly context?: readonly Finding[];
  readonly gaps?: readonly NotEvaluated[];
}

export function scanned(id: string, parts: Parts = {}): ScannedPackage {
  const { version = '1.0.0', findings = [], context = [], gaps = [] } = parts;
  const { verdict } = assess([...findings, ...context], gaps);
  return {
    package: {
      purl: `pkg:nuget/${id}@${version}`,
      id,
      version,
      sha256: '0'.repeat(64),
      contentHash: '',
      signed: false,
      size: 1,
    },
    assessment: assess(findings, gaps),
    signature: { state: 'none', signatures: [], problems: [] },
    runs: [],
    behaviours: [],
    findings,
    opaque: 0,
    dependencies: [],
    handoffs: [],
    entries: [],
    context: { artifact: `/feed/${id}.nupkg`, source: '/feed', findings: context },
    decision: builtInDecision(verdict),
  };
}

export function scan(
  packages: readonly ScannedPackage[],
  notEvaluated: readonly NotEvaluated[] = [],
  findings: readonly Finding[] = [],
): ScanReport {
  return {
    schema: 'assay/scan/1',
    tool,
    projects: [],
    packages,
    graph: [],
    notEvaluated,
    findings,
    decision: 'allow',
  };
}
