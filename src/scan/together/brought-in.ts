import { fileRole } from '../../ecosystems/nuget/file-role.js';
import type { BroughtInFact } from '../../facts/fact.js';
import type { Finding } from '../../facts/finding.js';
import type { ScannedPackage } from '../../facts/report.js';
import { verdictOf } from '../../facts/scan-summary.js';
import type { Companions, Need } from './companions.js';
import type { Judge } from './index.js';

/** Packages that bring in another one which is worse than they are, each with its frameworks. */
export async function broughtIn(companions: Companions, judge: Judge): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const need of companions.needs) {
    const fact = factOf(need);
    if (fact === undefined) continue;
    const { id, purl } = need.from.package;
    const findings = await judge([fact], id);
    found.push(
      ...findings.map((finding) => ({
        ...finding,
        evidence: finding.evidence.map((evidence) => ({ ...evidence, package: purl })),
        targetFrameworks: fact.targetFrameworks,
      })),
    );
  }
  return found;
}

function factOf({ from, to, targetFrameworks }: Need): BroughtInFact | undefined {
  const verdict = verdictOf(to);
  const own = verdictOf(from);
  if (verdict !== 'malicious' && verdict !== 'suspicious') return undefined;
  // What is as bad in itself needs no other reason.
  if (own === 'malicious' || own === verdict) return undefined;
  const frameworks = targetFrameworks.filter((framework) => framework !== '').sort(byNumber);
  const isForAll = frameworks.length < targetFrameworks.length;
  const named = isForAll ? [] : frameworks;
  const { id, version } = to.package;
  return {
    kind: 'brought-in',
    location: { path: manifestPath(from) },
    excerpt: `${id} ${version}`,
    by: { id: from.package.id, version: from.package.version },
    dependency: { id, version },
    verdict,
    targetFrameworks: named,
    otherFrameworks: isForAll ? [] : others(from, named),
  };
}

function manifestPath({ entries }: ScannedPackage): string {
  return entries.find(({ path }) => /^[^/]+\.nuspec$/i.test(path))?.path ?? '';
}

/** Frameworks for which the package has files, and the dependency is not named. */
function others({ entries }: ScannedPackage, named: readonly string[]): string[] {
  const all = entries.flatMap(({ path }) => fileRole(path).targetFramework ?? []);
  return [...new Set(all)].filter((framework) => !named.includes(framework)).sort(byNumber);
}

/** `net8.0` before `net10.0`. */
const numeric = new Intl.Collator('en', { numeric: true });
const byNumber = (a: string, b: string): number => numeric.compare(a, b);
