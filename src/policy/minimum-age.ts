/** Hours in what a duration is written with. */
const units = { h: 1, d: 24, w: 7 * 24 } as const;

/** More than that no registry is old. */
const mostHours = 100 * 365 * 24;

/** `36h`, `7d`, `2w`: whole hours; undefined for what is none. */
export function readAge(text: string): number | undefined {
  const match = /^(\d{1,6})\s?(h|d|w)$/.exec(text);
  if (match === null) return undefined;
  const hours = Number(match[1]) * units[match[2] as keyof typeof units];
  return hours > 0 && hours <= mostHours ? hours : undefined;
}

/** An age that is required and one that is there, in one unit: days, below two of them hours. */
export function ageTexts(required: number, found: number): readonly [string, string] {
  const inDays = [required, found].map(ageText);
  const [first = '', second = ''] = inDays;
  const isDifferent = first !== second || required === found;
  return isDifferent ? [first, second] : [counted(required, 'hour'), counted(found, 'hour')];
}

/** `7 days`, `36 hours` */
export function ageText(hours: number): string {
  const isWhole = hours > 0 && hours % 24 === 0;
  return hours < 48 && !isWhole ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day');
}

const counted = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;
