import { basename } from 'node:path';
import { escapeText } from '../core/text.js';
import { fit } from '../outputs/terminal/style.js';

export interface ProgressLine {
  show(done: number, total: number, current: string): void;
  /** Where nobody knows how much there will be. */
  tell(text: string): void;
  /** What is printed next stands on a line of its own. */
  clear(): void;
  /** Nothing more is told. */
  end(): void;
}

const eraseLine = '\r\u001b[K';
const barWidth = 24;
/** Milliseconds between two drawings. */
const interval = 80;
/** Milliseconds until a log is told anything, and between two of its lines. */
const firstLine = 10_000;
const nextLine = 30_000;

const silent: ProgressLine = {
  show: () => undefined,
  tell: () => undefined,
  clear: () => undefined,
  end: () => undefined,
};

/**
 * A bar on stderr where that is a terminal. Elsewhere a plain line now and then, so that nobody takes the job of
 * a CI for one that hangs, and none at all where the work is short.
 * @param start what is done until something is told
 */
export function progressLine(
  stream: NodeJS.WriteStream,
  { quiet = false, start = 'at work' }: { readonly quiet?: boolean; readonly start?: string },
): ProgressLine {
  if (quiet) return silent;
  return stream.isTTY ? bar(stream) : log(stream, start);
}

function bar(stream: NodeJS.WriteStream): ProgressLine {
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
      const drawn = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      draw(`${drawn} ${done}/${total} ${escapeText(basename(current))}`, done === total);
    },
    tell: (text) => draw(escapeText(text)),
    clear: () => void stream.write(eraseLine),
    end: () => void stream.write(eraseLine),
  };
}

/** By a timer as well as by what is told: one package may take longer than a line is due. */
function log(stream: NodeJS.WriteStream, start: string): ProgressLine {
  let due = performance.now() + firstLine;
  let text = start;
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    if (performance.now() < due) return;
    due = performance.now() + nextLine;
    stream.write(`assay: ${text}\n`);
    wait();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, Math.max(1, due - performance.now() + 1)).unref();
  };
  const now = (said: string): void => {
    text = said;
    write();
  };
  wait();
  return {
    show: (done, total) => now(`read ${done} of ${total} ${total === 1 ? 'package' : 'packages'}`),
    tell: (said) => now(escapeText(said)),
    clear: () => undefined,
    end: () => clearTimeout(timer),
  };
}
