export { renderCalls } from './calls.js';
export { renderRule, renderRules } from './explain.js';
export { renderFiles } from './files.js';
export { renderInspect } from './inspect.js';
export { renderWhy } from './why.js';
export type { Screen } from './style.js';
