export { followMethod, type Seen, type SeenCall, type SeenValue } from './follow.js';
export { Budget } from './budget.js';
export { Machine } from './machine.js';
export type { FindOutside } from './link.js';
export { fullName, type LoadedModule, type Type } from './type.js';
export type { MethodTarget } from './target.js';
export { type Value } from './value.js';
export { AddressToken, MemberToken, TypeToken, UriToken } from './token.js';
export {
  openConstants,
  type ConstantCall,
  type Constants,
  type ConstantValue,
} from './constants.js';
