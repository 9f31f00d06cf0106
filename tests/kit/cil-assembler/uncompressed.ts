import { assemble } from './assemble.js';

/** Two types whose members lie crosswise: only the tables of pointers say whose they are. */
export function uncompressedAssembly(): Uint8Array {
  const takesTwo = (name: string, text: string) => ({
    name,
    params: ['int32', 'string'],
    paramNames: ['first', 'second'],
    body: [['ldstr', text], ['pop'], ['ret']] as const,
  });
  return assemble({
    name: 'Uncompressed',
    types: [
      {
        name: 'Fixture.First',
        fields: [
          { name: 'a', type: 'int32' },
          { name: 'b', type: 'string' },
        ],
        methods: [takesTwo('M1', 'one'), { name: 'M2', body: [['ret']] }],
      },
      {
        name: 'Fixture.Second',
        fields: [
          { name: 'c', type: 'int64' },
          { name: 'd', type: 'object' },
        ],
        methods: [takesTwo('M3', 'three'), { name: 'M4', body: [['ret']] }],
      },
    ],
    uncompressed: { fields: [4, 1, 3, 2], methods: [3, 1, 4, 2], parameters: [2, 1, 4, 3] },
  });
}
