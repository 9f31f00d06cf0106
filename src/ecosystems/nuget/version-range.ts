import { compareVersions, formatVersion, parseVersion, type PackageVersion } from './version.js';

/** Interval notation of NuGet: `1.0`, `[1.0,2.0)`, `(,1.0]`, `1.*`, `1.0.0-beta.*`. */
export interface VersionRange {
  readonly min?: PackageVersion;
  readonly minInclusive: boolean;
  readonly max?: PackageVersion;
  readonly maxInclusive: boolean;
  /** As written, normalised: `1.2.*`; absent where nothing floats. */
  readonly floating?: string;
}

/** Undefined where NuGet would refuse the text. */
export function parseRange(text: string): VersionRange | undefined {
  const trimmed = text.trim();
  const bounds = /^[[(]/.test(trimmed) ? parseInterval(trimmed) : parseMinimum(trimmed);
  if (bounds === undefined) return undefined;
  const { min, max, minInclusive, maxInclusive } = bounds;
  if (min === undefined || max === undefined) return bounds;
  const order = compareVersions(min, max);
  const empty = order === 0 && minInclusive !== maxInclusive;
  return order > 0 || empty ? undefined : bounds;
}

function parseMinimum(text: string): VersionRange | undefined {
  const lower = parseLower(text);
  return lower && { ...lower, minInclusive: true, maxInclusive: false };
}

function parseInterval(text: string): VersionRange | undefined {
  const close = text.at(-1);
  if (text.length < 2 || (close !== ']' && close !== ')')) return undefined;
  const minInclusive = text.startsWith('[');
  const maxInclusive = close === ']';
  const parts = text.slice(1, -1).split(',', 3);
  if (parts.length > 2 || parts.every((part) => part === '')) return undefined;
  const [low = '', high = low] = parts;
  if (parts.length === 1 && !(minInclusive && maxInclusive)) return undefined;
  const lower = low.trim() === '' ? {} : parseLower(low);
  const max = high.trim() === '' ? undefined : parseVersion(high);
  if (lower === undefined || (high.trim() !== '' && max === undefined)) return undefined;
  return { ...lower, minInclusive, ...(max && { max }), maxInclusive };
}

function parseLower(text: string): Pick<VersionRange, 'min' | 'floating'> | undefined {
  if (text.includes('*')) return parseFloating(text);
  const min = parseVersion(text);
  return min && { min };
}

/**
 * The star stands for "any from here on"; the lower bound is what remains with zeros in its place
 * (NuGet.Versioning.FloatRange). `1.1*` therefore floats the minor from 1.10 on, and `1*` is 10.0.
 */
function parseFloating(text: string): Pick<VersionRange, 'min' | 'floating'> | undefined {
  const dash = text.indexOf('-');
  const stable = dash < 0 ? text : text.slice(0, dash);
  const label = dash < 0 ? undefined : text.slice(dash + 1);
  if (text.includes('+') || !starsOnlyAtEnd(stable, label)) return undefined;
  const prefix = label?.slice(0, -1);
  const min = parseVersion(stable.replace('*', '0') + lowestRelease(prefix));
  if (min === undefined) return undefined;
  const floating = floatingText(stable, prefix, min);
  return floating === undefined ? { min } : { min, floating };
}

/** One star at the end of the last part, or one at the end of both: `1.*-rc*`. */
function starsOnlyAtEnd(stable: string, label: string | undefined): boolean {
  const inStable = stable.indexOf('*');
  if (inStable >= 0 && inStable !== stable.length - 1) return false;
  if (label === undefined) return inStable >= 0;
  return label.indexOf('*') === label.length - 1 && label !== '';
}

function lowestRelease(prefix: string | undefined): string {
  if (prefix === undefined) return '';
  if (prefix === '' || prefix.endsWith('.')) return `-${prefix}0`;
  return prefix.endsWith('-') ? `-${prefix}-` : `-${prefix}`;
}

function floatingText(
  stable: string,
  prefix: string | undefined,
  min: PackageVersion,
): string | undefined {
  const release = prefix === undefined ? '' : `-${prefix}*`;
  if (!stable.includes('*')) return formatVersion({ ...min, release: [] }) + release;
  const kept = stable.split('.').length - 1;
  if (stable === '*') return `*${release}`;
  if (kept === 0) return prefix === undefined ? undefined : `*${release}`;
  return `${min.numbers.slice(0, kept).join('.')}.*${release}`;
}

/** As people write it: a version alone where that is the lowest allowed and no more is said. */
export function shortRange(range: VersionRange): string {
  const { min, minInclusive, max, floating } = range;
  const isPlain = min !== undefined && minInclusive && max === undefined && floating === undefined;
  return isPlain ? formatVersion(min) : formatRange(range);
}

/** `[1.0.0, 2.0.0)`, as NuGet writes ranges into lock files. */
export function formatRange(range: VersionRange): string {
  const low = range.floating ?? (range.min ? formatVersion(range.min) : '');
  const high = range.max ? formatVersion(range.max) : '';
  const open = range.minInclusive && range.min ? '[' : '(';
  const close = range.maxInclusive && range.max ? ']' : ')';
  return `${open}${low}, ${high}${close}`;
}

/** The one version which `[1.0.0]` or `[1.0.0, 1.0.0]` admits. */
export function pinnedVersion(range: VersionRange): string | undefined {
  const { min, max, floating } = range;
  if (min === undefined || max === undefined || floating !== undefined) return undefined;
  return compareVersions(min, max) === 0 ? formatVersion(min) : undefined;
}
