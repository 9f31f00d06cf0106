import { basename } from 'node:path';
import { escapeText } from '../core/text.js';
import { fit } from '../outputs/terminal/style.js';

export interface ProgressLine {
  show(done: number, total: number, current: string): void;
  /** Where nobody knows how much there will be. */
  tell(text: string): void;
  clear(): void;
}

const eraseLine = '\r\u001b[K';
const barWidth = 24;
/** Milliseconds between two drawings. */
const interval = 80;

const silent: ProgressLine = {
  show: () => undefined,
  tell: () => undefined,
  clear: () => undefined,
};

/** A bar on stderr, on a terminal only: logs and pipes get nothing. */
export function progressLine(stream: NodeJS.WriteStream, quiet = false): ProgressLine {
  if (quiet || !stream.isTTY) return silent;
  let last = 0;
  const draw = (text: string, always = false): void => {
    const now = performance.now();
    if (now - last < interval && !always) return;
    last = now;
    // A line that fills the terminal goes on in the next, where nobody erases it.
    stream.write(`${eraseLine}${fit(text, (stream.columns || 80) - 1)}`);
  };
  return {
    show(done, total, current) {
      const filled = total === 0 ? 0 : Math.round((done / total) * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      draw(`${bar} ${done}/${total} ${escapeText(basename(current))}`, done === total);
    },
    tell: (text) => draw(escapeText(text)),
    clear: () => void stream.write(eraseLine),
  };
}
