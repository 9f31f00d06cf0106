import { groupBy } from '../core/group.js';
import type { ScanReport } from './report.js';

/** A target framework of a project that nobody mends any more. */
export interface EndOfLife {
  readonly targetFramework: string;
  /** `.NET 6.0` */
  readonly name: string;
  /** The last day on which it was mended. */
  readonly ended: string;
}

export interface EndOfLifeRemark extends Pick<EndOfLife, 'name' | 'ended'> {
  readonly text: string;
  /** Paths of the projects, in order. */
  readonly projects: readonly string[];
}

/** How many projects a remark names. */
const mostProjects = 3;

/** `.NET 6.0 has been without security fixes since 2024-11-12: src/App/App.csproj targets net6.0` */
export function endOfLifeRemarks({ projects }: Pick<ScanReport, 'projects'>): EndOfLifeRemark[] {
  const all = projects.flatMap(({ path, endOfLife = [] }) =>
    endOfLife.map((one) => ({ path, ...one })),
  );
  return [...groupBy(all, ({ name }) => name)]
    .map(([name, group]) => {
      const paths = [...new Set(group.map(({ path }) => path))].sort();
      const frameworks = [...new Set(group.map(({ targetFramework }) => targetFramework))].sort();
      const ended = group[0]?.ended ?? '';
      const more = paths.length - mostProjects;
      const shown = [...paths.slice(0, mostProjects), ...(more > 0 ? [`${more} more`] : [])];
      const verb = paths.length === 1 ? 'targets' : 'target';
      const text = `${name} has had no security fixes since ${ended}: ${shown.join(', ')} ${verb} ${frameworks.join(', ')}`;
      return { name, ended, text, projects: paths };
    })
    .sort((a, b) => (a.ended < b.ended ? -1 : a.ended > b.ended ? 1 : a.name < b.name ? -1 : 1));
}
