import type { MethodSignature } from '../../formats/cil/signature/model.js';
import type { Generics, LoadedModule, Type } from './type.js';

/** A method as a call names it. */
export type MethodTarget = OwnMethod | OutsideMethod;

/** A method with a body in a module under evaluation. */
export interface OwnMethod {
  readonly kind: 'own';
  readonly home: LoadedModule;
  /** MethodDef row. */
  readonly row: number;
  /** The type that defines it, and whether that is a structure. */
  readonly owner: Type;
  readonly name: string;
  readonly flags: number;
  readonly signature: MethodSignature;
  readonly generics: Generics;
}

/** A method of the framework or of another package. */
export interface OutsideMethod {
  readonly kind: 'outside';
  readonly owner: Type;
  readonly name: string;
  readonly hasThis: boolean;
  readonly parameters: readonly Type[];
  readonly returns: Type;
  readonly isVoid: boolean;
  readonly methodArguments: readonly Type[];
}
