export { attributeTypes } from './attribute-types.js';
export { buildCallGraph, type CallGraph, type MethodPlace } from './call-graph.js';
export { codeRecorder } from './code-recorder.js';
export type { MethodNode } from './methods.js';
export { sizeOfCode, type ModuleCode, type NamedCall } from './module-code.js';
export { readModuleCode } from './read-module-code.js';
export type { Reachability } from './reachability.js';
export { eachNamedCall, eachOwnCall } from './callees.js';
