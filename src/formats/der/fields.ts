import { childrenOf, malformed, tag, type DerElement } from './element.js';

/**
 * The elements inside of a sequence or set, taken one after the other as an ASN.1 type lists them.
 * `what` names the type in messages.
 */
export class DerFields {
  readonly #elements: readonly DerElement[];
  readonly #parent: DerElement;
  readonly #what: string;
  #next = 0;

  /** @throws MalformedInput; LimitReached `derElements`. */
  constructor(parent: DerElement, what: string, expected: number = tag.sequence) {
    if (parent.tag !== expected) throw malformed(`no ${what} here`, parent.start);
    this.#elements = childrenOf(parent);
    this.#parent = parent;
    this.#what = what;
  }

  /** The next one, which has to be there and be of this kind. @throws MalformedInput. */
  take(identifier: number): DerElement {
    const element = this.maybe(identifier);
    if (element === undefined) {
      const at = this.#elements[this.#next]?.start ?? this.#parent.end;
      throw malformed(`a ${this.#what} that lacks a field`, at);
    }
    return element;
  }

  /** The next one where it is of this kind: an OPTIONAL field. */
  maybe(identifier: number): DerElement | undefined {
    const element = this.#elements[this.#next];
    if (element?.tag !== identifier) return undefined;
    this.#next++;
    return element;
  }

  /** The next one, whatever it is. @throws MalformedInput where there is none. */
  any(): DerElement {
    const element = this.#elements[this.#next++];
    if (element === undefined)
      throw malformed(`a ${this.#what} that lacks a field`, this.#parent.end);
    return element;
  }

  /** All that are left. */
  rest(): readonly DerElement[] {
    const left = this.#elements.slice(this.#next);
    this.#next = this.#elements.length;
    return left;
  }

  /** @throws MalformedInput where something is left that the type does not have. */
  end(): void {
    const left = this.#elements[this.#next];
    if (left !== undefined) throw malformed(`a ${this.#what} with a field too many`, left.start);
  }
}

/** What `[n] EXPLICIT` holds: one element (X.690 8.14.2). @throws MalformedInput. */
export function explicit(wrapper: DerElement, what: string): DerElement {
  const fields = new DerFields(wrapper, what, wrapper.tag);
  const inner = fields.any();
  fields.end();
  return inner;
}
