import type { Span } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { MsBuildFact } from '../../facts/fact.js';
import type { Gather, PackageFile } from '../gather.js';
import { locate } from '../text.js';

export type Construct = Omit<MsBuildFact, 'kind' | 'location' | 'excerpt'>;

export function reportConstruct(
  construct: Construct,
  span: Span,
  file: Pick<PackageFile, 'path'>,
  gather: Gather,
): void {
  const text = excerpt(construct.text);
  gather.add({
    kind: 'msbuild',
    ...construct,
    text,
    location: locate(file.path, span, construct.target),
    excerpt: text,
  });
}

/** Conditions of an element and all that it stands in, as one text; absent where there are none. */
export function conditionOf(conditions: readonly string[]): { condition?: string } {
  return conditions.length > 0 ? { condition: excerpt(conditions.join(' and ')) } : {};
}
