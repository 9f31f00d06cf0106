import { method, type MethodRefSpec } from '../../kit/cil-assembler/assemble.js';

/** What random code has on its stack. */
export type Kind = 'number' | 'text' | 'bytes' | 'thing' | 'own' | 'function';

export const types = {
  client: '[System.Net.WebClient]System.Net.WebClient',
  encoding: '[System.Runtime]System.Text.Encoding',
  function: 'class [System.Runtime]System.Func`2<string,string>',
} as const;

export const list = 'class [System.Collections]System.Collections.Generic.List`1<string>';

export const typeNames: Readonly<Record<Kind, string>> = {
  number: 'int32',
  text: 'string',
  bytes: 'uint8[]',
  thing: 'object',
  own: 'class Own0',
  function: types.function,
};

/** A member of the framework: what it takes off the stack, and what it leaves there. */
export interface Member {
  readonly ref: MethodRefSpec;
  readonly takes: readonly (Kind | 'client' | 'encoding' | 'list' | 'type' | 'yes')[];
  readonly gives: Kind | 'nothing' | 'else';
  readonly isNew?: boolean;
}

export const texts = [
  '',
  'https://collector.example.com/in',
  'aHR0cHM6Ly9jb2xsZWN0b3IuZXhhbXBsZS5jb20=',
  '/etc/passwd',
  '.ssh/id_rsa',
  'API_KEY',
  'System.Diagnostics.Process',
  'cmd.exe',
  '{0}{1}',
  'constructor',
  '__proto__',
];

const runtime = (name: string): string => `[System.Runtime]System.${name}`;
const file = runtime('IO.File');
const text = runtime('String');
const convert = runtime('Convert');
const inside = { instance: true } as const;

/** Used as a function where no own method fits. */
export const transform = method(runtime('Environment'), 'GetEnvironmentVariable', 'string', [
  'string',
]);

export const makers: Readonly<Record<Kind, readonly Member[]>> = {
  number: [
    { ref: method(text, 'get_Length', 'int32', [], inside), takes: ['text'], gives: 'number' },
    {
      ref: method(text, 'op_Equality', 'bool', ['string', 'string']),
      takes: ['text', 'text'],
      gives: 'number',
    },
    { ref: method(file, 'Exists', 'bool', ['string']), takes: ['text'], gives: 'number' },
    { ref: method(list, 'get_Count', 'int32', [], inside), takes: ['list'], gives: 'number' },
  ],
  text: [
    {
      ref: method(text, 'Concat', 'string', ['string', 'string']),
      takes: ['text', 'text'],
      gives: 'text',
    },
    {
      ref: method(text, 'Format', 'string', ['string', 'object']),
      takes: ['text', 'thing'],
      gives: 'text',
    },
    {
      ref: method(text, 'Substring', 'string', ['int32'], inside),
      takes: ['text', 'number'],
      gives: 'text',
    },
    { ref: method(file, 'ReadAllText', 'string', ['string']), takes: ['text'], gives: 'text' },
    { ref: transform, takes: ['text'], gives: 'text' },
    {
      ref: method(convert, 'ToBase64String', 'string', ['uint8[]']),
      takes: ['bytes'],
      gives: 'text',
    },
    {
      ref: method(types.encoding, 'GetString', 'string', ['uint8[]'], inside),
      takes: ['encoding', 'bytes'],
      gives: 'text',
    },
    {
      ref: method(types.client, 'DownloadString', 'string', ['string'], inside),
      takes: ['client', 'text'],
      gives: 'text',
    },
    {
      ref: method(types.function, 'Invoke', '!1', ['!0'], inside),
      takes: ['function', 'text'],
      gives: 'text',
    },
    {
      ref: method(list, 'get_Item', '!0', ['int32'], inside),
      takes: ['list', 'number'],
      gives: 'text',
    },
    {
      ref: method(runtime('Object'), 'ToString', 'string', [], inside),
      takes: ['thing'],
      gives: 'text',
    },
  ],
  bytes: [
    { ref: method(file, 'ReadAllBytes', 'uint8[]', ['string']), takes: ['text'], gives: 'bytes' },
    {
      ref: method(convert, 'FromBase64String', 'uint8[]', ['string']),
      takes: ['text'],
      gives: 'bytes',
    },
    {
      ref: method(types.encoding, 'GetBytes', 'uint8[]', ['string'], inside),
      takes: ['encoding', 'text'],
      gives: 'bytes',
    },
    {
      ref: method(types.client, 'DownloadData', 'uint8[]', ['string'], inside),
      takes: ['client', 'text'],
      gives: 'bytes',
    },
  ],
  thing: [
    {
      ref: method(
        runtime('Reflection.Assembly'),
        'Load',
        `class ${runtime('Reflection.Assembly')}`,
        ['uint8[]'],
      ),
      takes: ['bytes'],
      gives: 'thing',
    },
    {
      ref: method(runtime('Activator'), 'CreateInstance', 'object', [`class ${runtime('Type')}`]),
      takes: ['type'],
      gives: 'thing',
    },
    {
      ref: method(text, 'Concat', 'string', ['object', 'object']),
      takes: ['thing', 'thing'],
      gives: 'thing',
    },
  ],
  own: [{ ref: method('Own2', '.ctor', 'void', [], inside), takes: [], gives: 'own', isNew: true }],
  function: [
    {
      ref: method(runtime('Delegate'), 'Combine', `class ${runtime('Delegate')}`, [
        `class ${runtime('Delegate')}`,
        `class ${runtime('Delegate')}`,
      ]),
      takes: ['function', 'function'],
      gives: 'function',
    },
  ],
};

/** Called for what they do. */
export const members: readonly Member[] = [
  { ref: method(file, 'Delete', 'void', ['string']), takes: ['text'], gives: 'nothing' },
  {
    ref: method(file, 'WriteAllBytes', 'void', ['string', 'uint8[]']),
    takes: ['text', 'bytes'],
    gives: 'nothing',
  },
  {
    ref: method(file, 'WriteAllText', 'void', ['string', 'string']),
    takes: ['text', 'text'],
    gives: 'nothing',
  },
  {
    ref: method(runtime('IO.Directory'), 'Delete', 'void', ['string', 'bool']),
    takes: ['text', 'yes'],
    gives: 'nothing',
  },
  {
    ref: method(types.client, 'UploadString', 'string', ['string', 'string'], inside),
    takes: ['client', 'text', 'text'],
    gives: 'else',
  },
  {
    ref: method(types.client, 'UploadData', 'uint8[]', ['string', 'uint8[]'], inside),
    takes: ['client', 'text', 'bytes'],
    gives: 'else',
  },
  {
    ref: method(
      '[System.Diagnostics.Process]System.Diagnostics.Process',
      'Start',
      'class [System.Diagnostics.Process]System.Diagnostics.Process',
      ['string', 'string'],
    ),
    takes: ['text', 'text'],
    gives: 'else',
  },
  { ref: method(list, 'Add', 'void', ['!0'], inside), takes: ['list', 'text'], gives: 'nothing' },
  ...Object.values(makers).flat(),
];
