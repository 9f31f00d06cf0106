import type { Grammars } from '../../formats/grammar/grammars.js';
import type { Gather } from '../gather.js';
import { inspectWithHosted } from './hosted.js';
import type { ScriptText } from './report.js';

export function inspectBatch(
  script: ScriptText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  return inspectWithHosted({ language: 'batch', script }, gather, grammars);
}
