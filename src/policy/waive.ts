import { assess } from '../facts/assessment.js';
import type { Finding } from '../facts/finding.js';
import { gapFingerprint } from '../facts/fingerprint.js';
import type { IdleWaiver, WaivedSummary } from '../facts/policy.js';
import type { ScannedPackage } from '../facts/report.js';
import { ruleFingerprint } from './decider.js';
import type { WaivedFinding, Waiver } from './model.js';
import { meantText } from './nearest-word.js';
import { isWithin } from './selection.js';

/** A package without what somebody answers for. */
export interface WaivedPackage {
  readonly scanned: ScannedPackage;
  readonly waived: readonly WaivedSummary[];
  /** Rules of the policy that do not count for it, by name, with what says so. */
  readonly rules: ReadonlyMap<string, Waiver>;
}

type Identity = Pick<ScannedPackage['package'], 'purl' | 'id' | 'version' | 'sha256'>;

/** The waivers of a scan, and which of them something was found for. */
export class Waivers {
  private readonly byPackage = new Map<string, Waiver[]>();
  private readonly used = new Set<Waiver>();
  private readonly refused = new Map<Waiver, string>();
  private readonly all: readonly Waiver[];
  private readonly now: number;

  /** @param now milliseconds since 1970: a waiver counts until its last day ends, in UTC */
  constructor(all: readonly Waiver[], now: number) {
    this.all = all;
    this.now = now;
    for (const waiver of all) {
      const id = waiver.package.toLowerCase();
      this.byPackage.set(id, [...(this.byPackage.get(id) ?? []), waiver]);
    }
  }

  package(scanned: ScannedPackage): WaivedPackage {
    const fitting = this.fitting(scanned.package);
    if (fitting.length === 0) return { scanned, waived: [], rules: new Map() };
    const waived: WaivedSummary[] = [];
    const counts = (finding: Finding): boolean => !this.finding(finding, fitting, waived);
    const findings = scanned.findings.filter(counts);
    const context = { ...scanned.context, findings: scanned.context.findings.filter(counts) };
    const gaps = this.gaps(scanned, fitting, waived);
    const rules = new Map(
      fitting.flatMap((waiver) =>
        waiver.finding.kind === 'policy' ? [[waiver.finding.name, waiver] as const] : [],
      ),
    );
    const assessment = assess([...findings, ...context.findings], gaps);
    return { scanned: { ...scanned, findings, context, assessment }, waived, rules };
  }

  /** A rule would have held the package, and somebody answers for it. */
  rule(waiver: Waiver | undefined, name: string, id: string): readonly WaivedSummary[] {
    const waived: WaivedSummary[] = [];
    if (waiver) this.use(waiver, `policy/${name}`, ruleFingerprint(name, id), waived);
    return waived;
  }

  /** Of what only packages together show: a waiver for one of them will do. */
  together(
    findings: readonly Finding[],
    packages: readonly Identity[],
    waived: WaivedSummary[],
  ): Finding[] {
    const byPurl = new Map(packages.map((one) => [one.purl, one]));
    return findings.filter((finding) => {
      const named = finding.evidence.flatMap((piece) => byPurl.get(piece.package ?? '') ?? []);
      const fitting = [...new Set(named)].flatMap((one) => this.fitting(one));
      return !this.finding(finding, fitting, waived);
    });
  }

  /** What does nothing: expired, or for something that is not there. */
  idle(rules: readonly string[]): { readonly used: number; readonly idle: readonly IdleWaiver[] } {
    const idle = this.all.flatMap((waiver) => {
      if (this.used.has(waiver)) return [];
      if (this.isExpired(waiver))
        return [idleWaiver(waiver, 'expired', `it counted until ${waiver.expires}`)];
      const why = this.refused.get(waiver);
      if (why !== undefined) return [idleWaiver(waiver, 'not-counted', why)];
      return [idleWaiver(waiver, 'unmatched', unmatched(waiver, rules))];
    });
    return { used: this.used.size, idle };
  }

  private isExpired({ expires }: Waiver): boolean {
    const day = 24 * 60 * 60 * 1000;
    return this.now >= Date.parse(`${expires}T00:00:00Z`) + day;
  }

  private fitting({ id, version, sha256 }: Identity): readonly Waiver[] {
    return (this.byPackage.get(id.toLowerCase()) ?? []).filter((waiver) => {
      if (this.isExpired(waiver)) return false;
      if (waiver.sha256 !== undefined && waiver.sha256 !== sha256) return false;
      return waiver.versions === undefined || isWithin(version, waiver.versions);
    });
  }

  private finding(finding: Finding, fitting: readonly Waiver[], waived: WaivedSummary[]): boolean {
    const { rule, fingerprint, level } = finding;
    const waiver = fitting.find((one) => {
      const { finding: of } = one;
      if (of.kind === 'rule' ? of.name !== rule : !isFingerprint(of, fingerprint)) return false;
      if (level !== 'malicious' || (of.kind === 'fingerprint' && one.sha256 !== undefined))
        return true;
      this.refused.set(one, 'what is malicious is waived by fingerprint and sha256 alone');
      return false;
    });
    if (waiver === undefined) return false;
    this.use(waiver, rule, fingerprint, waived);
    return true;
  }

  private gaps(scanned: ScannedPackage, fitting: readonly Waiver[], waived: WaivedSummary[]) {
    const gaps = scanned.assessment.notEvaluated;
    const waiver = fitting.find(({ finding }) => finding.kind === 'not-evaluated');
    const [first] = gaps;
    // A bug in Assay is for nobody to answer for.
    if (!waiver || !first || gaps.some(({ code }) => code === 'bug')) return gaps;
    this.use(waiver, 'not-evaluated', gapFingerprint(first, scanned.package.purl), waived);
    return [];
  }

  private use(waiver: Waiver, finding: string, fingerprint: string, waived: WaivedSummary[]): void {
    this.used.add(waiver);
    const { reason, approver, expires, place } = waiver;
    waived.push({ finding, fingerprint, reason, approver, expires, waiver: place });
  }
}

const isFingerprint = (of: WaivedFinding, fingerprint: string): boolean =>
  of.kind === 'fingerprint' && of.name === fingerprint;

function unmatched({ finding }: Waiver, rules: readonly string[]): string {
  if (finding.kind !== 'policy' || rules.includes(finding.name))
    return 'nothing here is what it is for';
  return `no policy here has a rule ${finding.name}${meantText(finding.name, rules)}`;
}

export function idleWaiver(
  waiver: Waiver,
  state: IdleWaiver['state'],
  message: string,
): IdleWaiver {
  const { finding } = waiver;
  const name =
    finding.kind === 'not-evaluated'
      ? finding.kind
      : `${finding.kind === 'policy' ? 'policy/' : ''}${finding.name}`;
  return { waiver: waiver.place, package: waiver.package, finding: name, state, message };
}
