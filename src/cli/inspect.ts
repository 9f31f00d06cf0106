import { readFileSync } from 'node:fs';
import { builtInDecision } from '../facts/assessment.js';
import type { InspectReport } from '../facts/report.js';
import { openGrammars } from '../formats/grammar/grammars.js';
import { inspectPackage, methodIl } from '../inspect/index.js';
import { renderJson } from '../outputs/json/index.js';
import { renderFiles, renderInspect, type Screen } from '../outputs/terminal/index.js';
import { openArtifact } from '../scan/artifact.js';
import { readEngine } from './engine.js';
import { exitCodeFor, exitCodes, type FailOn, UsageError } from './exit.js';
import { screenFor, writeOut } from './screen.js';

export interface InspectOptions {
  readonly json?: boolean;
  readonly files?: boolean;
  readonly il?: string;
  readonly failOn: FailOn;
}

const grammars = openGrammars((file) =>
  readFileSync(new URL(`../formats/grammar/${file}`, import.meta.url)),
);

/**
 * @throws UsageError for a path that does not exist or a method that is not there; Unavailable and
 * MalformedInput name the file and the cause.
 */
export async function runInspect(path: string, options: InspectOptions): Promise<number> {
  const artifact = await openArtifact(path);
  if (!artifact) throw new UsageError(`${path} does not exist`);
  const screen = screenFor(process.stdout, process.env);
  if (options.il !== undefined) return printIl(artifact.bytes, options.il);

  const { report: bare } = await inspectPackage(artifact.bytes, { tool: readEngine(), grammars });
  const report = await artifact.withContext(bare);
  await writeOut(process.stdout, render(report, options, screen));
  const decision = report.decision ?? builtInDecision(report.assessment.verdict);
  const outcome = { verdict: report.assessment.verdict, decision };
  return exitCodeFor([outcome], false, options.failOn);
}

function render(report: InspectReport, options: InspectOptions, screen: Screen): string {
  if (options.json) return renderJson(report);
  return options.files ? renderFiles(report, screen) : renderInspect(report, screen);
}

async function printIl(bytes: Uint8Array, member: string): Promise<number> {
  const listing = methodIl(bytes, member);
  if (listing.length === 0) {
    throw new UsageError(`no method is called ${member}; write it as Namespace.Type::Method`);
  }
  await writeOut(process.stdout, `${listing.join('\n\n')}\n`);
  return exitCodes.success;
}
