export { methodIl } from './il.js';
export { inspectPackage, type InspectOptions, type Inspection } from './inspect-package.js';
export { headOf } from './report/report.js';
