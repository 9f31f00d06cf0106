import type { NotEvaluated } from './assessment.js';
import type { ScannedPackage, ScanReport } from './report.js';

/** What goes into a command as it stands: a package must not put words into somebody's shell. */
const harmless = /^[\w@%+=:,./-]{1,200}$/;

/**
 * The command that says of one package what every rule of a policy makes of it. By the file where no project
 * needs it: feeds may not know it.
 */
export function explainPolicyCommand(
  { policy, graph }: Pick<ScanReport, 'policy' | 'graph'>,
  { package: { purl, id, version }, context: { artifact } }: ScannedPackage,
): string {
  const isUsed = graph.some((node) => node.purl === purl && node.usedBy.length > 0);
  const name = isUsed ? `${id}@${version}` : artifact;
  const given = policy?.sources.find(({ role }) => role === 'option')?.place;
  const named = given?.replace(/^the preset /, '');
  const option = named === undefined ? '' : ` --policy ${inShell(named, '<file>')}`;
  return `assay policy explain ${inShell(name, '<package>')}${option}`;
}

const inShell = (text: string, otherwise: string): string =>
  harmless.test(text) && !text.startsWith('-') ? text : otherwise;

/** As readers of feeds say that nobody was asked. */
const offline = /(?:^|: )offline, and /;
export const isOfflineReason = (reason: string): boolean => offline.test(reason);

/** What to do about things that could not be evaluated, where a command helps. */
export function gapAdvice(gaps: readonly NotEvaluated[]): string[] {
  const isOffline = gaps.some(({ reason }) => offline.test(reason));
  const isMissing = gaps.some(
    ({ path, code, reason }) =>
      path.startsWith('pkg:') && code === 'not-found' && !offline.test(reason),
  );
  return [
    ...(isOffline
      ? [
          'without --offline the feeds are asked, and what they answer is kept: assay scan, once, then assay scan --offline',
        ]
      : []),
    ...(isMissing
      ? [
          'packages that no folder has come with dotnet restore, or from a feed: assay scan --source <feed>',
        ]
      : []),
  ];
}
