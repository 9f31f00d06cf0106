import { describeLocation } from '../../core/location.js';
import type { Evidence, Finding } from '../../facts/finding.js';
import { fit, indent, type Screen, styleFor, wrap } from './style.js';

/** Evidence lines shown for one finding; the JSON has them all. */
const shownEvidence = 6;

/** One finding of an escaped report: what, where, the evidence, and the command that explains more. */
export function renderFinding(finding: Finding, screen: Screen): string[] {
  const style = styleFor(screen);
  const paint = style.level[finding.level];
  const frameworks = finding.targetFrameworks.length
    ? style.dim(` (${finding.targetFrameworks.join(', ')})`)
    : '';
  return [
    `${paint(finding.level)}  ${style.bold(finding.title)}${frameworks}`,
    ...indent(wrap(finding.message, screen.width - 4), 2),
    ...indent(
      finding.evidence.slice(0, shownEvidence).flatMap((e) => renderEvidence(e, screen)),
      2,
    ),
    ...more(finding, style.dim),
    style.dim(`  more: assay explain ${finding.rule}`),
  ];
}

function renderEvidence(evidence: Evidence, screen: Screen): string[] {
  const style = styleFor(screen);
  const where = describeLocation(evidence.location);
  const head = `${style.dim('at')} ${fit(where, screen.width - 6)}`;
  const shows = fit(evidence.shows, screen.width - 8);
  const text = evidence.excerpt ? fit(evidence.excerpt, screen.width - 8) : '';
  return [head, `   ${shows}`, ...(text ? [`   ${style.dim(text)}`] : [])];
}

function more(finding: Finding, dim: (text: string) => string): string[] {
  const rest = finding.evidence.length - shownEvidence;
  return rest > 0 ? [dim(`  and ${rest} more places`)] : [];
}
