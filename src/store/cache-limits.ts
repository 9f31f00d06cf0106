const defaultTotal = 10e9;
const form = /^(\d{1,12}) ?([KMGT]?)B?$/i;
const units = ['', 'K', 'M', 'G', 'T'];

/** Bytes on disk for each part of the cache. */
export interface CacheLimits {
  readonly total: number;
  readonly assessments: number;
  /** Of projects. */
  readonly evaluations: number;
  readonly artifacts: number;
  readonly answers: number;
  /** Where `ASSAY_CACHE_SIZE` is no size; then the default holds. */
  readonly trouble?: string;
}

/**
 * `ASSAY_CACHE_SIZE`, as in `500M` or `20 GB` (powers of 1000), for the whole cache. Assessments get
 * a tenth of it, answers of feeds a little, downloads the rest.
 */
export function cacheLimits(
  environment: Readonly<Record<string, string | undefined>>,
): CacheLimits {
  const wanted = environment['ASSAY_CACHE_SIZE'];
  if (!wanted) return shares(defaultTotal);
  const match = form.exec(wanted.trim());
  const unit = units.indexOf(match?.[2]?.toUpperCase() ?? '');
  const total = Number(match?.[1]) * 1000 ** unit;
  if (match === null || !Number.isSafeInteger(total))
    return { ...shares(defaultTotal), trouble: notUnderstood(wanted) };
  return shares(total);
}

function shares(total: number): CacheLimits {
  const assessments = Math.floor(total / 10);
  const answers = Math.floor(total / 320);
  const evaluations = answers;
  const artifacts = total - assessments - evaluations - answers;
  return { total, assessments, evaluations, answers, artifacts };
}

function notUnderstood(wanted: string): string {
  return `ASSAY_CACHE_SIZE=${wanted} is no size such as 500M or 20G; 10.0 GB is the limit`;
}
