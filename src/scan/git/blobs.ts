import { LimitReached, MalformedInput, Unavailable } from '../../core/errors.js';
import { limits, within } from '../../core/limits.js';
import { checkAnswer, type Commit } from './repository.js';
import { runGit } from './run-git.js';
import type { TreeFile } from './tree-listing.js';

/** Takes the content of one file, piece by piece. */
export interface Taker {
  write(piece: Buffer): void;
  end(): void;
}

/**
 * Hands the content of files to `open`, one after the other.
 * @throws Unavailable, also where a partial clone does not have the content; MalformedInput;
 * LimitReached; what `open` and its takers throw.
 */
export async function readBlobs(
  commit: Commit,
  files: readonly TreeFile[],
  open: (file: TreeFile, size: number) => Taker,
): Promise<void> {
  if (files.length === 0) return;
  const reader = new BatchReader(files, open);
  let failure: unknown;
  const ended = await runGit(['cat-file', '--batch'], commit.git, (child) => {
    child.stdout.on('data', (piece: Buffer) => {
      if (failure !== undefined) return;
      try {
        reader.take(piece);
      } catch (error) {
        failure = error;
        child.kill('SIGKILL');
      }
    });
    child.stdin.end(files.map(({ id }) => `${id}\n`).join(''));
  });
  reader.release();
  if (failure !== undefined) throw failure;
  checkAnswer(ended, commit.top);
  if (!reader.isDone()) throw new MalformedInput('truncated', 'git ended before the last file');
}

/** One file as bytes in memory. */
export async function readBlob(commit: Commit, file: TreeFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const taker = { write: (piece: Buffer) => void pieces.push(piece), end: () => undefined };
  await readBlobs(commit, [file], () => taker);
  return Buffer.concat(pieces);
}

const longestHeader = 256;

/** `<object> SP <type> SP <size> LF <content> LF`, or `<object> SP missing LF` (git-cat-file). */
class BatchReader {
  private header = '';
  private taker: Taker | undefined;
  /** Bytes of content to come, and the line feed behind them. */
  private left = 0;
  private next = 0;
  private total = 0;

  private readonly files: readonly TreeFile[];
  private readonly open: (file: TreeFile, size: number) => Taker;

  constructor(files: readonly TreeFile[], open: (file: TreeFile, size: number) => Taker) {
    this.files = files;
    this.open = open;
  }

  isDone(): boolean {
    return this.next === this.files.length && this.taker === undefined;
  }

  /** Closes what was half written. */
  release(): void {
    this.taker?.end();
    this.taker = undefined;
  }

  take(piece: Buffer): void {
    for (let at = 0; at < piece.length;) {
      at = this.taker === undefined ? this.takeHeader(piece, at) : this.takeContent(piece, at);
    }
  }

  private takeHeader(piece: Buffer, at: number): number {
    const end = piece.indexOf(0x0a, at);
    const until = end < 0 ? piece.length : end;
    this.header += piece.toString('latin1', at, Math.min(until, at + longestHeader));
    if (this.header.length > longestHeader) throw noBatch();
    if (end < 0) return piece.length;
    const file = this.files[this.next++];
    if (file === undefined) throw noBatch();
    const size = sizeOf(this.header, file);
    this.header = '';
    within('baseFileBytes', size);
    this.total += size;
    if (this.total > limits.baseTotalBytes)
      throw new LimitReached('baseTotalBytes', limits.baseTotalBytes);
    this.taker = this.open(file, size);
    this.left = size + 1;
    return end + 1;
  }

  private takeContent(piece: Buffer, at: number): number {
    const until = Math.min(piece.length, at + this.left);
    const isLast = until - at === this.left;
    this.taker?.write(piece.subarray(at, isLast ? until - 1 : until));
    this.left -= until - at;
    if (isLast) this.release();
    return until;
  }
}

function sizeOf(header: string, { id, path }: TreeFile): number {
  const match = /^([0-9a-f]{40,64}) (?:blob (\d{1,15})|missing)$/.exec(header);
  if (match === null || match[1] !== id) throw noBatch();
  if (match[2] === undefined) {
    const message =
      'its content at this commit is not in the clone (a partial one); fetch it first';
    throw new Unavailable('not-found', message).at(path);
  }
  return Number(match[2]);
}

const noBatch = (): MalformedInput =>
  new MalformedInput('bad-structure', 'this is no output of git cat-file');
