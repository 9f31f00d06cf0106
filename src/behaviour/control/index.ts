export { ControlDependence } from './control-dependence.js';
export { Gates, type Gate, type Place } from './gates.js';
export { Foundations, type Basis } from './rests-on.js';
