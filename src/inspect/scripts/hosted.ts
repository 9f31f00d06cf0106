import { append } from '../../core/append.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { Gather } from '../gather.js';
import { inspectBatchText } from './batch-text.js';
import { inspectPowerShellText } from './powershell-text.js';
import type { HostedText } from './report.js';

/** Scripts that start a shell with a script that starts a shell: honest ones stop at two. */
const hostingDepth = 4;

/** Reads a script, and the scripts it hands to other processes on their command lines. */
export async function inspectWithHosted(
  first: HostedText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  let texts: HostedText[] = [first];
  for (let depth = 0; depth < hostingDepth && texts.length > 0; depth++) {
    const hosted: HostedText[] = [];
    for (const { language, script } of texts) {
      gather.scripts.read(script.source.text.length);
      const inner =
        language === 'batch'
          ? inspectBatchText(script, gather)
          : inspectPowerShellText(script, gather, await grammars.load('powershell'));
      append(hosted, inner);
    }
    texts = hosted;
  }
}
