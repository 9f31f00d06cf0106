import { fullName, type Type } from '../type.js';
import { type Value } from '../value.js';
import { AddressToken } from '../token.js';
import { arrays } from './arrays.js';
import { builder } from './builder.js';
import { bytes, parsing } from './bytes.js';
import { characters } from './characters.js';
import { ciphers } from './ciphers.js';
import { numbers } from './numbers.js';
import type { OutsideArea, OutsideFunction } from './outside.js';
import { paths } from './paths.js';
import { places } from './places.js';
import { queues } from './queues.js';
import { reflection } from './reflection.js';
import { sequences } from './sequences.js';
import { streams } from './streams.js';
import { tasks } from './tasks.js';
import { text } from './text.js';
import { threading } from './threading.js';
import { visualBasic } from './visual-basic.js';

export type { OutsideCall, OutsideFunction } from './outside.js';

/** All that is known to be free of side effects. */
export const areas: readonly OutsideArea[] = [
  text,
  characters,
  builder,
  bytes,
  parsing,
  arrays,
  sequences,
  queues,
  numbers,
  paths,
  places,
  reflection,
  streams,
  ciphers,
  threading,
  tasks,
  visualBasic,
];

const functions = new Map<string, Map<string, OutsideFunction>>();
for (const [type, members] of areas.flatMap(({ types }) => Object.entries(types))) {
  const known = functions.get(type) ?? new Map<string, OutsideFunction>();
  for (const [name, run] of Object.entries(members)) known.set(name, run);
  functions.set(type, known);
}

export function outsideFunction(owner: Type, name: string): OutsideFunction | undefined {
  return functions.get(fullName(owner))?.get(name);
}

const fields: Readonly<Record<string, Value>> = {
  'string::Empty': '',
  'System.BitConverter::IsLittleEndian': 1,
  'System.Net.IPAddress::Loopback': new AddressToken(Uint8Array.of(127, 0, 0, 1)),
  'System.Net.IPAddress::Any': new AddressToken(new Uint8Array(4)),
};

/** Static fields of the framework that never change. */
export function outsideFields(name: string): Value {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
