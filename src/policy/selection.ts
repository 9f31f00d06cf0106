import { satisfies } from '../ecosystems/nuget/float-range.js';
import { parseVersion } from '../ecosystems/nuget/version.js';
import { parseRange } from '../ecosystems/nuget/version-range.js';
import type { FactShown } from '../facts/policy.js';
import { shownValue, type Facts } from './facts-of.js';
import type { PolicyRule } from './model.js';
import { PackageNames, SourceNames } from './names.js';

/** Which packages a rule is about, ready to be asked. */
export class Selection {
  private readonly rule: PolicyRule;
  private readonly packages: PackageNames | undefined;
  private readonly except: PackageNames | undefined;
  private readonly sources: SourceNames | undefined;

  constructor(rule: PolicyRule) {
    this.rule = rule;
    this.packages = rule.packages && new PackageNames(rule.packages);
    this.except = rule.except && new PackageNames(rule.except);
    this.sources = rule.sources && new SourceNames(rule.sources);
  }

  /** What the package does not fit; undefined where the rule is about it. */
  excludedBy({ pkg, source }: Facts): 'packages' | 'except' | 'sources' | 'versions' | undefined {
    const { versions } = this.rule;
    if (this.packages && !this.packages.has(pkg.id)) return 'packages';
    if (this.except?.has(pkg.id)) return 'except';
    if (this.sources && !this.sources.has(source.feed)) return 'sources';
    return versions === undefined || isWithin(pkg.version, versions) ? undefined : 'versions';
  }

  /** What it goes by. */
  facts({ pkg, source }: Facts): FactShown[] {
    const { packages, except, versions, sources } = this.rule;
    return [
      ...(packages || except ? [{ name: 'pkg.id', value: shownValue(pkg.id) }] : []),
      ...(versions !== undefined ? [{ name: 'pkg.version', value: shownValue(pkg.version) }] : []),
      ...(sources ? [{ name: 'source.feed', value: shownValue(source.feed) }] : []),
    ];
  }
}

/** What is no version is in no range. */
export function isWithin(version: string, range: string): boolean {
  const parsed = parseVersion(version);
  const within = parseRange(range);
  return parsed !== undefined && within !== undefined && satisfies(within, parsed);
}
