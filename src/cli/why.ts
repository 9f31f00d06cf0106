import { readFileSync } from 'node:fs';
import type { InspectReport, ScannedPackage } from '../facts/report.js';
import { inspectPackage, whyOf } from '../inspect/index.js';
import { renderJson } from '../outputs/json/index.js';
import { renderWhy, type Screen } from '../outputs/terminal/index.js';
import { openGrammarFiles } from '../scan/grammar-files.js';
import { readEngine } from './engine.js';

/** What `inspect --why` prints of a package that was read: judged anew, with its facts at hand. */
export async function explainVerdict(
  { context, decision }: ScannedPackage,
  screen: Screen,
  asJson: boolean,
): Promise<string> {
  const options = { tool: readEngine(), grammars: openGrammarFiles() };
  const { report, facts } = await inspectPackage(readFileSync(context.artifact), options);
  const why = whyOf(report, facts);
  const whole: InspectReport = { ...report, context, decision };
  return asJson ? renderJson({ ...whole, why }) : renderWhy(whole, why, screen);
}
