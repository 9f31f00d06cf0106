import type { MethodTarget } from './target.js';
import type { LoadedModule, Type } from './type.js';

/** What never changes once it is made. */
export abstract class Token {
  protected readonly isToken = true;
}

/** What `ldtoken` gives for a field. */
export class FieldToken extends Token {
  readonly home: LoadedModule;
  readonly row: number;
  constructor(home: LoadedModule, row: number) {
    super();
    this.home = home;
    this.row = row;
  }
}

/** Bytes of the module's image, or those of `localloc`. */
export class BlockValue extends Token {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

/** What `ldftn` gives. */
export class FunctionToken extends Token {
  readonly target: MethodTarget;
  constructor(target: MethodTarget) {
    super();
    this.target = target;
  }
}

/** A type as reflection has it; of one that a string names, no more than the name is known. */
export class TypeToken extends Token {
  readonly type: Type;
  constructor(type: Type) {
    super();
    this.type = type;
  }
}

/** A member that reflection was asked for by name. */
export class MemberToken extends Token {
  readonly type: Type;
  readonly name: string;
  constructor(type: Type, name: string) {
    super();
    this.type = type;
    this.name = name;
  }
}

/** The assembly that holds the code under evaluation. */
export class AssemblyToken extends Token {
  readonly home: LoadedModule;
  constructor(home: LoadedModule) {
    super();
    this.home = home;
  }
}

export class EncodingToken extends Token {
  /** `utf8`, `utf16le`, `utf16be`, `utf32le`, `ascii`, `latin1`. */
  readonly encoding: string;
  constructor(encoding: string) {
    super();
    this.encoding = encoding;
  }
}

/** `System.Net.IPAddress`. */
export class AddressToken extends Token {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
}

/** `System.Uri`, absolute or not. */
export class UriToken extends Token {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** A value that stands for nothing but itself: a comparer, a culture. */
export class NamedToken extends Token {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
}
