import type { ReleaseHistory, ReleaseSummary } from '../../facts/release.js';

const hour = 60 * 60_000;
const day = 24 * hour;
/** So long without any version, and nobody is waiting for the next one. */
const unmaintainedDays = 3 * 365;

/** With ages at the time of the scan, which is an input of the report like all others. */
export function aged(summary: ReleaseSummary, now: number): ReleaseSummary {
  const { published, history } = summary;
  const age = published === undefined ? undefined : Math.max(0, now - Date.parse(published));
  return {
    ...summary,
    ...(age !== undefined && {
      ageHours: Math.floor(age / hour),
      ageDays: Math.floor(age / day),
    }),
    ...(history && { history: idle(history, now) }),
  };
}

function idle(history: ReleaseHistory, now: number): ReleaseHistory {
  const idDays = daysSince(history.first?.published, now);
  const idleDays = daysSince(history.newest?.published, now);
  const askedDays = daysSince(history.asked, now) ?? 0;
  const isIdle = idleDays !== undefined && idleDays >= unmaintainedDays;
  return {
    ...history,
    ...(askedDays > 0 && { askedDays }),
    ...(idDays !== undefined && { idDays }),
    ...(idleDays !== undefined && { idleDays }),
    ...(isIdle && history.partial === undefined && { unmaintained: true as const }),
  };
}

function daysSince(published: string | undefined, now: number): number | undefined {
  if (published === undefined) return undefined;
  return Math.max(0, Math.floor((now - Date.parse(published)) / day));
}
