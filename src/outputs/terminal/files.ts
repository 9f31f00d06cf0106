import type { InspectReport } from '../../facts/report.js';
import { escaped } from './escape.js';
import { rowWidth, type Screen, styleFor } from './style.js';
import { table } from './table.js';

/** Every file of a package with its size, kind, role and digest: `inspect --files`. */
export function renderFiles(report: InspectReport, screen: Screen): string {
  const style = styleFor(screen);
  const rows = escaped(report.contents.files).map((file) => [
    { text: String(file.size).padStart(10) },
    { text: file.kind },
    { text: file.role },
    { text: file.sha256.slice(0, 16), paint: style.dim },
    { text: file.path },
  ]);
  const header = [
    { title: '     bytes' },
    { title: 'kind' },
    { title: 'role', dispensable: true },
    { title: 'sha256', dispensable: true },
    { title: 'path', flexible: 24, wraps: true },
  ];
  return `${table(header, rows, rowWidth(screen), style.dim).join('\n')}\n`;
}
