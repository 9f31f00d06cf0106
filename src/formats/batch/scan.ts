/**
 * The characters of cmd.exe's second phase (Microsoft has no grammar; this follows what cmd does):
 * outside quotes `^` takes the next character's meaning away, and at the end of a line joins the
 * next one to it.
 */
export interface Piece {
  /** Escapes and line joins removed; quotes and `%VAR%` kept. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** What ended it: an operator, the end of the line, or the end of the text. */
  readonly stop: string;
}

const plainRun = /[^"^&|<>()\r\n]+/y;
const operator = /&&?|\|\|?|[()]|>>?(?:&\d)?|<(?:&\d)?|\r\n?|\n/y;

/**
 * Reads from `start` to the next operator in `stops`. Other operators are text, as `(` is in
 * `echo (a)`.
 */
export function readPiece(text: string, start: number, stops: RegExp, limit = text.length): Piece {
  const parts: string[] = [];
  let at = start;
  let quoted = false;
  while (at < limit) {
    const run = match(quoted ? quotedRun : plainRun, text, at, limit);
    if (run !== '') {
      parts.push(run);
      at += run.length;
      continue;
    }
    const unit = text[at] as string;
    if (unit === '"') {
      quoted = !quoted;
      parts.push(unit);
      at++;
    } else if (unit === '^' && !quoted) {
      const taken = escaped(text, at, limit);
      parts.push(taken.plain);
      at += taken.length;
    } else {
      // Never empty, so that the scan always moves on.
      const found = match(operator, text, at, limit) || unit;
      if (isLineEnd(unit) || (!quoted && stops.test(found))) {
        return { plain: parts.join(''), start, end: at, stop: found };
      }
      parts.push(found);
      at += found.length;
    }
  }
  return { plain: parts.join(''), start, end: limit, stop: '' };
}

const quotedRun = /[^"\r\n]+/y;

function match(pattern: RegExp, text: string, at: number, limit: number): string {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0] ?? '';
  return found.length > limit - at ? found.slice(0, limit - at) : found;
}

export function isLineEnd(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r';
}

function escaped(text: string, at: number, limit: number): { plain: string; length: number } {
  const next = at + 1 < limit ? (text[at + 1] as string) : '';
  if (next === '\r' && text[at + 2] === '\n') return joined(text, at + 3, limit, 3);
  if (isLineEnd(next)) return joined(text, at + 2, limit, 2);
  return { plain: next, length: 1 + next.length };
}

/** After a join the first character of the next line stands for itself, whatever it is. */
function joined(text: string, at: number, limit: number, length: number) {
  const first = at < limit && /[&|<>()^]/.test(text[at] as string) ? (text[at] as string) : '';
  return { plain: first, length: length + first.length };
}
