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

/** `7 days`, `36 hours` */
export function ageText(hours: number): string {
  const [count, unit] = hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
