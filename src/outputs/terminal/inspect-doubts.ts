import { groupBy } from '../../core/group.js';
import type { InspectReport } from '../../facts/report.js';
import { capped } from './rows.js';
import type { Screen } from './style.js';

export function disguises(report: InspectReport, screen: Screen): string[] {
  const rows = [
    ...report.disguises.map((d) => `${d.location.path}: ${d.detail}`),
    ...report.archive.map((a) => `${a.path ? `${a.path}: ` : ''}${a.detail}`),
  ];
  return capped(rows, screen);
}

/** Files that are opaque for the same reason are one row. */
export function opaque(report: InspectReport, screen: Screen): string[] {
  const rows = [...groupBy(report.opaque, (o) => o.reason)].map(([reason, files]) => {
    const count = files.length > 1 ? `${files.length} × ` : '';
    return `${count}${reason}: ${files.map((o) => o.path).join(', ')}`;
  });
  return capped(rows, screen);
}

export function notEvaluated(report: InspectReport, screen: Screen): string[] {
  const rows = report.assessment.notEvaluated.map((n) =>
    n.path ? `${n.path}: ${n.reason}` : n.reason,
  );
  return capped(rows, screen);
}
