import { hasHole, Hole } from '../../../behaviour/data-flow/index.js';
import type { HandoffPlace, HandoffPlaceKind } from '../../../facts/flow.js';

/** Names that one call may mean: of more, it is not known where anything is. */
const mostNames = 4;
const shortestName = 3;
const longestName = 300;

/** The places that a call may mean, as both who leaves and who picks up would write them. */
export function placesOf(kind: HandoffPlaceKind, texts: readonly string[]): HandoffPlace[] {
  const names = texts.flatMap((text) => nameOf(kind, text) ?? []);
  return [...new Set(names)].slice(0, mostNames).map((name) => ({ kind, name }));
}

/** Of a path, what follows the folder, which is the machine's; other names are known whole. */
function nameOf(kind: HandoffPlaceKind, text: string): string | undefined {
  const name = kind === 'file' ? fileName(text) : text;
  if (hasHole(name) || name.length < shortestName || name.length > longestName) return undefined;
  // Systems differ in whether case counts for these.
  return kind === 'application-data' ? name : name.toLowerCase();
}

function fileName(text: string): string {
  const holes = [Hole.caller, Hole.unknown, Hole.hidden];
  const end = Math.max(...holes.map((hole) => text.lastIndexOf(hole)));
  const tail = text.slice(end + 1);
  // The ending alone is no name.
  if (/^\.\w*$/.test(tail)) return '';
  return tail.replaceAll('\\', '/').replace(/^[./]+/, '');
}
