import { escapeText } from '../../core/text.js';
import { capabilities } from '../../facts/capability.js';
import type { AssemblySummary, Behaviour, InspectReport } from '../../facts/report.js';
import { renderFinding } from './findings.js';
import { bytes, fit, indent, plural, type Screen, type Style, styleFor, wrap } from './style.js';
import { table } from './table.js';

/** Rows shown of a long list; `--json` and `--files` have everything. */
const shown = 12;

/** The account of one package for a person at a terminal. */
export function renderInspect(report: InspectReport, screen: Screen): string {
  const style = styleFor(screen);
  const blocks = [
    identity(report, style, screen),
    findings(report, screen),
    section(style, 'Starts by itself, or as a tool', entryPoints(report, screen)),
    section(style, 'Can (APIs called, by capability)', behaviours(report, style, screen)),
    section(style, 'Contents', contents(report, screen)),
    section(style, 'Assemblies', assemblies(report, style, screen)),
    section(style, 'Native functions called (P/Invoke)', platformInvokes(report, screen)),
    section(style, 'Embedded resources', resources(report, screen)),
    section(style, 'Native files', natives(report, screen)),
    section(style, 'MSBuild files', msbuild(report, style, screen)),
    section(style, 'Scripts and source', scripts(report, style, screen)),
    section(style, 'Endpoints in strings', endpoints(report, screen)),
    section(style, 'Sensitive places in strings', paths(report, screen)),
    section(style, 'Disguises and archive oddities', disguises(report, screen)),
    section(style, 'Opaque: hashed and listed, but cannot say more', opaque(report, screen)),
    section(style, 'Not read', notEvaluated(report, screen)),
    assessment(report, style),
  ];
  return `${blocks
    .filter((b) => b.length > 0)
    .map((b) => b.join('\n'))
    .join('\n\n')}\n`;
}

function section(style: Style, title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [style.heading(title), ...indent(lines, 2)] : [];
}

function identity(report: InspectReport, style: Style, screen: Screen): string[] {
  const p = report.package;
  const verdict = report.assessment.verdict;
  const facts = [
    p.authors && `by ${p.authors}`,
    p.license,
    p.signed ? 'signed' : 'not signed',
    bytes(p.size),
    p.packageTypes.join(', '),
  ].filter(Boolean);
  return [
    `${style.bold(`${escapeText(p.id)} ${escapeText(p.version)}`)}  ${style.verdict[verdict](verdict)}`,
    fit(escapeText(facts.join(' · ')), screen.width),
    ...wrap(escapeText(p.description), screen.width).slice(0, 2).map(style.dim),
    style.dim(`sha256 ${p.sha256}`),
  ];
}

function findings(report: InspectReport, screen: Screen): string[] {
  const all = [...report.findings, ...(report.context?.findings ?? [])];
  return all.flatMap((finding, i) => [...(i ? [''] : []), ...renderFinding(finding, screen)]);
}

function entryPoints(report: InspectReport, screen: Screen): string[] {
  const rows = report.entryPoints.map((e) => {
    const frameworks = e.targetFrameworks.length ? ` (${e.targetFrameworks.join(', ')})` : '';
    return `${e.phase.padEnd(11)} ${escapeText(e.what)}${escapeText(frameworks)}`;
  });
  return capped(rows, screen);
}

function behaviours(report: InspectReport, style: Style, screen: Screen): string[] {
  if (report.behaviours.length === 0) return [];
  const rows = report.behaviours.map((b: Behaviour) => [
    { text: capabilities[b.capability] },
    { text: String(b.calls) },
    { text: escapeText(b.apis.map((a) => `${a.api} ${a.calls}`).join(', ')), paint: style.dim },
  ]);
  const header = [{ title: 'what' }, { title: 'calls' }, { title: 'through', flexible: true }];
  return table(header, rows, screen.width - 2, style.dim);
}

function contents(report: InspectReport, screen: Screen): string[] {
  const { files, targetFrameworks, runtimeIdentifiers } = report.contents;
  const kinds = new Map<string, number>();
  for (const file of files) kinds.set(file.kind, (kinds.get(file.kind) ?? 0) + 1);
  const byKind = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${n} ${kind}`);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  return [
    `${plural(files.length, 'file')}, ${bytes(total)}: ${byKind.join(', ')}`,
    targetFrameworks.length ? `frameworks: ${targetFrameworks.join(', ')}` : '',
    runtimeIdentifiers.length ? `platforms: ${runtimeIdentifiers.join(', ')}` : '',
  ]
    .filter(Boolean)
    .flatMap((line) => wrap(escapeText(line), screen.width - 2));
}

function assemblies(report: InspectReport, style: Style, screen: Screen): string[] {
  const lines = report.assemblies.flatMap((a: AssemblySummary) => [
    `${fit(escapeText(a.path), screen.width - 2)}`,
    ...indent(
      [
        style.dim(fit(escapeText(assemblyLine(a)), screen.width - 4)),
        style.dim(fit(escapeText(`uses ${a.references.join(', ')}`), screen.width - 4)),
      ],
      2,
    ),
  ]);
  const rest = report.assemblies.length - shown;
  if (rest <= 0) return lines;
  return [...lines.slice(0, shown * 3), style.dim(`and ${rest} more (--json lists all)`)];
}

function assemblyLine(a: AssemblySummary): string {
  const token = a.publicKeyToken ? `, token ${a.publicKeyToken}` : '';
  const marks = a.marks.length ? `; ${a.marks.join(', ')}` : '';
  const size = `${plural(a.types, 'type')}, ${plural(a.methods, 'method')}`;
  return `${a.name} ${a.version}${token}: ${size}${marks}`;
}

function platformInvokes(report: InspectReport, screen: Screen): string[] {
  const modules = new Map<string, Set<string>>();
  for (const { module, entryPoint } of report.assemblies.flatMap((a) => a.platformInvokes)) {
    modules.set(module, (modules.get(module) ?? new Set()).add(entryPoint));
  }
  const rows = [...modules].map(([module, names]) => `${module}: ${[...names].join(', ')}`);
  return capped(rows.map(escapeText), screen);
}

function resources(report: InspectReport, screen: Screen): string[] {
  const seen = new Set<string>();
  for (const assembly of report.assemblies) {
    for (const r of assembly.resources) seen.add(`${r.name}  ${r.contentKind}, ${bytes(r.size)}`);
  }
  return capped([...seen].map(escapeText), screen);
}

function natives(report: InspectReport, screen: Screen): string[] {
  const rows = report.natives.map((n) => {
    const able = n.capabilities.map((c) => c.capability).join(', ');
    const imports = n.imports.length ? `; uses ${n.imports.join(', ')}` : '';
    return `${n.path}  ${n.format} ${n.machine}${imports}${able ? `; ${able}` : ''}`;
  });
  return capped(rows.map(escapeText), screen);
}

function msbuild(report: InspectReport, style: Style, screen: Screen): string[] {
  return report.msbuild.flatMap((file) => [
    escapeText(file.path),
    ...capped(
      file.constructs.map((c) => {
        const hook = c.hook ? ` [${c.hook}]` : '';
        const target = c.target ? ` in ${c.target}` : '';
        return `  ${c.line}: ${c.construct}${escapeText(target)}${escapeText(hook)}  ${style.dim(escapeText(c.text))}`;
      }),
      screen,
    ),
  ]);
}

function scripts(report: InspectReport, style: Style, screen: Screen): string[] {
  return report.scripts.flatMap((file) => [
    `${escapeText(file.path)}  ${style.dim(`${file.language}, ${file.surface}`)}`,
    ...capped(
      file.acts.map((a) => `  ${a.line}: ${a.act}  ${style.dim(escapeText(a.text))}`),
      screen,
    ),
  ]);
}

function endpoints(report: InspectReport, screen: Screen): string[] {
  return capped(
    report.endpoints.map((e) => `${escapeText(e.url)}${times(e.locations.length)}`),
    screen,
  );
}

function paths(report: InspectReport, screen: Screen): string[] {
  return capped(
    report.paths.map((p) => `${p.place}: ${escapeText(p.text)}${times(p.locations.length)}`),
    screen,
  );
}

function disguises(report: InspectReport, screen: Screen): string[] {
  const rows = [
    ...report.disguises.map((d) => `${d.location.path}: ${d.detail}`),
    ...report.archive.map((a) => `${a.path ? `${a.path}: ` : ''}${a.detail}`),
  ];
  return capped(rows.map(escapeText), screen);
}

function opaque(report: InspectReport, screen: Screen): string[] {
  return capped(
    report.opaque.map((o) => escapeText(`${o.path}: ${o.reason}`)),
    screen,
  );
}

function notEvaluated(report: InspectReport, screen: Screen): string[] {
  return report.assessment.notEvaluated.map((n) =>
    fit(escapeText(`${n.path}: ${n.reason}`), screen.width - 2),
  );
}

function assessment(report: InspectReport, style: Style): string[] {
  const { verdict } = report.assessment;
  const opaqueNote = report.opaque.length ? `, ${plural(report.opaque.length, 'opaque file')}` : '';
  return [`Assessment: ${style.verdict[verdict](verdict)}${opaqueNote}`];
}

const times = (count: number): string => (count > 1 ? `  (${count} places)` : '');

function capped(rows: readonly string[], screen: Screen): string[] {
  const rest = rows.length - shown;
  const kept = rows.slice(0, shown).map((row) => fit(row, screen.width - 2));
  return rest > 0 ? [...kept, `and ${rest} more (--json lists all)`] : kept;
}
