import type { FactGroup } from '../../fact-model.js';

export interface UsageFacts {
  readonly direct: boolean;
  readonly transitive: boolean;
  readonly projects: readonly string[];
}

export const fact: FactGroup<UsageFacts> = {
  says: 'Who needs it.',
  fields: {
    direct: { type: 'bool', says: 'a project names it itself' },
    transitive: { type: 'bool', says: 'a package of some project needs it' },
    projects: { type: { list: 'string' }, says: 'paths of the projects, from the scanned folder' },
  },
  of: ({ usages }) => ({
    direct: usages.some(({ relation }) => relation === 'direct'),
    transitive: usages.some(({ relation }) => relation === 'transitive'),
    projects: [...new Set(usages.map(({ project }) => project))].sort(),
  }),
  usual: { direct: true, transitive: false, projects: [] },
};
