import { createHash } from 'node:crypto';
import type { NotEvaluated } from './assessment.js';

/**
 * Names a finding or a gap so that it is known again in another scan. Written as JSON before it is
 * hashed, so that no part can pass for two others, whatever characters a package puts into it.
 */
export function fingerprintOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/**
 * Of a gap: the package's id, or the path of the file, without versions, and the code; what was in
 * the way may be told in other words tomorrow. Where one place has several gaps of one kind, they
 * share it, and their number counts. Why a feed did not give a package today says nothing of another version: there
 * the version counts.
 * @param purl of the package that it is in; none for a file of the repository or a missing package
 */
export function gapFingerprint(
  { path, code, reason }: Pick<NotEvaluated, 'path' | 'code' | 'reason'>,
  purl = '',
): string {
  const id = purl === '' ? idOfPurl(path) : '';
  const missing = id !== '' && ofToday.has(code) ? path.toLowerCase() : id;
  const place = missing === '' ? path : '';
  const asked = restoreCode.test(code) ? [askedIn(reason)] : [];
  return fingerprintOf(['gap', idOfPurl(purl) || missing, place, code, ...asked]);
}

/** Of the machine and the network at the time of a scan, and not of the package. */
const ofToday: ReadonlySet<string> = new Set(['network', 'timeout', 'unauthorised', 'cancelled']);

/** What a restore of a project fails on: all of them have the project's file for their place. */
const restoreCode = /^NU\d{4}$/;

/** `c` of `A 1.0.0 -> B 2.0.0 -> C (>= 3.0.0) …`: one package that no source has must not pass for another. */
function askedIn(reason: string): string {
  const [asked = ''] = reason.split(' -> ').at(-1)?.split(' ') ?? [];
  return asked.toLowerCase();
}

/** A gap with the package that it is in; an empty purl for a file of the repository. */
export interface PlacedGap extends NotEvaluated {
  readonly purl: string;
  readonly packageId: string;
  readonly fingerprint: string;
}

interface ReportGaps {
  readonly packages: readonly {
    readonly package: { readonly id: string; readonly purl: string };
    readonly assessment: { readonly notEvaluated: readonly NotEvaluated[] };
  }[];
  readonly notEvaluated: readonly NotEvaluated[];
}

/** Every gap of a scan, those of its packages first. */
export function gapsOf(report: ReportGaps): PlacedGap[] {
  const place = (gap: NotEvaluated, purl: string, packageId: string): PlacedGap => ({
    ...gap,
    purl,
    packageId,
    fingerprint: gapFingerprint(gap, purl),
  });
  return [
    ...report.packages.flatMap(({ package: { id, purl }, assessment }) =>
      assessment.notEvaluated.map((gap) => place(gap, purl, id)),
    ),
    ...report.notEvaluated.map((gap) => place(gap, '', idOfPurl(gap.path, false))),
  ];
}

/** The first keeps the fingerprint that all of them have; the others are told apart by number. */
export function inTurn(fingerprint: string, turn: number): string {
  return turn === 0 ? fingerprint : fingerprintOf([fingerprint, String(turn)]);
}

/** `newtonsoft.json` of `pkg:nuget/Newtonsoft.Json@13.0.3`; empty for anything else. */
function idOfPurl(path: string, fold = true): string {
  const id = /^pkg:nuget\/([^@?#]+)/.exec(path)?.[1] ?? '';
  return fold ? id.toLowerCase() : id;
}
