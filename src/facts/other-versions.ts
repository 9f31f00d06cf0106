import type { PrReport } from './difference.js';
import type { OtherVersion, ProjectSummary } from './report.js';
import { nameOfPurl } from './scan-summary.js';

/** How many projects and how many packages a remark names. */
const most = { projects: 2, remarks: 10 };

/** `src/App/App.csproj asks for A 1.0.0, gets 1.2.0, …`, once for all projects of which it is true. */
export function otherVersionTexts({
  projects,
}: {
  readonly projects: readonly Pick<ProjectSummary, 'path' | 'otherVersions'>[];
}): string[] {
  const askers = new Map<string, Set<string>>();
  for (const { path, otherVersions = [] } of projects) {
    for (const one of otherVersions) {
      const text = told(one);
      askers.set(text, (askers.get(text) ?? new Set()).add(path));
    }
  }
  const texts = [...askers]
    .map(([text, paths]) => `${named([...paths].sort())}${text}`)
    .sort((a, b) => (a < b ? -1 : 1));
  const more = texts.length - most.remarks;
  return more > 1
    ? [...texts.slice(0, most.remarks), `and ${more} more versions that are not those asked for`]
    : texts;
}

/** The same, as far as a branch brings it. */
export const newOtherVersionTexts = ({ otherVersions = [] }: PrReport): string[] =>
  otherVersionTexts({
    projects: otherVersions.map(({ project: path, ...one }) => ({ path, otherVersions: [one] })),
  });

function told({ id, asked, taken, askedBy }: OtherVersion): string {
  const by = askedBy === undefined ? '' : `: ${nameOfPurl(askedBy)}`;
  return `${by} asks for ${id} ${asked}, gets ${taken}, the nearest there is`;
}

function named(paths: readonly string[]): string {
  const more = paths.length - most.projects;
  const kept = paths.slice(0, most.projects).join(', ');
  return more > 0 ? `${kept} and ${more} more` : kept;
}
