import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import {
  barTable,
  caseTable,
  chainScores,
  confusionTable,
  cutTable,
  firstScores,
  realTable,
  timeTable,
  verdictScores,
} from './tables.mjs';
import { variantSection } from './variants.mjs';

const ABOUT = `# Benchmark

<!-- Written by npm run benchmark. -->

How Assay calls packages whose truth is known: the labelled packages of [corpus](../corpus/README.md),
the same ones disguised, and real packages. All of it is one command:

\`\`\`sh
npm run benchmark -- --packages FOLDER
\`\`\`

Labels say what a package is, not what can be seen of it. A case of scope \`graph\` shows nothing by itself;
it is scanned together with the packages it depends on, or that depend on it.
`;

/** The sections by name; one that was not measured this time stays as the page has it. */
export async function writePage(path, sections) {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const text = Object.entries(sections).map(([name, body]) => section(name, body, old));
  const options = await prettier.resolveConfig(path);
  const whole = [ABOUT, ...text].join('\n');
  writeFileSync(path, await prettier.format(whole, { ...options, parser: 'markdown' }));
}

function section(name, body, old) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const at = old.indexOf(start);
  const kept = at < 0 ? '\nNot measured yet.\n' : old.slice(at + start.length, old.indexOf(end));
  return `## ${name}\n\n${start}\n${body ?? kept.trim()}\n\n${end}\n`;
}

export function scoreSection(rows, tool, blocks) {
  const digest = `\`${tool.rulesDigest.slice(0, 12)}…\``;
  return `Assay ${tool.version}, rules ${digest}, ${rows.length} packages.

${barTable(rows)}

${confusionTable(rows)}

${verdictScores(rows)}

"Held at all" counts whatever is not clear, be it malicious, suspicious or incomplete: what a build is
protected by. By behaviour, of what is malicious; right means that the verdict is malicious and a finding
speaks of that behaviour:

${chainScores(rows)}

### Time

${timeTable(rows)}

### Blind

Every case was finished before it was scored, by somebody who had not opened \`src/\`. What it scored then
stands here for good:

${firstScores(rows, blocks)}`;
}

export function caseSection(rows) {
  const missed = rows.filter(
    ({ expected, verdict }) => expected !== 'benign' && verdict !== expected,
  );
  const alarms = rows.filter(
    ({ expected, verdict }) => expected === 'benign' && verdict !== expected,
  );
  return `### Misses

${caseTable(missed)}

### False alarms

${caseTable(alarms)}

### One link cut

${cutTable(rows)}`;
}

export function realSection(rows) {
  const high = rows.filter(({ verdict }) => verdict === 'malicious' || verdict === 'suspicious');
  const rate = ((100 * high.length) / rows.length).toFixed(2);
  return `${rows.length} packages, as the client restored them. False-positive rate (malicious or suspicious): **${rate} %**;
wanted: none malicious, at most 1 % suspicious.

${realTable(rows)}

${timeTable(rows)}`;
}

export { variantSection };
