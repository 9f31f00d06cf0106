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
 * share it, and their number counts.
 * @param purl of the package that it is in; none for a file of the repository or a missing package
 */
export function gapFingerprint(
  { path, code }: Pick<NotEvaluated, 'path' | 'code'>,
  purl = '',
): string {
  const missing = purl === '' ? idOfPurl(path) : '';
  const place = missing === '' ? path : '';
  return fingerprintOf(['gap', idOfPurl(purl) || missing, place, code]);
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
