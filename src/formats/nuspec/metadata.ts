import { excerpt } from '../../core/text.js';
import type { XmlElement } from '../xml/model.js';
import type { NuspecProblem, NuspecProblemCode } from './model.js';

/** The `metadata` element, and where to note what is odd about it. */
export interface Metadata {
  readonly element: XmlElement;
  readonly problems: NuspecProblem[];
}

export function note(
  problems: NuspecProblem[],
  code: NuspecProblemCode,
  message: string,
  line: number,
): void {
  problems.push({ code, message, line });
}

/** Child elements in the namespace of their parent: NuGet sees no others. */
export function ownChildren(parent: XmlElement, local: string): XmlElement[] {
  return parent.children.filter(
    (child) => child.local === local && child.namespace === parent.namespace,
  );
}

/** The first, as NuGet takes it. */
export function ownChild(parent: XmlElement, local: string): XmlElement | undefined {
  return ownChildren(parent, local)[0];
}

/** Text of a metadata element, trimmed; `undefined` when it is missing or blank. */
export function textOf(metadata: Metadata, local: string): string | undefined {
  return ownChild(metadata.element, local)?.text.trim() || undefined;
}

export function flagOf(metadata: Metadata, local: string): boolean {
  return isTrue(textOf(metadata, local));
}

export function isTrue(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === 'true';
}

/** Attribute without prefix, trimmed; `undefined` when it is missing or blank. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value.trim() || undefined;
}

/** Notes repeated elements, and elements in another namespace that a looser reader may take. */
export function noteElements(metadata: Metadata): void {
  const { element, problems } = metadata;
  const seen = new Set<string>();
  for (const child of element.children) {
    const name = excerpt(child.local);
    if (child.namespace !== element.namespace) {
      note(problems, 'foreign-element', `${name} is in another namespace`, child.line);
    } else if (seen.has(child.local)) {
      note(problems, 'duplicate-element', `${name} is given again`, child.line);
    }
    seen.add(child.local);
  }
}
