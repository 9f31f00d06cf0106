import { continuityOf } from '../../ecosystems/nuget/signature/continuity.js';
import type { Continuity, ContinuityFact } from '../../facts/continuity.js';
import type { Fact } from '../../facts/fact.js';
import { signatureName } from '../../formats/opc/signature.js';
import type { Project } from '../package-lists/project.js';
import type { Outcome, Read } from '../read-targets.js';
import type { ScanOptions } from '../scan-repository.js';
import { KnownVersions } from './known-versions.js';
import { filesBefore } from './other-files.js';
import { sameVersionFacts, SameVersions } from './same-version.js';

/**
 * Holds who signed each package against who signed the versions before it, and its content against that of the same
 * version elsewhere: in the same scan, in the client's folders, and in what earlier scans have seen.
 */
export async function withContinuity(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  options: ScanOptions,
): Promise<Outcome[]> {
  const read = outcomes.filter((outcome): outcome is Read => 'reading' in outcome);
  const versions = new KnownVersions(read, options);
  await versions.look(options.otherVersions ?? []);
  const same = new SameVersions(read, versions);
  const beside = new Map<Read, Beside>();
  for (const outcome of read) {
    const { id } = outcome.reading.head.package;
    const wanted = { id, version: versions.own(outcome).version };
    const folders = foldersOf(outcome, projects);
    await versions.look(filesBefore(wanted, folders, (version) => versions.isKnown(id, version)));
    const continuity = sinceBefore(outcome, versions);
    const elsewhere = await same.of(outcome, folders);
    beside.set(outcome, {
      ...(continuity && { continuity }),
      ...(elsewhere.length > 0 && { sameVersion: elsewhere }),
    });
  }
  versions.save();
  return Promise.all(
    outcomes.map((outcome) =>
      'reading' in outcome ? judged(outcome, beside.get(outcome) ?? {}, options) : outcome,
    ),
  );
}

type Beside = Pick<Read, 'continuity' | 'sameVersion'>;

async function judged(
  outcome: Read,
  beside: Beside,
  { judge }: Pick<ScanOptions, 'judge'>,
): Promise<Outcome> {
  const { continuity, sameVersion = [] } = beside;
  const facts: Fact[] = [
    ...(continuity ? continuityFacts(outcome, continuity) : []),
    ...sameVersionFacts(outcome, sameVersion),
  ];
  if (facts.length === 0) return { ...outcome, ...beside };
  const findings = await judge(facts, outcome.reading.head.package.id);
  return { ...outcome, ...beside, findings: [...outcome.findings, ...findings] };
}

function sinceBefore(outcome: Read, versions: KnownVersions): Continuity | undefined {
  const { head } = outcome.reading;
  // Of what was tampered with, nobody knows who stands behind it, and that is told.
  if (head.signature.state === 'broken') return undefined;
  const [own, others] = [versions.own(outcome), versions.of(head.package.id)];
  if (others.every(({ version }) => version === own.version)) return undefined;
  return continuityOf(own, others);
}

function continuityFacts({ reading: { head } }: Read, continuity: Continuity): ContinuityFact[] {
  const { previous, earlier, changes } = continuity;
  const manifest = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
  const path = head.signature.state === 'none' ? manifest : signatureName;
  const { id, version } = head.package;
  return changes.map((change) => ({
    kind: 'continuity',
    location: { path },
    excerpt: `${id} ${version}`,
    change,
    previous,
    earlier,
  }));
}

/** Folders in the shape of the client's global one: of the projects, and the one that it lies in. */
function foldersOf({ target }: Read, projects: readonly Project[]): string[] {
  const own = target.extractedFolder !== undefined && !target.sideBySide ? [target.place] : [];
  return [...new Set([...own, ...projects.flatMap(({ places }) => places.packageFolders)])];
}
