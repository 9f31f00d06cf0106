import { groupBy } from '../../core/group.js';
import { capabilities } from '../../facts/capability.js';
import { shortApi } from '../../facts/api-words.js';
import type { AssemblySummary, InspectReport } from '../../facts/report.js';
import { byAttention } from './attention.js';
import { joinedPaths } from './paths.js';
import { capped, rest, shown } from './rows.js';
import { bytes, cut, indent, rowWidth, type Screen, styleFor, wrap } from './style.js';
import { table } from './table.js';

export function behaviours(report: InspectReport, screen: Screen): string[] {
  const { dim } = styleFor(screen);
  if (report.behaviours.length === 0) return [];
  const sorted = report.behaviours.toSorted((a, b) => byAttention(a.capability, b.capability));
  const rows = sorted.map((b) => [
    { text: capabilities[b.capability] },
    { text: String(b.calls) },
    { text: b.apis.map((a) => `${shortApi(a.api)} ${a.calls}`).join(', '), paint: dim },
  ]);
  const header = [
    { title: 'what' },
    { title: 'calls' },
    { title: 'through', flexible: 12, dispensable: true },
  ];
  return table(header, rows, rowWidth(screen, 2), dim);
}

/** Assemblies of one name over the frameworks are one entry. */
export function assemblies(report: InspectReport, screen: Screen): string[] {
  const groups = [...groupBy(report.assemblies, sameAssembly).values()];
  const sorted = groups.toSorted((a, b) => Number(isSatellite(a)) - Number(isSatellite(b)));
  const listed = sorted.slice(0, shown).flatMap((group) => assemblyLines(group, screen));
  return [...listed, ...rest(groups.length - shown, screen)];
}

function sameAssembly({ path, name, version, publicKeyToken, marks }: AssemblySummary): string {
  const place = path.slice(0, path.indexOf('/'));
  return [place, name, version, publicKeyToken, ...marks].join('\0');
}

const isSatellite = (group: readonly AssemblySummary[]): boolean =>
  group[0]?.marks.includes('resources-only') ?? false;

function assemblyLines(group: readonly AssemblySummary[], screen: Screen): string[] {
  const { dim } = styleFor(screen);
  const [path = '', ...paths] = wrap(joinedPaths(group.map((a) => a.path)), screen.width - 6);
  const details = [identityLine(group), ...(isSatellite(group) ? [] : [usesLine(group)])];
  const short = details.filter(Boolean).map((line) => dim(cut(line, screen, 4)));
  return [path, ...indent(paths, 4), ...indent(short, 2)];
}

function identityLine(group: readonly AssemblySummary[]): string {
  const first = group[0] as AssemblySummary;
  const token = first.publicKeyToken ? `, token ${first.publicKeyToken}` : '';
  const marks = first.marks.length ? `; ${first.marks.join(', ')}` : '';
  const types = range(group.map((a) => a.types));
  const methods = range(group.map((a) => a.methods));
  return `${first.name} ${first.version}${token}: types ${types}, methods ${methods}${marks}`;
}

function range(counts: readonly number[]): string {
  const least = counts.reduce((a, b) => Math.min(a, b));
  const most = counts.reduce((a, b) => Math.max(a, b));
  return least === most ? String(least) : `${least}–${most}`;
}

const platform = /^(?:System|mscorlib|netstandard|WindowsBase)(?:\.|$)/;

/** What is not of the platform says more, and comes first. */
function usesLine(group: readonly AssemblySummary[]): string {
  const all = [...new Set(group.flatMap((a) => a.references))].sort();
  const own = all.filter((name) => !platform.test(name));
  const others = all.filter((name) => platform.test(name));
  return all.length > 0 ? `uses ${[...own, ...others].join(', ')}` : '';
}

export function platformInvokes(report: InspectReport, screen: Screen): string[] {
  const invokes = report.assemblies.flatMap((a) => a.platformInvokes);
  const modules = groupBy(invokes, ({ module }) => module.toLowerCase());
  const rows = [...modules.values()].map((group) => {
    const names = [...new Set(group.map((each) => each.entryPoint))].sort();
    return `${group[0]?.module} (${names.length}): ${names.join(', ')}`;
  });
  return capped(rows.sort(), screen);
}

/** What may hold code comes first, then these. */
const dataKinds = ['archive', 'unknown', 'xml', 'json', 'text', 'font', 'image'];

type Resource = AssemblySummary['resources'][number];

/** Resources of one name and kind over the frameworks are one row; translated texts are left out. */
export function resources(report: InspectReport, screen: Screen): string[] {
  const all = report.assemblies
    .filter((a) => !a.marks.includes('resources-only'))
    .flatMap((a) => a.resources);
  const groups = [...groupBy(all, (r) => `${r.contentKind}\0${r.name}`).values()];
  const rank = ([first]: readonly Resource[]): number =>
    dataKinds.indexOf(first?.contentKind ?? '');
  return capped(groups.toSorted((a, b) => rank(a) - rank(b)).map(resourceRow), screen);
}

function resourceRow(group: readonly Resource[]): string {
  const { name, contentKind, size } = group[0] as Resource;
  const kind = contentKind === 'unknown' ? '' : `${contentKind}, `;
  const again = group.length > 1 ? `, in ${group.length} assemblies` : '';
  return `${name}  ${kind}${bytes(size)}${again}`;
}

export function natives(report: InspectReport, screen: Screen): string[] {
  const { dim } = styleFor(screen);
  const lines = report.natives.slice(0, shown).flatMap((n) => {
    const able = n.capabilities.map((c) => c.capability).sort(byAttention);
    const details = [
      ...(able.length > 0 ? [`can: ${able.join(', ')}`] : []),
      ...(n.imports.length > 0 ? [`uses ${n.imports.join(', ')}`] : []),
    ].map((line) => dim(cut(line, screen, 4)));
    return [cut(`${n.path}  ${n.format} ${n.machine}`, screen, 2), ...indent(details, 2)];
  });
  return [...lines, ...rest(report.natives.length - shown, screen)];
}
