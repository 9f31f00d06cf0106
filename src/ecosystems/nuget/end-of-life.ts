import { parseFramework } from './framework.js';

/**
 * The last day on which Microsoft mends a version, by its support policies: ".NET and .NET Core official support
 * policy" with the `eol-date` of its index of releases, ".NET Framework official support policy" (both read on
 * 2026-11-27), and of .NET Framework 4.6.2 the end that "Microsoft .NET Framework" of Microsoft Lifecycle states
 * (learn.microsoft.com/lifecycle/products/microsoft-net-framework). 4.7 and later live as long as the Windows that they
 * are part of, and 2.0 and 3.0 are parts of 3.5 SP1. A version that is not here has no end that is known: nothing is said of it.
 */
const lastDays: Readonly<Record<string, string>> = {
  '.NET Core 1.0': '2019-06-27',
  '.NET Core 1.1': '2019-06-27',
  '.NET Core 2.0': '2018-10-01',
  '.NET Core 2.1': '2021-08-21',
  '.NET Core 2.2': '2019-12-23',
  '.NET Core 3.0': '2020-03-03',
  '.NET Core 3.1': '2022-12-13',
  '.NET 5.0': '2022-05-10',
  '.NET 6.0': '2024-11-12',
  '.NET 7.0': '2024-05-14',
  '.NET 8.0': '2026-11-10',
  '.NET 9.0': '2026-11-10',
  '.NET 10.0': '2028-11-14',
  '.NET Framework 2.0': '2029-01-09',
  '.NET Framework 3.0': '2029-01-09',
  '.NET Framework 3.5': '2029-01-09',
  '.NET Framework 4.0': '2016-01-12',
  '.NET Framework 4.5': '2016-01-12',
  '.NET Framework 4.5.1': '2016-01-12',
  '.NET Framework 4.5.2': '2022-04-26',
  '.NET Framework 4.6': '2022-04-26',
  '.NET Framework 4.6.1': '2022-04-26',
  '.NET Framework 4.6.2': '2027-01-12',
};

/** A target framework that nobody mends any more. */
export interface EndedFramework {
  /** As NuGet writes it: `net6.0`, `net461`. */
  readonly targetFramework: string;
  /** `.NET 6.0` */
  readonly name: string;
  /** The last day on which it was mended, `2024-11-12`. */
  readonly ended: string;
}

/**
 * What has ended before the day of a time, in UTC; undefined where it has not, or where nothing is known. .NET
 * Standard is no product and never ends. A platform (`net8.0-android`) is taken for the version that it is of.
 * @param now milliseconds since 1970
 */
export function endedFramework(text: string, now: number): EndedFramework | undefined {
  const framework = parseFramework(text);
  // `.NET 8.0 (windows 7.0)`, `.NET Framework 4.0 (client)`
  const name = framework?.readable.replace(/ \(.*$/, '');
  const ended = name !== undefined && Object.hasOwn(lastDays, name) ? lastDays[name] : undefined;
  if (framework === undefined || name === undefined || ended === undefined) return undefined;
  const day = new Date(now).toISOString().slice(0, ended.length);
  return day > ended ? { targetFramework: framework.short, name, ended } : undefined;
}
