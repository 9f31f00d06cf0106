import { inflateRawSync, gunzipSync, inflateSync, brotliDecompressSync } from 'node:zlib';
import { limits } from '../../../core/limits.js';
import { dotnetApi } from '../../documentation.js';
import { storeElement } from '../memory.js';
import type { SpanValue, Value } from '../value.js';
import { EncodingToken } from '../token.js';
import { CipherValue, StreamValue } from '../library.js';
import { decodeText } from './bytes.js';
import { deciphered } from './ciphers.js';
import {
  bytesOf,
  newBytes,
  newText,
  spanOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

type Inflate = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** `new GZipStream(stream, CompressionMode.Decompress)`: read at once, as far as is allowed. */
const inflates =
  (inflate: Inflate): OutsideFunction =>
  ({ args: [stream, mode], machine }) => {
    if (!(stream instanceof StreamValue) || mode !== 0) return undefined;
    try {
      const maxOutputLength = limits.foldingBytes;
      const bytes = inflate(stream.bytes.subarray(stream.position), { maxOutputLength });
      machine.budget.allocate(bytes.length);
      stream.position = stream.bytes.length;
      return new StreamValue(bytes);
    } catch (error) {
      // Damage and bombs are theirs; a limit of ours passes.
      if (error instanceof Error && 'code' in error) return undefined;
      throw error;
    }
  };

const onStream =
  (run: (stream: StreamValue, call: OutsideCall) => Value): OutsideFunction =>
  (call) => {
    const [stream] = call.args;
    return stream instanceof StreamValue ? run(stream, call) : undefined;
  };

function take(stream: StreamValue, count: number): Uint8Array {
  const taken = stream.bytes.subarray(stream.position, stream.position + Math.max(0, count));
  stream.position += taken.length;
  return taken;
}

/** `Read(buffer, offset, count)` or `Read(span)`. */
const read = onStream((stream, { args, machine }) => {
  const span = spanOf(args[1]);
  const isRange = args.length === 4;
  if (span === undefined) return undefined;
  const [from, count] = isRange ? [Number(args[2]), Number(args[3])] : [0, span.length];
  if (!(from >= 0 && count >= 0 && from + count <= span.length)) return undefined;
  machine.budget.allocate(count);
  return fill(span, from, take(stream, count));
});

function fill(span: SpanValue, from: number, bytes: Uint8Array): number {
  bytes.forEach((byte, at) => storeElement(span.array, span.start + from + at, byte));
  return bytes.length;
}

const write = onStream((stream, { args, machine }) => {
  const bytes = bytesOf(args[1]);
  if (bytes === undefined) return undefined;
  const [from, count] = args.length === 4 ? [Number(args[2]), Number(args[3])] : [0, bytes.length];
  append(stream, bytes.subarray(from, from + count), machine);
  return null;
});

function append(stream: StreamValue, bytes: Uint8Array, machine: OutsideCall['machine']): void {
  const end = Math.max(stream.bytes.length, stream.position + bytes.length);
  machine.budget.allocate(end);
  const grown = new Uint8Array(end);
  grown.set(stream.bytes);
  grown.set(bytes, stream.position);
  stream.bytes = grown;
  stream.position += bytes.length;
}

const readByte = onStream((stream) => take(stream, 1)[0] ?? -1);

const streamType: Readonly<Record<string, OutsideFunction>> = {
  Read: read,
  ReadExactly: (call) => (read(call) === undefined ? undefined : null),
  ReadAtLeast: read,
  ReadByte: readByte,
  Write: write,
  WriteByte: onStream((stream, { args, machine }) => {
    append(stream, Uint8Array.of(Number(args[1])), machine);
    return null;
  }),
  CopyTo: onStream((stream, { args, machine }) => {
    const [, to] = args;
    if (!(to instanceof StreamValue)) return undefined;
    append(to, take(stream, stream.bytes.length), machine);
    return null;
  }),
  ToArray: onStream((stream, { machine }) => newBytes(machine, stream.bytes)),
  get_Length: onStream((stream) => BigInt(stream.bytes.length)),
  get_Position: onStream((stream) => BigInt(stream.position)),
  set_Position: onStream((stream, { args }) => {
    stream.position = Math.max(0, Math.min(Number(args[1]), stream.bytes.length));
    return null;
  }),
  Dispose: () => null,
  Close: () => null,
  Flush: () => null,
};

const memory: OutsideFunction = ({ args, machine }) => {
  const [given] = args;
  if (given === undefined || typeof given === 'number') return new StreamValue(new Uint8Array());
  const bytes =
    args.length === 1 || typeof args[1] !== 'number' || args.length === 2
      ? bytesOf(given)
      : undefined;
  if (bytes === undefined) return undefined;
  machine.budget.allocate(bytes.length);
  return new StreamValue(bytes);
};

const reader: Readonly<Record<string, OutsideFunction>> = {
  '.ctor': ({ args: [stream, encoding] }) => {
    const isPlain =
      encoding === undefined || (encoding instanceof EncodingToken && encoding.encoding === 'utf8');
    return stream instanceof StreamValue && isPlain ? stream : undefined;
  },
  ReadToEnd: onStream((stream, { machine }) => {
    const bytes = take(stream, stream.bytes.length);
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return newText(machine, decodeText('utf8', hasMark ? bytes.subarray(3) : bytes));
  }),
  Dispose: () => null,
  Close: () => null,
};

const binaryReader: Readonly<Record<string, OutsideFunction>> = {
  '.ctor': ({ args: [stream] }) => (stream instanceof StreamValue ? stream : undefined),
  ReadByte: readByte,
  ReadBytes: onStream((stream, { args, machine }) =>
    newBytes(machine, take(stream, Number(args[1]))),
  ),
  ReadInt32: onStream((stream) => {
    const bytes = Uint8Array.from(take(stream, 4));
    return bytes.length === 4 ? new DataView(bytes.buffer).getInt32(0, true) : undefined;
  }),
  Dispose: () => null,
};

/** `new CryptoStream(stream, decryptor, CryptoStreamMode.Read)`. */
const cryptoStream: OutsideFunction = ({ args: [stream, cipher, mode], machine }) => {
  if (!(stream instanceof StreamValue) || !(cipher instanceof CipherValue) || mode !== 0) {
    return undefined;
  }
  const bytes = deciphered(cipher, stream.bytes.subarray(stream.position), machine.budget);
  return bytes && new StreamValue(bytes);
};

/** Bytes in order, from memory and what is embedded; no file is opened. */
export const streams: OutsideArea = {
  documentation: dotnetApi('System.IO.MemoryStream', 'System.IO.Compression.GZipStream'),
  types: {
    'System.IO.Stream': streamType,
    'System.IO.MemoryStream': { ...streamType, '.ctor': memory },
    'System.IO.Compression.GZipStream': { ...streamType, '.ctor': inflates(gunzipSync) },
    'System.IO.Compression.DeflateStream': { ...streamType, '.ctor': inflates(inflateRawSync) },
    'System.IO.Compression.ZLibStream': { ...streamType, '.ctor': inflates(inflateSync) },
    'System.IO.Compression.BrotliStream': {
      ...streamType,
      '.ctor': inflates(brotliDecompressSync),
    },
    'System.Security.Cryptography.CryptoStream': { ...streamType, '.ctor': cryptoStream },
    'System.IO.StreamReader': reader,
    'System.IO.TextReader': reader,
    'System.IO.BinaryReader': binaryReader,
  },
};
