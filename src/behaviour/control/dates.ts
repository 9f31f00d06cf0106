import type { Site, Value } from '../data-flow/index.js';

/** Times before are where calendars begin (1, 1601, 1899, 1970, 2000, 2001), not days to wait for. */
const firstYear = 2005;
const lastYear = 2200;
const dateTypes =
  /^(?:System\.(?:DateTime|DateTimeOffset|DateOnly)|NodaTime\.(?:Local(?:Date|DateTime)|Instant))$/;
const texts =
  /^(?:System\.(?:DateTime|DateTimeOffset|DateOnly)::(?:Try)?Parse(?:Exact)?|System\.Convert::ToDateTime|Microsoft\.VisualBasic\.(?:DateAndTime::DateValue|CompilerServices\.(?:Conversions::ToDate|DateType::FromString)))$/;
/** By member, the days that a number of its unit is, and the days from its beginning to 1970. */
const counted: Readonly<Record<string, readonly [unit: number, days: number]>> = {
  FromUnixTimeSeconds: [86_400, 0],
  FromUnixTimeMilliseconds: [86_400_000, 0],
  FromUnixTimeTicks: [864_000_000_000, 0],
  FromFileTime: [864_000_000_000, 134_774],
  FromFileTimeUtc: [864_000_000_000, 134_774],
  FromBinary: [864_000_000_000, 719_162],
  FromDayNumber: [1, 719_162],
  FromOADate: [1, 25_569],
  AddSeconds: [86_400, 0],
  AddMilliseconds: [86_400_000, 0],
  ToUnixTimeSeconds: [86_400, 0],
  get_TotalSeconds: [86_400, 0],
  ToUnixTimeMilliseconds: [86_400_000, 0],
  get_TotalMilliseconds: [86_400_000, 0],
  get_TotalDays: [1, 0],
  get_Ticks: [864_000_000_000, 719_162],
  ToBinary: [864_000_000_000, 719_162],
  ToFileTime: [864_000_000_000, 134_774],
  ToFileTimeUtc: [864_000_000_000, 134_774],
  get_DayNumber: [1, 719_162],
  ToOADate: [1, 25_569],
};

/** The day that a call makes out of constants, as `2027-08-08`. */
export function dateMadeBy({ callee, args }: Site): string | undefined {
  const member = `${callee.type}::${callee.name}`;
  const given = (callee.hasThis ? args.slice(1) : args).map(({ constant }) => constant);
  if (texts.test(member)) return typeof given[0] === 'string' ? ofText(given[0]) : undefined;
  if (member === 'Microsoft.VisualBasic.DateAndTime::DateSerial') return ofNumbers(given);
  if (!dateTypes.test(callee.type)) return undefined;
  if (callee.name === '.ctor') return ofNumbers(args.slice(1).map(({ constant }) => constant));
  if (callee.name === 'FromUtc') return ofNumbers(given);
  if (!/^(?:From|Add)/.test(callee.name)) return undefined;
  return ofCount(given[0], callee.name);
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

/** A number of days, seconds or the like that somebody counts from where his calendar begins. */
function ofCount(constant: unknown, member: string): string | undefined {
  const unit = Object.hasOwn(counted, member) ? counted[member] : undefined;
  if (unit === undefined || (typeof constant !== 'number' && typeof constant !== 'bigint'))
    return undefined;
  const days = Number(constant) / unit[0] - unit[1];
  return days > 0 && days < 100_000 ? ofUnixDays(days) : undefined;
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

/**
 * What a clock is compared with: ticks, seconds or milliseconds since 1970, a year, a day as a number
 * (`20270808`) or as a text.
 */
export function dateOfConstant(
  { constant }: Value,
  calls: ReadonlySet<string>,
): string | undefined {
  if (constant === undefined || constant === null || constant instanceof Uint8Array) {
    return undefined;
  }
  if (calls.has('ToString')) {
    const written = ofText(String(constant)) ?? ofMonth(String(constant));
    if (written !== undefined) return written;
  }
  if (typeof constant === 'string') return undefined;
  for (const call of calls) {
    const day = ofCount(constant, call);
    if (day !== undefined) return day;
  }
  const number = Number(constant);
  const isYear = calls.has('get_Year') || calls.has('Year') || calls.has('GetYear');
  return isYear && number >= firstYear && number <= lastYear ? String(number) : undefined;
}

function ofMonth(text: string): string | undefined {
  const [, year = '', month = '1'] = /^(20\d\d)[-/.]?(\d\d)?$/.exec(text) ?? [];
  return dated(Number(year), Number(month), 1);
}
