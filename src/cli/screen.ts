import type { Screen } from '../outputs/terminal/index.js';
import { escapeText } from '../core/text.js';
import { UsageError } from './exit.js';

const defaultWidth = 100;
const widest = 160;
const narrowest = 40;

/**
 * Colour on a terminal unless NO_COLOR is set (no-color.org); FORCE_COLOR has it in a pipe too.
 *
 * What is no terminal, and has no COLUMNS, has nothing cut.
 * @param unknownWidth the columns at which prose is broken there
 */
export function screenFor(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
  unknownWidth = defaultWidth,
): Screen {
  const wanted = Boolean(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0';
  const color = !env['NO_COLOR'] && (wanted || (stream.isTTY === true && env['TERM'] !== 'dumb'));
  const columns = Number(env['COLUMNS']) || stream.columns;
  const width = columns ? Math.min(widest, Math.max(narrowest, columns)) : unknownWidth;
  return { color, width, ...(columns ? {} : { whole: true }) };
}

/**
 * Writes all of `text` before the process may end: pipes take it in pieces.
 * @throws UsageError when the output takes no more, as on a full disk.
 */
export function writeOut(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error))
        reject(new UsageError(`the output cannot be written: ${error.message}`));
      else resolve();
    });
  });
}

export function writeError(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A reader like `head` that has seen enough is not our failure. */
function isClosedPipe(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'EPIPE';
}

/**
 * Streams raise their errors twice: to the one who wrote, who deals with them in `writeOut`, and as
 * an event that would end the process with a stack trace.
 */
export function holdStreamErrors(streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) stream.on('error', () => undefined);
}

/** Writes what costs time, not truth, each text once: both halves of a cache may lack the same folder. */
export function notices(before: () => void = () => undefined): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    before();
    writeError(`assay: ${escapeText(message)}`);
  };
}
