import { readFileSync } from 'node:fs';
import type { Tool } from '../facts/report.js';

/** The version and rules digest that the build wrote beside the compiled code. */
export function readEngine(): Tool {
  const file = new URL('../engine.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Tool;
}
