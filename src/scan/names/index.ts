import type { Finding } from '../../facts/finding.js';
import type { Project } from '../package-lists/project.js';
import type { Outcome } from '../read-targets.js';
import type { ScanOptions } from '../scan-repository.js';
import type { Located } from '../targets.js';
import { confusions } from './confusion.js';
import { missingImitations, Names, withImitations } from './imitations.js';
import { PopularNames } from './popular.js';
import type { Confused, Sourced } from './sides.js';

export interface Named {
  readonly outcomes: readonly Outcome[];
  /** What is no package's own: of the configuration, and of packages that are not there. */
  readonly findings: readonly Finding[];
}

type Read = Extract<Outcome, { reading: unknown }>;

/** What the names of packages, and the sources that they are from, say of them. */
export async function aboutNames(
  read: readonly Outcome[],
  projects: readonly Project[],
  located: Located,
  root: string,
  options: ScanOptions,
): Promise<Named> {
  const { judge, known, onNotice } = options;
  const popular = new PopularNames(known?.folder, onNotice);
  const now = options.releases?.now ?? options.trust?.now ?? Date.now();
  const names = new Names(read, projects, located, popular, now);
  const imitating = await withImitations(read, names, judge);
  const outcomes = options.withReports ? withUse(imitating, popular) : imitating;
  const missing = await missingImitations(located, names, root, judge);
  const supplies = projects.flatMap(({ supply }) => supply ?? []);
  if (supplies.every(({ sources }) => sources.length < 2)) return { outcomes, findings: missing };
  const sourced = new Map(outcomes.filter(isRead).map((outcome) => [toSourced(outcome), outcome]));
  const found = await confusions({
    root,
    packages: [...sourced.keys()],
    supplies,
    popular: popular.seeded,
    asks: options.offline !== true && read.some(({ target }) => target.feed !== undefined),
    ...(options.onNotice && { onNotice: options.onNotice }),
  });
  const told = new Map<Outcome, Outcome>();
  for (const [one, outcome] of sourced) {
    const own = await judged(
      found.filter(({ of }) => of === one),
      one.id,
      judge,
    );
    if (own.length > 0) told.set(outcome, { ...outcome, findings: [...outcome.findings, ...own] });
  }
  const findings = await judged(
    found.filter(({ of }) => of === undefined),
    '',
    judge,
  );
  return {
    outcomes: outcomes.map((outcome) => told.get(outcome) ?? outcome),
    findings: [...missing, ...findings],
  };
}

/** How many use it, where the feed that it is from has told. */
function withUse(outcomes: readonly Outcome[], popular: PopularNames): Outcome[] {
  return outcomes.map((outcome) => {
    if (!isRead(outcome)) return outcome;
    const { facts } = popular.standing(outcome.reading.head.package.id, outcome.feed);
    return facts ? { ...outcome, downloads: facts.downloads } : outcome;
  });
}

const isRead = (outcome: Outcome): outcome is Read => 'reading' in outcome;

async function judged(
  found: readonly Confused[],
  id: string,
  judge: ScanOptions['judge'],
): Promise<readonly Finding[]> {
  return found.length > 0
    ? judge(
        found.map(({ fact }) => fact),
        id,
      )
    : [];
}

function toSourced({ reading: { head }, feed, imitates }: Read): Sourced {
  const { id, version } = head.package;
  const manifest = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
  return { id, version, feed, manifest, imitates: imitates !== undefined };
}
