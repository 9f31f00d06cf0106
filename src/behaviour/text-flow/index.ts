export { followText, type TextFlow } from './follow.js';
export type { DialectName } from './dialects.js';
