import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, writeText } from './files.mjs';

/** @typedef {import('../../dist/facts/finding.js').Rule} Rule */

const folder = 'docs/rules';

/**
 * One page a rule and the table of them, from the same objects that `assay explain` prints.
 *
 * @param {readonly Rule[]} rules
 * @param {ReadonlyMap<string, any>} examples
 */
export async function writeRulePages(rules, examples) {
  for (const rule of rules) {
    await writeText(`${folder}/${rule.id}.md`, page(rule, examples.get(rule.id)));
  }
  await writeText(`${folder}/README.md`, tableOf(rules));
  const kept = new Set(['README.md', ...rules.map((rule) => `${rule.id}.md`)]);
  for (const file of readdirSync(join(root, folder))) {
    if (!kept.has(file)) rmSync(join(root, folder, file));
  }
}

/** Texts in rules are broken by hand; in a page each is one paragraph. @param {string} text */
const paragraph = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {Rule} rule @param {any} examples */
function page(rule, { flagged, clean }) {
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

## What it is tested with

Flagged:

${flagged.map((example) => item(example, rule.level)).join('\n')}

Let pass:

${clean.map((example) => item(example)).join('\n')}

## References

${rule.references.map((url) => `- <${url}>`).join('\n')}
`;
}

/** @param {any} example @param {string} [level] */
function item({ name, about, level: own }, level) {
  const said = own !== level && own !== undefined ? ` (${own})` : '';
  return `- \`${name}\`${said}: ${about}`;
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
