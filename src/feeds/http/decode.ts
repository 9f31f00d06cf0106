import { Readable, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { AssayError, LimitReached, MalformedInput } from '../../core/errors.js';
import { limits, within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import { Passing } from './trouble.js';

export type BodyLimit =
  'feedDocumentBytes' | 'feedProblemBytes' | 'packageBytes' | 'intelArchiveBytes';

/**
 * A body without its `Content-Encoding` (RFC 9110 8.4), never more of it than the limit: what comes
 * out is counted as it comes, so a bomb is only ever inflated up to there.
 * @throws LimitReached, MalformedInput, Passing
 */
export async function* decoded(
  body: AsyncIterable<Uint8Array>,
  encoding: string | string[] | undefined,
  limit: BodyLimit,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of unpacked(body, encoding)) {
    size += chunk.length;
    within(limit, size);
    yield chunk;
  }
}

function unpacked(
  body: AsyncIterable<Uint8Array>,
  encoding: string | string[] | undefined,
): AsyncIterable<Uint8Array> {
  const name = String(encoding ?? '')
    .trim()
    .toLowerCase();
  if (name === '' || name === 'identity') return body;
  if (/^(?:x-)?gzip$|^deflate$/.test(name)) return inflated(body, createUnzip());
  if (name === 'br') return inflated(body, createBrotliDecompress());
  throw new MalformedInput('unsupported', `answers in the encoding ${excerpt(name, 40)}`);
}

async function* inflated(
  body: AsyncIterable<Uint8Array>,
  stream: Transform,
): AsyncGenerator<Uint8Array> {
  pipeline(Readable.from(body, { objectMode: false }), stream, () => {});
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof AssayError || error instanceof Passing) throw error;
    throw new Passing(new MalformedInput('bad-encoding', 'answers with damaged compression'));
  } finally {
    stream.destroy();
  }
}

/** @throws as `decoded` */
export async function collect(
  body: AsyncIterable<Uint8Array>,
  encoding: string | string[] | undefined,
  limit: BodyLimit,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decoded(body, encoding, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The start of an error message; whatever is wrong with it says nothing more. */
export async function collectProblem(
  body: AsyncIterable<Uint8Array>,
  encoding: string | string[] | undefined,
): Promise<Uint8Array> {
  try {
    return await collect(body, encoding, 'feedProblemBytes');
  } catch (error) {
    if (error instanceof LimitReached || error instanceof MalformedInput) return new Uint8Array();
    throw error;
  }
}

/** Named so that a message can say how much was announced before anything is read. */
export function checkAnnounced(length: string | undefined, limit: BodyLimit): void {
  if (length !== undefined && Number(length) > limits[limit])
    throw new LimitReached(limit, limits[limit]);
}
