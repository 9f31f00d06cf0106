export { methodIl } from './il.js';
export { inspectPackage, type InspectOptions, type Inspection } from './inspect-package.js';
export { pickUpsOf } from './pick-ups.js';
export { headOf } from './report/report.js';
export { whyOf } from './why/index.js';
