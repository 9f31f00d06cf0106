import type { Examples } from '../../../tests/kit/examples.js';

const targets = '<Project><!-- what a reviewer reads --></Project>\n';
const others = '<Project><!-- what a client installs --></Project>\n';
const path = 'build/Fixture.Package.targets';
const files = { [path]: targets };

export const examples: Examples = {
  flagged: [
    {
      name: 'duplicate-name',
      about: 'Two build files of one name: some readers take the first, some the last.',
      files,
      entries: (honest) => [...honest, { name: path, content: others, method: 0 }],
    },
    {
      name: 'two-names',
      about: 'The directory calls a file a readme, the header before the data a build file.',
      files,
      entries: (honest) => [
        ...honest,
        { name: 'readme.md', content: others, method: 0, local: { name: 'build/x.targets' } },
      ],
    },
    {
      name: 'parent-path',
      about: 'An entry that leaves the folder it is extracted to.',
      files,
      entries: (honest) => [...honest, { name: '../outside.targets', content: others, method: 0 }],
    },
    {
      name: 'unlisted-entry',
      about: 'A file that a streaming reader finds and the directory does not list.',
      files,
      entries: (honest) => [
        ...honest,
        { name: 'build/hidden.targets', content: others, method: 0, unlisted: true },
        { name: 'readme.md', content: '# Fixture\n', method: 0 },
      ],
    },
  ],
  clean: [
    {
      name: 'plain',
      about: 'As a packing tool writes it.',
      files,
    },
    {
      name: 'descriptor',
      about: 'Sizes after the data, as streaming writers put them: every reader agrees.',
      nearMiss: true,
      files,
      entries: (honest) => honest.map((file) => ({ ...file, descriptor: 'marked', method: 8 })),
    },
    {
      name: 'comment',
      about: 'An archive comment: odd, and the same to every reader.',
      nearMiss: true,
      files,
      zip: { comment: new TextEncoder().encode('packed by hand') },
    },
  ],
};
