import { basename } from 'node:path';
import { escapeText } from '../core/text.js';
import { fit } from '../outputs/terminal/style.js';

export interface ProgressLine {
  show(done: number, total: number, current: string): void;
  clear(): void;
}

const eraseLine = '\r\u001b[K';
const barWidth = 24;
/** Milliseconds between two drawings. */
const interval = 80;

/** A bar on stderr, on a terminal only: logs and pipes get nothing. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show(done, total, current) {
      const now = performance.now();
      if (now - last < interval && done < total) return;
      last = now;
      const filled = total === 0 ? 0 : Math.round((done / total) * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      const text = `${bar} ${done}/${total} ${escapeText(basename(current))}`;
      // A line that fills the terminal goes on in the next, where nobody erases it.
      stream.write(`${eraseLine}${fit(text, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => void stream.write(eraseLine),
  };
}
