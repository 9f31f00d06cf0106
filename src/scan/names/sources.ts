import type { NuGetSettings } from '../../ecosystems/nuget/nuget-config.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';

/**
 * Whether it is one's own: a folder, a source that wants to know who asks, or one in a network of one's own. To any
 * other one, others may publish.
 */
export function isOwn(
  source: PackageSource,
  credentialsOf: NuGetSettings['credentialsOf'],
): boolean {
  if (source.kind === 'folder' || credentialsOf(source) !== undefined) return true;
  const host = hostOf(source.location);
  return host === undefined || isInternal(host);
}

function hostOf(location: string): string | undefined {
  try {
    return new URL(location).hostname.toLowerCase();
  } catch {
    return undefined;
  }
}

/** RFC 1918, RFC 3927, RFC 4193, loopback, and names that no name server of the internet knows. */
const internal: readonly RegExp[] = [
  /^(127|10)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^\[(::1|f[cde][0-9a-f]{2}:.*)\]$/,
  /^[^.]+$/,
  /\.(local|localhost|internal|intranet|corp|lan|home\.arpa)$/,
];

const isInternal = (host: string): boolean => internal.some((pattern) => pattern.test(host));

/** The same for one place, however it is written. */
export const placeOf = (location: string): string => location.replace(/[\\/]+$/, '').toLowerCase();
