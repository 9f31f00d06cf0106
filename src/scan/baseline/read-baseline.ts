import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import type { Level } from '../../facts/finding.js';
import type { JsonDocument, JsonValue } from '../../formats/json/model.js';
import { memberOf, positionOf, stringOf } from '../../formats/json/query.js';
import { readJson } from '../../formats/json/read-json.js';
import { counted, knownOf, worstLevels, type Compared, type Known, type Marked } from './known.js';

/**
 * Reads what `--baseline` names: a file of `--write-baseline` (`assay/baseline/1`), or the JSON of
 * a whole scan (`assay/scan/1`). Whoever may edit it decides what is let pass, so that it is held to
 * its schema strictly: what is half understood would be half a permission.
 * @throws MalformedInput, LimitReached
 */
export function readBaseline(bytes: Uint8Array, source: string): Known {
  const document = readJson(bytes);
  const [problem] = document.problems;
  // Of a key that is there twice people see the first, and programs take the last.
  if (problem) throw new MalformedInput('bad-structure', problem.message, { line: problem.line });
  const root: Node = { name: 'the file', value: document.root, document };
  const schema = stringOf(memberOf(document.root, 'schema'));
  if (schema === 'assay/baseline/1') return fromFile(root, source);
  if (schema === 'assay/scan/1') return knownOf(fromScan(root), source);
  const said = schema === undefined ? 'says no schema' : `says schema ${excerpt(schema, 60)}`;
  throw new MalformedInput('unsupported', `${said}; assay/baseline/1 or assay/scan/1 is read`);
}

function fromFile(root: Node, source: string): Known {
  const gaps = items(root, 'gaps').map((node) => ({ fingerprint: fingerprint(node) }));
  return {
    source,
    rulesDigest: text(member(root, 'tool'), 'rulesDigest'),
    findings: worstLevels(items(root, 'findings').map(marked)),
    gaps: counted(gaps),
  };
}

function fromScan(root: Node): Compared {
  return {
    tool: { rulesDigest: text(member(root, 'tool'), 'rulesDigest') },
    packages: items(root, 'packages').map((one) => ({
      package: {
        id: text(member(one, 'package'), 'id'),
        purl: text(member(one, 'package'), 'purl'),
      },
      assessment: { notEvaluated: items(member(one, 'assessment'), 'notEvaluated').map(gap) },
      findings: items(one, 'findings').map(marked),
      context: { findings: items(member(one, 'context'), 'findings').map(marked) },
    })),
    notEvaluated: items(root, 'notEvaluated').map(gap),
    findings: items(root, 'findings').map(marked),
  };
}

/** A value and what it is called in messages. */
interface Node {
  readonly name: string;
  readonly value: JsonValue;
  readonly document: JsonDocument;
}

function marked(node: Node): Marked {
  const level = text(node, 'level');
  if (!isLevel(level)) throw wrong(node, `"level" is ${excerpt(level, 60)}`);
  return { fingerprint: fingerprint(node), level };
}

const isLevel = (level: string): level is Level => /^(?:note|suspicious|malicious)$/.test(level);

function fingerprint(node: Node): string {
  const value = text(node, 'fingerprint');
  if (!/^[0-9a-f]{32}$/.test(value)) throw wrong(node, '"fingerprint" is not 32 hex digits');
  return value;
}

function gap(node: Node): { path: string; code: string; reason: string } {
  return { path: text(node, 'path'), code: text(node, 'code'), reason: text(node, 'reason') };
}

function text(node: Node, key: string): string {
  const value = stringOf(member(node, key).value);
  if (value === undefined) throw wrong(node, `"${key}" is no text`);
  return value;
}

function items(node: Node, key: string): Node[] {
  const { value } = member(node, key);
  if (value.kind !== 'array') throw wrong(node, `"${key}" is no list`);
  within('baselineEntries', value.items.length);
  const { document } = node;
  return value.items.map((item, i) => ({ name: `${key}[${i}]`, value: item, document }));
}

function member(node: Node, key: string): Node {
  const value = memberOf(node.value, key);
  if (value === undefined) throw wrong(node, `"${key}" is missing`);
  return { name: key, value, document: node.document };
}

function wrong({ name, value, document }: Node, message: string): MalformedInput {
  const { line } = positionOf(document, value.start);
  return new MalformedInput('bad-structure', `no baseline: in ${name}, ${message}`, { line });
}
