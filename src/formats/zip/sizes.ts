import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { ZipEntry } from './model.js';

/** @returns the limit that inflating this entry would reach, by what it declares of itself. */
export function sizeTrouble(
  entry: Pick<ZipEntry, 'size' | 'compressedSize'>,
): LimitReached | undefined {
  if (entry.size > limits.zipEntryBytes) {
    return new LimitReached('zipEntryBytes', limits.zipEntryBytes);
  }
  const large = entry.size > limits.zipRatioFloorBytes;
  if (large && entry.size > entry.compressedSize * limits.zipRatio) {
    return new LimitReached('zipRatio', limits.zipRatio);
  }
  return undefined;
}
