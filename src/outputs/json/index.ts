import { printableJson } from '../../core/json-text.js';

/** A report as its JSON contract has it. */
export function renderJson(value: unknown): string {
  return printableJson(value);
}
