import type { FactGroup } from '../../fact-model.js';

export interface UsageFacts {
  readonly direct: boolean;
  readonly transitive: boolean;
  readonly projects: readonly string[];
  readonly endOfLife: readonly string[];
}

export const fact: FactGroup<UsageFacts> = {
  says: 'Who needs it.',
  fields: {
    direct: { type: 'bool', says: 'a project names it itself' },
    transitive: { type: 'bool', says: 'a package of some project needs it' },
    projects: { type: { list: 'string' }, says: 'paths of the projects, from the scanned folder' },
    endOfLife: {
      type: { list: 'string' },
      says: 'target frameworks that it is needed for and nobody mends any more, such as `net6.0`',
    },
  },
  of: ({ usages }) => ({
    direct: usages.some(({ relation }) => relation === 'direct'),
    transitive: usages.some(({ relation }) => relation === 'transitive'),
    projects: [...new Set(usages.map(({ project }) => project))].sort(),
    endOfLife: [...new Set(usages.flatMap(({ endOfLife = [] }) => endOfLife))].sort(),
  }),
  usual: { direct: true, transitive: false, projects: [], endOfLife: [] },
};
