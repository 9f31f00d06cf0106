import type { Screen } from '../outputs/terminal/index.js';

const defaultWidth = 100;
const widest = 160;
const narrowest = 60;

/** Colour on a terminal unless NO_COLOR is set (no-color.org); FORCE_COLOR has it in a pipe too. */
export function screenFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Screen {
  const wanted = Boolean(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0';
  const color = !env['NO_COLOR'] && (wanted || (stream.isTTY === true && env['TERM'] !== 'dumb'));
  const columns = Number(env['COLUMNS']) || stream.columns || defaultWidth;
  return { color, width: Math.min(widest, Math.max(narrowest, columns)) };
}

/** Writes all of `text` before the process may end: pipes take it in pieces. */
export function writeOut(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      // A reader like `head` that has seen enough is not our failure.
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
