export { compile } from './compile.js';
export { evaluate } from './evaluate.js';
export { randomProgram } from './make.js';
