import { renderJson } from '../outputs/json/index.js';
import { renderRule, renderRules } from '../outputs/terminal/index.js';
import { meantText } from '../policy/nearest-word.js';
import { rules } from '../rules/index.js';
import { exitCodes, UsageError } from './exit.js';
import { screenFor, writeOut } from './screen.js';

export interface ExplainOptions {
  readonly json?: boolean;
}

/** @throws UsageError for an id that no rule has. */
export async function runExplain(id: string | undefined, options: ExplainOptions): Promise<number> {
  const screen = screenFor(process.stdout, process.env);
  if (id === undefined) {
    await writeOut(process.stdout, options.json ? renderJson(rules) : renderRules(rules, screen));
    return exitCodes.success;
  }
  const rule = rules.find((r) => r.id === id.replace(/^assay\//, ''));
  if (!rule) throw new UsageError(unknownRule(id));
  await writeOut(process.stdout, options.json ? renderJson(rule) : renderRule(rule, screen));
  return exitCodes.success;
}

function unknownRule(id: string): string {
  const ids = rules.map((rule) => rule.id);
  return `no rule is called ${id}; assay explain lists them all${meantText(id, ids)}`;
}
