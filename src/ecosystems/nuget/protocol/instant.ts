/**
 * A time as feeds write it (ISO 8601), in milliseconds since 1970; undefined for what is none. A feed that leaves
 * out the zone means UTC. More than milliseconds is cut off: feeds write up to seven digits.
 */
export function readInstant(text: string | undefined): number | undefined {
  const match = pattern.exec((text ?? '').trim().slice(0, 40));
  if (match === null) return undefined;
  const [, day = '', time = '', fraction = '', zone = 'Z'] = match;
  const at = Date.parse(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
  return Number.isNaN(at) ? undefined : at;
}

const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,12}))?(Z|[+-]\d\d:\d\d)?$/;

/** NuGet's first public gallery opened after it: what is older is a placeholder (1900, year 1), or a lie. */
const firstGallery = Date.UTC(2010, 0, 1);

/** Whether a package can have been published then. */
export const isPlausible = (at: number): boolean => at >= firstGallery;
