export { renderRule, renderRules } from './explain.js';
export { renderFiles } from './files.js';
export { renderInspect } from './inspect.js';
export { renderScan, type ScanView } from './scan.js';
export type { Screen } from './style.js';
