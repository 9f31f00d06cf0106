import type { FactGroup } from '../../fact-model.js';

export interface SourceFacts {
  readonly feed: string;
  readonly place: string;
}

export const fact: FactGroup<SourceFacts> = {
  says: 'Where it comes from.',
  fields: {
    feed: {
      type: 'string',
      says: 'the feed or folder that it came from, as the client that fetched it wrote down, or as Assay fetched it; empty where nobody knows',
    },
    place: { type: 'string', says: 'the folder in which it lies on this machine, or the feed' },
  },
  of: ({ scanned: { context } }) => ({ feed: context.feed ?? '', place: context.source }),
  usual: { feed: '', place: '' },
};
