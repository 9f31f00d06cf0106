import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInputError } from '../../../src/core/errors.js';
import { readElements } from '../../../src/formats/msbuild/evaluate/elements.js';
import { evaluate } from '../../../src/formats/msbuild/evaluate/evaluate.js';
import { Unknown } from '../../../src/formats/msbuild/evaluate/value.js';
import { memoryTree } from '../../kit/file-trees.js';

/** What of a project is worked out with `U` unknown, or with a value for it. */
function outcome(body: string, known?: string): Map<string, string | undefined> {
  const tree = memoryTree({ '/a.proj': `<Project>${body}</Project>` });
  const project = evaluate({
    project: '/a.proj',
    machine: { platform: 'linux', architecture: 'X64', tree, environment: new Map() },
    globalProperties: new Map(known === undefined ? [] : [['U', known]]),
    engineProperties: new Map(),
    unknownProperties: new Map(known === undefined ? [['U', 'open']] : []),
    itemTypes: ['I'],
    sdkFolder: () => ({ unread: 'none' }),
    refuses: () => undefined,
    read: (path) => readElements(tree.read(path)),
  });
  const entries = ['A', 'B', 'C'].map((name): [string, string | undefined] => {
    const value = project.property(name);
    return [name, value instanceof Unknown ? undefined : value];
  });
  const items = project.items.of('I');
  const sure = items.every(
    ({ identity, maybe, metadata }) =>
      maybe === undefined &&
      typeof identity === 'string' &&
      typeof (metadata.get('m') ?? '') === 'string',
  );
  const list = items.map(
    ({ identity, metadata }) => `${String(identity)}=${String(metadata.get('m') ?? '')}`,
  );
  return new Map([...entries, ['I', sure ? list.join(';') : undefined]]);
}

const texts = fc.constantFrom(
  'x',
  'y',
  '',
  '$(A)',
  '$(B)',
  '$(U)',
  'x$(C)',
  '$(U.Length)',
  '$(A.Replace(`x`, `y`))',
);
const comparisons = fc
  .tuple(texts, fc.constantFrom('==', '!='), texts)
  .map(([left, operator, right]) => `'${left}' ${operator} '${right}'`);
const conditions = fc.letrec<{ whole: string; inner: string }>((tie) => ({
  whole: fc.oneof({ maxDepth: 3 }, comparisons, tie('inner')),
  inner: fc
    .tuple(tie('whole'), fc.constantFrom(' and ', ' or ', ''), tie('whole'))
    .map(([left, word, right]) => (word === '' ? `!(${left})` : `(${left})${word}(${right})`)),
})).whole;

const assignments = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), texts, fc.option(conditions))
  .map(([name, text, condition]) => `<${name}${on(condition)}>${text}</${name}>`);
const elements = fc
  .tuple(
    fc.constantFrom('Include', 'Remove', 'Update'),
    fc.constantFrom('p', 'q;p', '$(A)', '@(I)'),
    texts,
    fc.option(conditions),
  )
  .map(([kind, names, text, condition]) =>
    kind === 'Remove'
      ? `<I Remove="${names}"${on(condition)}/>`
      : `<I ${kind}="${names}" M="${text}"${on(condition)}/>`,
  );

function on(condition: string | null): string {
  return condition === null ? '' : ` Condition="${condition}"`;
}

const groups = fc.oneof(
  fc
    .tuple(fc.option(conditions), fc.array(assignments, { maxLength: 3 }))
    .map(
      ([condition, inner]) => `<PropertyGroup${on(condition)}>${inner.join('')}</PropertyGroup>`,
    ),
  fc
    .tuple(fc.option(conditions), fc.array(elements, { maxLength: 3 }))
    .map(([condition, inner]) => `<ItemGroup${on(condition)}>${inner.join('')}</ItemGroup>`),
  fc
    .tuple(conditions, assignments, assignments)
    .map(
      ([condition, then, otherwise]) =>
        `<Choose><When Condition="${condition}"><PropertyGroup>${then}</PropertyGroup></When><Otherwise><PropertyGroup>${otherwise}</PropertyGroup></Otherwise></Choose>`,
    ),
);

test('what is worked out with something unknown holds whatever that is', () => {
  fc.assert(
    fc.property(fc.array(groups, { maxLength: 6 }), (parts) => {
      const body = parts.join('');
      const open = outcome(body);
      for (const known of ['', 'x', 'y', 'other']) {
        const closed = outcome(body, known);
        for (const [name, value] of open)
          if (value !== undefined) expect(closed.get(name)).toBe(value);
      }
    }),
    { numRuns: 300 },
  );
});

test('a property of any text is a value, or left open', () => {
  const pieces = fc.constantFrom(
    '$(',
    '@(',
    '%(',
    ')',
    '[',
    ']',
    '::',
    '.',
    "'",
    '`',
    ',',
    'A',
    '->',
    '%3b',
    'Replace',
    'MSBuild',
    '(',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      try {
        outcome(`<PropertyGroup><A>${parts.join('').replaceAll('>', '&gt;')}</A></PropertyGroup>`);
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
