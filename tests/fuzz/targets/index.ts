import type { FuzzTarget } from '../target.js';
import { target as zip } from './zip.js';

/** Sorted by name. A reader without a target here is not finished. */
export const targets: readonly FuzzTarget[] = [zip];
