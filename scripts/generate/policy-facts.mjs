import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, writeText } from './files.mjs';

const folder = 'src/policy/facts';

/** Names of the folders of facts, sorted. */
const names = () =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(root, folder, name, 'fact.ts')))
    .sort();

/** The registry of facts: what conditions can name is what was reviewed. */
export async function writeFactRegistry() {
  const all = names();
  await writeText(
    `${folder}/index.ts`,
    `// Written by \`npm run generate\` from the folders beside it: do not edit.
${all.map((name) => `import { fact as ${name} } from './${name}/fact.js';`).join('\n')}

/** Every group of facts, by the name that conditions know it by. */
export const factGroups = { ${all.join(', ')} } as const;
`,
  );
}

/** The page that lists every fact. */
export async function writeFactPage() {
  const lines = [];
  for (const name of names()) {
    const url = pathToFileURL(join(root, 'dist/policy/facts', name, 'fact.js'));
    const { fact } = await import(url.href);
    const list = fact.items ? ' (a list; each has)' : '';
    lines.push(`## \`${name}\`${list}`, '', fact.says, '');
    lines.push('| fact | type | what it says |', '| --- | --- | --- |');
    const prefix = fact.items ? '' : `${name}.`;
    const fields = fact.items ?? fact.fields;
    lines.push(...rows(prefix, fields), '', ...longLists(prefix, fields));
  }
  await writeText(
    'docs/policy-facts.md',
    `<!-- Written by \`npm run generate\` from src/policy/facts: do not edit. -->

# Facts for policies

What a condition of a policy ([policy.md](policy.md)) can name. A name that is not here is an error of
\`assay policy check\`, so that no rule waits in silence for a fact that nobody gives.

${lines.join('\n')}`,
  );
}

function rows(prefix, fields) {
  return Object.entries(fields).flatMap(([name, { type, says, among }]) => [
    `| \`${prefix}${name}\` | ${typeName(type)} | ${says}${wordList(says, among)} |`,
    ...(type.list?.fields ? rows(`${prefix}${name}[].`, type.list.fields) : []),
  ]);
}

/** More words than that stand below the table. */
const wordsInTable = 12;

/** What facts with many words can be, each list once. */
function longLists(prefix, fields) {
  const lists = new Map();
  for (const [name, { among }] of Object.entries(fields)) {
    if (!Array.isArray(among) || among.length <= wordsInTable) continue;
    const words = among.map((word) => `\`${word}\``).join(', ');
    lists.set(words, [...(lists.get(words) ?? []), `\`${prefix}${name}\``]);
  }
  return [...lists].flatMap(([words, of]) => [`What ${of.join(' and ')} can be: ${words}.`, '']);
}

/** The words that it can be, where what is said of it does not name them all. */
function wordList(says, among) {
  if (!Array.isArray(among) || among.length > wordsInTable) return '';
  const words = among.filter((word) => word !== '').map((word) => `\`${word}\``);
  return words.every((word) => says.includes(word)) ? '' : `: ${words.join(', ')}`;
}

function typeName(type) {
  if (typeof type === 'string') return type;
  return type.list ? `list of ${typeof type.list === 'string' ? type.list : 'records'}` : 'record';
}

/** The schema of examples of decisions, for editors: facts and types as the registry has them. */
export async function writeCaseSchema() {
  const given = {};
  for (const name of names()) {
    const url = pathToFileURL(join(root, 'dist/policy/facts', name, 'fact.js'));
    const { fact } = await import(url.href);
    const record = recordOf(fact.items ?? fact.fields);
    const shape = fact.items ? { type: 'array', items: record } : record;
    given[name] = { description: fact.says, ...shape };
  }
  const one = {
    type: 'object',
    properties: {
      name: { type: 'string' },
      given: {
        description: 'What is not given is as an honest package without anything in it has it.',
        type: 'object',
        properties: given,
        additionalProperties: false,
      },
      expect: { enum: ['allow', 'hold', 'block'] },
      by: { description: 'A rule that is among those which decide it.', type: 'string' },
    },
    required: ['name', 'expect'],
    additionalProperties: false,
  };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:assay:policy-test:1',
    title: 'assay.policy.test.yaml',
    description: 'Examples of what a policy has to decide, for assay policy test.',
    type: 'object',
    properties: {
      schema: { const: 'assay/policy-test/1' },
      policy: {
        description: 'A file beside this one; assay.policy.yaml without it.',
        type: 'string',
        pattern: '^[^/\\\\:]+$',
      },
      cases: { type: 'array', maxItems: 2000, items: one },
    },
    required: ['schema', 'cases'],
    additionalProperties: false,
  };
  await writeText('docs/schema/policy-test-1.json', JSON.stringify(schema, null, 2));
}

function recordOf(fields) {
  const properties = Object.entries(fields).map(([name, { type, says }]) => [
    name,
    { description: says, ...schemaOf(type) },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function schemaOf(type) {
  if (type === 'string') return { type: ['string', 'number'] };
  if (type === 'int') return { type: 'integer' };
  if (type === 'bool') return { type: 'boolean' };
  return type.list ? { type: 'array', items: schemaOf(type.list) } : recordOf(type.fields);
}
