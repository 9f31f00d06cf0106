import type { FoldedLines, FoldingWork } from '../../core/folded-lines.js';
import { limits } from '../../core/limits.js';
import { unread, type Gather } from '../gather.js';
import { foldedReading, type FoldedReading } from './folded-reading.js';
import type { ScriptText } from './report.js';

/**
 * Puts a text together, where there is something to put together.
 * @returns the two readings of it; undefined where one is all there is
 * @throws LimitReached `scriptFolding`, `scriptUnits`, and what folding throws.
 */
export function foldedWith(
  fold: (text: ScriptText['source'], work: FoldingWork) => FoldedLines | undefined,
  script: ScriptText,
  gather: Gather,
): FoldedReading | undefined {
  const folded = fold(script.source, gather.scripts.folding);
  if (folded?.isCut) tellCut(script, gather);
  if (folded === undefined || folded.text === script.source.text) return undefined;
  gather.scripts.read(folded.text.length);
  return foldedReading(script, folded);
}

/** What a longer text hides stays hidden: that is not the same as nothing. */
function tellCut({ path }: ScriptText, gather: Gather): void {
  const name = 'foldedScript';
  unread(
    gather,
    path,
    name,
    `limit ${name} of ${limits[name]} reached: the text was not put together`,
  );
}
