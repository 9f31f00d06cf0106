import type { ScannedPackage, ScanReport } from '../facts/report.js';
import { renderJson } from '../outputs/json/index.js';
import { renderPolicy } from '../outputs/terminal/policy.js';
import type { PolicyInForce } from '../policy/apply.js';
import { explainPackage } from '../policy/explain.js';
import { presetPolicy } from '../policy/presets.js';
import { scanRepository } from '../scan/scan-repository.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { escapeText } from '../core/text.js';
import { readEngine } from './engine.js';
import { exitCodes, reportInterruption, UsageError } from './exit.js';
import { feedChoices, type FeedOptions } from './feed-options.js';
import { openKnown, type IntelOptions } from './intel-options.js';
import { knownNamed } from './known-named.js';
import { findPolicy, type PolicyOptions } from './policy-options.js';
import { releaseChoices, type ReleaseOptions } from './release-options.js';
import { interruption, scanningWith } from './scanning.js';
import { notices, screenFor, writeError, writeOut } from './screen.js';
import { targetOf, type Target } from './target.js';
import { trustChoices, type TrustOptions } from './trust-options.js';

export interface PolicyExplainOptions
  extends FeedOptions, TrustOptions, IntelOptions, PolicyOptions, ReleaseOptions {
  readonly json?: boolean;
}

/** What every rule says of one package, by the policy that counts in this folder. */
export async function runPolicyExplain(
  text: string,
  options: PolicyExplainOptions,
): Promise<number> {
  const target = targetOf(text);
  const engine = scanningWith(readEngine(), 1);
  const trust = trustChoices(options);
  const folder = cacheFolder(currentSurroundings());
  const now = trust.now ?? Date.now();
  const policy = options.policy;
  const by = { ...engine, path: '.', cacheFolder: folder, policy, ref: undefined, now };
  const inForce = (await findPolicy(by)) ?? builtIn();
  const releases = await releaseChoices(options, target.named, inForce, now);
  const stop = interruption();
  const onNotice = notices();
  const known = await openKnown(options, onNotice);
  try {
    const report = await scanRepository({
      ...engine,
      ...feedChoices(options),
      ...target,
      trust,
      ...(known && { known }),
      ...(releases && { releases }),
      cacheFolder: folder,
      withReports: false,
      signal: stop.signal,
      onNotice,
    });
    const found = explainPackage(report, onlyPackage(report, target), inForce, now);
    const screen = screenFor(process.stdout, process.env);
    const text = options.json ? renderJson(found) : renderPolicy(found, screen);
    await writeOut(process.stdout, text);
    // What a list would have said may decide otherwise.
    return found.notEvaluated.length === 0 ? exitCodes.success : exitCodes.notEvaluated;
  } catch (error) {
    if (stop.signal.aborted) return reportInterruption(writeError);
    return knownNamed(error, target.named, known);
  } finally {
    known?.close();
    stop.release();
  }
}

/** Without any policy: what verdicts mean. */
function builtIn(): PolicyInForce {
  const deciding = presetPolicy('default');
  return { deciding, waivers: [], ignored: { waivers: [], why: '' }, sources: [], notes: [] };
}

/** A package that was asked for by name comes with what it needs. @throws UsageError */
function onlyPackage(
  { packages, notEvaluated }: ScanReport,
  { path, named }: Target,
): ScannedPackage {
  const id = named?.id.toLowerCase();
  const found = packages.filter(
    ({ package: one }) => id === undefined || one.id.toLowerCase() === id,
  );
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  for (const gap of notEvaluated) writeError(`assay: ${escapeText(`${gap.path}: ${gap.reason}`)}`);
  const count = found.length === 0 ? 'no package' : `${found.length} packages`;
  throw new UsageError(`${named?.id ?? path} is ${count}; name one .nupkg, or Id@version`);
}
