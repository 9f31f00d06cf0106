import type { Site, Value } from '../data-flow/index.js';

/** What a condition asks for that has nothing to do with what the caller wants. */
export type Asked =
  | 'date'
  | 'clock'
  | 'random'
  | 'host'
  | 'environment'
  | 'locale'
  | 'debugger'
  | 'production'
  | 'count';

const members = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((name) => name !== ''));

const clocks = members(`
System.DateTime::get_Now System.DateTime::get_UtcNow System.DateTime::get_Today
System.DateTimeOffset::get_Now System.DateTimeOffset::get_UtcNow
System.TimeProvider::GetUtcNow System.TimeProvider::GetLocalNow
Microsoft.VisualBasic.DateAndTime::get_Now Microsoft.VisualBasic.DateAndTime::get_Today
System.Environment::get_TickCount System.Environment::get_TickCount64
System.Diagnostics.Stopwatch::get_Elapsed System.Diagnostics.Stopwatch::GetTimestamp
System.Diagnostics.Stopwatch::get_ElapsedMilliseconds NodaTime.SystemClock::GetCurrentInstant`);

const dice =
  /^System\.(?:Random::(?:Next\w*|GetItems)|Security\.Cryptography\.RandomNumberGenerator::GetInt32)$|^Microsoft\.VisualBasic\.VBMath::Rnd$/;

const hosts = members(`
System.Environment::get_MachineName System.Environment::get_UserName
System.Environment::get_UserDomainName System.Net.Dns::GetHostName
System.Net.NetworkInformation.IPGlobalProperties::get_HostName
System.Net.NetworkInformation.IPGlobalProperties::get_DomainName`);

const locales = members(`
System.Globalization.CultureInfo::get_InstalledUICulture
System.Globalization.RegionInfo::get_CurrentRegion
System.Globalization.RegionInfo::get_TwoLetterISORegionName System.TimeZoneInfo::get_Local
System.Windows.Forms.InputLanguage::get_InstalledInputLanguages`);

const production =
  /^Microsoft\.(?:Extensions\.Hosting\.HostEnvironmentEnv|AspNetCore\.Hosting\.HostingEnvironment)Extensions::IsProduction$/;

/** What a call asks for by itself; a clock and dice say more beside what they are compared with. */
export function askedBy({ callee }: Site): Asked | undefined {
  const member = `${callee.type}::${callee.name}`;
  if (clocks.has(member)) return 'clock';
  if (dice.test(member)) return 'random';
  if (hosts.has(member)) return 'host';
  if (locales.has(member)) return 'locale';
  if (member === 'System.Diagnostics.Debugger::get_IsAttached') return 'debugger';
  if (member === 'System.Environment::GetEnvironmentVariable') return 'environment';
  return production.test(member) ? 'production' : undefined;
}

/** Times before are where calendars begin (1, 1601, 1899, 1970, 2000, 2001), not days to wait for. */
const firstYear = 2005;
const lastYear = 2200;
const dateTypes = members('System.DateTime System.DateTimeOffset System.DateOnly');

/** The day that a call makes out of constants, as `2027-08-08`. */
export function dateMadeBy(site: Site): string | undefined {
  const { callee, args } = site;
  if (!dateTypes.has(callee.type)) return undefined;
  if (callee.name === '.ctor') return ofNumbers(args.slice(1).map(({ constant }) => constant));
  if (!/^(?:Try)?Parse(?:Exact)?$/.test(callee.name)) return undefined;
  const text = args[0]?.constant;
  return typeof text === 'string' ? ofText(text) : undefined;
}

function ofNumbers([first, month, day]: readonly unknown[]): string | undefined {
  if (typeof first === 'bigint') return ofTicks(first);
  if (typeof first !== 'number' || typeof month !== 'number' || typeof day !== 'number') {
    return undefined;
  }
  return dated(first, month, day);
}

function ofText(text: string): string | undefined {
  const found = /^\s*(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?!\d)/.exec(text);
  const turned = found ?? /^\s*\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4})/.exec(text);
  if (turned === null) return undefined;
  const [, year, month = '1', day = '1'] = turned;
  return dated(Number(year), Number(month), Number(day));
}

const ticksPerDay = 864_000_000_000n;
/** Days from 0001-01-01, where ticks begin, to 1970-01-01. */
const daysToUnix = 719_162n;
const millisecondsPerDay = 86_400_000;

function ofTicks(ticks: bigint): string | undefined {
  const days = ticks / ticksPerDay - daysToUnix;
  return days > 0n && days < 100_000n ? ofUnixDays(Number(days)) : undefined;
}

function ofUnixDays(days: number): string | undefined {
  const day = new Date(days * millisecondsPerDay);
  return dated(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function dated(year: number, month: number, day: number): string | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay || year < firstYear || year > lastYear) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

/** A number that a clock is compared with: ticks, seconds or milliseconds since 1970, a year. */
export function dateOfNumber({ constant }: Value, calls: ReadonlySet<string>): string | undefined {
  if (constant === undefined || constant === null || typeof constant === 'string') return undefined;
  if (constant instanceof Uint8Array) return undefined;
  if (calls.has('get_Ticks') || calls.has('ToFileTimeUtc'))
    return ofTicks(BigInt(Math.trunc(Number(constant))));
  const number = Number(constant);
  if (calls.has('ToUnixTimeSeconds')) return ofUnixDays(number / 86_400);
  if (calls.has('ToUnixTimeMilliseconds')) return ofUnixDays(number / millisecondsPerDay);
  if (!calls.has('get_Year') || number < firstYear || number > lastYear) return undefined;
  return String(number);
}
