import type { Screen } from './style.js';

const printable = /^[\u0021-\u007e]+$/;
/** Text that stands for a character which may not be printed names no file that could be opened. */
const writtenOut = '\\u{';

/**
 * The lines with `shown`, a place of the repository, made a link where the screen has links (OSC 8).
 * The text stays as it is: what a link takes on a terminal is the text alone.
 */
export function linked(
  lines: readonly string[],
  shown: string,
  place: { readonly path: string; readonly line?: number },
  screen: Screen,
): string[] {
  if (screen.link === undefined || place.path.includes(writtenOut)) return [...lines];
  const uri = screen.link(place.path, place.line ?? 0);
  if (!printable.test(uri)) return [...lines];
  return lines.map((line) => line.replace(shown, () => `${open(uri)}${shown}${open('')}`));
}

const open = (uri: string): string => `\u001b]8;;${uri}\u001b\\`;
