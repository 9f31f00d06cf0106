import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, writeText } from './files.mjs';

/** @typedef {import('../../dist/facts/finding.js').Rule} Rule */

const folder = 'docs/rules';

/**
 * One page a rule and the table of them, from the same objects that `assay explain` prints.
 *
 * @param {readonly Rule[]} rules
 */
export async function writeRulePages(rules) {
  for (const rule of rules) await writeText(`${folder}/${rule.id}.md`, page(rule));
  await writeText(`${folder}/README.md`, tableOf(rules));
  const kept = new Set(['README.md', ...rules.map((rule) => `${rule.id}.md`)]);
  for (const file of readdirSync(join(root, folder))) {
    if (!kept.has(file)) rmSync(join(root, folder, file));
  }
}

/** Texts in rules are broken by hand; in a page each is one paragraph. @param {string} text */
const paragraph = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {Rule} rule */
function page(rule) {
  return `<!-- Written by npm run generate from src/rules/${rule.id}/rule.ts: do not edit. -->

# ${rule.title}

| | |
|-|-|
| Rule | \`${rule.id}\` |
| At worst | ${rule.level} |
| Severity, confidence | ${rule.severity}, ${rule.confidence} |
| Judges | ${basis(rule)} |
| Looks at | ${rule.facts.map((kind) => `\`${kind}\``).join(', ')} |
${rule.attack.length > 0 ? `| ATT&CK | ${rule.attack.map(technique).join(', ')} |` : ''}

## Why it matters

${paragraph(rule.why)}

## What looks like it and is honest

${paragraph(rule.lookAlikes)}

## What to do

${paragraph(rule.advice)}

## References

${rule.references.map((url) => `- <${url}>`).join('\n')}
`;
}

/** @param {Rule} rule */
function basis(rule) {
  return rule.basis === 'bytes'
    ? 'the package alone'
    : 'the package and what surrounds it on this machine';
}

/** @param {string} id */
function technique(id) {
  return `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`;
}

/** @param {readonly Rule[]} rules */
function tableOf(rules) {
  const rows = rules.map(
    (r) => `| [${r.id}](${r.id}.md) | ${r.title} | ${r.level} | ${r.severity} |`,
  );
  return `<!-- Written by npm run generate: do not edit. -->

# Rules

Each page says why the rule matters, which honest packages look like it, and what to do.
\`assay explain <rule>\` prints the same text. How to add one: [CONTRIBUTING.md](../../CONTRIBUTING.md).

| rule | what is wrong | at worst | severity |
|-|-|-|-|
${rows.join('\n')}
`;
}
