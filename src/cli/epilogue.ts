/** Columns of help where nobody says how wide the terminal is, as Commander has it. */
const usualWidth = 80;
const widest = 100;

/**
 * What stands below the options of a command: prose as wide as the terminal, and examples line by line, what is
 * said of one below itself.
 */
export function epilogue(text: string): () => string {
  return () => {
    const width = Math.min(process.stdout.columns ?? usualWidth, widest);
    return runsOf(text.split('\n'))
      .flatMap((line) => hung(line, width))
      .join('\n');
  };
}

/** Lines of prose that follow each other as one. */
function runsOf(lines: readonly string[]): string[] {
  const runs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isProse = /^\S/.test(line);
    if (isOpen && isProse) runs.push(`${runs.pop() ?? ''} ${line}`);
    else runs.push(line);
    isOpen = isProse && !line.endsWith(':');
  }
  return runs;
}

function hung(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const [start = ''] = /^ *(?:\S+(?: \S+)* {2,})?/.exec(line) ?? [];
  // Beside a long command nothing is left to say something in.
  const room = Math.max(width - start.length, 20);
  const [first = '', ...more] = filled(line.slice(start.length), room);
  return [start + first, ...more.map((each) => ' '.repeat(start.length) + each)];
}

function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
