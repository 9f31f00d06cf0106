/**
 * A package version as NuGet.Versioning reads it: two to four numbers (one is enough), SemVer 2
 * release labels, build metadata. Comparison and identity ignore case and metadata.
 */
export interface PackageVersion {
  /** Major, minor, patch, revision. */
  readonly numbers: readonly [number, number, number, number];
  readonly release: readonly string[];
  readonly metadata: string;
}

const maxNumber = 2_147_483_647;
const label = /^[0-9A-Za-z-]+$/;
const leadingZero = /^0[0-9]+$/;
const numeric = /^-?[0-9]+$/;

/** Undefined where NuGet would refuse the text. */
export function parseVersion(text: string): PackageVersion | undefined {
  const trimmed = text.trim();
  const plus = trimmed.indexOf('+');
  const head = plus < 0 ? trimmed : trimmed.slice(0, plus);
  const metadata = plus < 0 ? undefined : trimmed.slice(plus + 1);
  const dash = head.indexOf('-');
  const numbers = parseNumbers(dash < 0 ? head : head.slice(0, dash));
  const release = dash < 0 ? [] : head.slice(dash + 1).split('.');
  if (numbers === undefined || !release.every(isReleaseLabel)) return undefined;
  if (metadata !== undefined && !metadata.split('.').every((part) => label.test(part)))
    return undefined;
  return { numbers, release, metadata: metadata ?? '' };
}

function isReleaseLabel(text: string): boolean {
  return label.test(text) && !leadingZero.test(text);
}

function parseNumbers(text: string): PackageVersion['numbers'] | undefined {
  const parts = text.split('.', 5).map(parseNumber);
  if (parts.length > 4 || parts.includes(undefined)) return undefined;
  const [major = 0, minor = 0, patch = 0, revision = 0] = parts;
  return [major, minor, patch, revision];
}

/** NuGet lets white space stand around each number, and leading zeros before it. */
function parseNumber(text: string): number | undefined {
  const digits = text.trim();
  if (!/^[0-9]+$/.test(digits)) return undefined;
  const value = Number(digits);
  return value <= maxNumber ? value : undefined;
}

/** `1.2.3[.4][-release]`: the revision only when it is not zero, metadata never. */
export function formatVersion(version: PackageVersion): string {
  const { numbers, release } = version;
  const shown = numbers[3] === 0 ? numbers.slice(0, 3) : numbers;
  return shown.join('.') + (release.length === 0 ? '' : `-${release.join('.')}`);
}

/** As most versions are written, which is how they are shown; none of the numbers is too large. */
const plain = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;

/** The normalised text, or the text itself (trimmed) where it is no version. */
export function normalizeVersion(text: string): string {
  if (plain.test(text)) return text;
  const version = parseVersion(text);
  return version === undefined ? text.trim() : formatVersion(version);
}

/** Negative, zero or positive, as `NuGet.Versioning.VersionComparer.Default`. */
export function compareVersions(a: PackageVersion, b: PackageVersion): number {
  for (let i = 0; i < 4; i++) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  // A release is above each of its pre-releases.
  if (a.release.length === 0 || b.release.length === 0) return b.release.length - a.release.length;
  return compareReleases(a.release, b.release);
}

/** The highest, among releases alone or with pre-releases. */
export function highest(
  versions: readonly PackageVersion[],
  prerelease: boolean,
): PackageVersion | undefined {
  let best: PackageVersion | undefined;
  for (const version of versions) {
    if (!prerelease && version.release.length > 0) continue;
    if (best === undefined || compareVersions(version, best) > 0) best = version;
  }
  return best;
}

function compareReleases(a: readonly string[], b: readonly string[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const order = compareLabels(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareLabels(a: string, b: string): number {
  const x = int32(a);
  const y = int32(b);
  if (x !== undefined && y !== undefined) return x - y;
  if (x !== undefined) return -1;
  if (y !== undefined) return 1;
  return ordinal(a.toUpperCase(), b.toUpperCase());
}

/** Labels are numbers only as far as a signed 32-bit integer goes; longer ones are words. */
function int32(text: string): number | undefined {
  if (!numeric.test(text)) return undefined;
  const value = Number(text);
  return value >= -maxNumber - 1 && value <= maxNumber ? value : undefined;
}

function ordinal(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
