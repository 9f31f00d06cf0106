import { isInputError } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import type { JsonValue } from '../../formats/json/model.js';
import { itemsOf, memberOf, membersOf, stringOf } from '../../formats/json/query.js';
import { readJson } from '../../formats/json/read-json.js';

/** A message of the plugin protocol: a line of JSON (NuGet.Protocol.Plugins.Message). */
export interface Message {
  readonly RequestId: string;
  readonly Type: 'Request' | 'Response' | 'Progress' | 'Fault' | 'Cancel';
  readonly Method: string;
  readonly Payload?: Payload;
}

/** What is made use of: texts, and lists of texts. */
export type Payload = Readonly<Record<string, unknown>>;

const types = ['Request', 'Response', 'Progress', 'Fault', 'Cancel'] as const;

/** Undefined for what is no message: plugins print other things by mistake. */
export function readMessage(line: Uint8Array): Message | undefined {
  const root = parse(line);
  const RequestId = stringOf(memberOf(root, 'RequestId'));
  const Method = stringOf(memberOf(root, 'Method'));
  const Type = types.find((type) => type === stringOf(memberOf(root, 'Type')));
  if (RequestId === undefined || Method === undefined || Type === undefined) return undefined;
  const fields = membersOf(memberOf(root, 'Payload'));
  const Payload = Object.fromEntries(fields.map(({ key, value }) => [key, plain(value)]));
  return { RequestId, Type, Method, Payload };
}

function parse(line: Uint8Array): JsonValue | undefined {
  try {
    return readJson(line).root;
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}

function plain(value: JsonValue): unknown {
  return value.kind === 'array' ? itemsOf(value).map(stringOf) : stringOf(value);
}

/** @throws LimitReached `pluginMessageBytes`, and what the iterable throws. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...held, chunk.subarray(from, end)]);
      [held, size, from] = [[], 0, end + 1];
    }
    held.push(chunk.subarray(from));
    size += chunk.length - from;
    within('pluginMessageBytes', size);
  }
}
