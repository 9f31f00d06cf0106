import { groupBy } from '../../core/group.js';
import type { FileKind } from '../../facts/fact.js';
import type { InspectReport } from '../../facts/report.js';
import { bytes, plural, type Screen, wrap } from './style.js';

/** Kinds that have a better name for people than in the JSON: one, several. */
const names: Partial<Record<FileKind, readonly [string, string]>> = {
  'managed-pe': ['.NET assembly', '.NET assemblies'],
  'native-pe': ['native PE', 'native PE'],
  elf: ['ELF', 'ELF'],
  macho: ['Mach-O', 'Mach-O'],
  msbuild: ['MSBuild', 'MSBuild'],
  csharp: ['C#', 'C#'],
  visualbasic: ['Visual Basic', 'Visual Basic'],
  xml: ['XML', 'XML'],
  json: ['JSON', 'JSON'],
  opc: ['package part', 'package parts'],
  image: ['image', 'images'],
  archive: ['archive', 'archives'],
  font: ['font', 'fonts'],
  unknown: ['of no known kind', 'of no known kind'],
};

export function contents(report: InspectReport, screen: Screen): string[] {
  const { files, targetFrameworks, runtimeIdentifiers } = report.contents;
  const groups = [...groupBy(files, (file) => file.kind)].map(([kind, of]) => ({
    kind,
    count: of.length,
  }));
  const kinds = groups
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${count} ${names[kind]?.[count === 1 ? 0 : 1] ?? kind}`);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const lines = [
    [`${plural(files.length, 'file')}, ${bytes(total)}`, kinds.join(', ')]
      .filter(Boolean)
      .join(': '),
    targetFrameworks.length ? `frameworks: ${targetFrameworks.join(', ')}` : '',
    runtimeIdentifiers.length ? `platforms: ${runtimeIdentifiers.join(', ')}` : '',
  ];
  return lines.flatMap((line) => wrap(line, screen.width - 2).slice(0, 3));
}
