import { limits } from '../core/limits.js';
import { excerpt } from '../core/text.js';
import { assess, type Decision } from '../facts/assessment.js';
import { typeOf, type FactField, type FactType, type FactValue } from './fact-model.js';
import { factGroups } from './facts/index.js';
import { meantText, noRule } from './nearest-word.js';
import { usualFacts, type Facts } from './facts-of.js';
import type { Read } from './read-policy.js';
import { readYaml } from './yaml/document.js';
import type { YamlNode, YamlScalar } from './yaml/node.js';
import { Shape } from './yaml/shape.js';

/** Examples of decisions: facts, and what the policy has to say of them. */
export interface CaseFile {
  /** Beside the file. */
  readonly policy: string;
  readonly cases: readonly PolicyCase[];
}

export interface PolicyCase {
  readonly name: string;
  readonly line: number;
  readonly facts: Facts;
  readonly expect: Decision;
  /** A rule that has to be among those which decide it. */
  readonly by?: string;
}

/**
 * Reads `*.policy.test.yaml` (docs/schema/policy-test-1.json).
 * @param rules ids of the engine's rules: no finding is of another one
 * @throws MalformedInput for what is no YAML, LimitReached
 */
export function readCases(
  bytes: Uint8Array,
  _place?: string,
  rules?: readonly string[],
): Read<CaseFile> {
  const shape = new Shape(rules);
  const file = shape.map(readYaml(bytes), 'a file of examples', ['schema', 'policy', 'cases']);
  file?.need('schema', (value) => shape.oneOf(value, 'schema', ['assay/policy-test/1']));
  const policy = file?.read('policy', (value) => fileName(value, shape)) ?? 'assay.policy.yaml';
  const cases = file?.need('cases', (value) => casesOf(value, shape)) ?? [];
  const { problems, remarks } = shape;
  return problems.length > 0
    ? { problems, remarks }
    : { value: { policy, cases }, problems, remarks };
}

/** Whoever sends a file of examples does not choose what is read on this machine. */
function fileName(node: YamlNode, shape: Shape): string | undefined {
  const name = shape.text(node, 'policy');
  if (name === undefined || /^[^/\\:]+$/.test(name)) return name;
  return shape.wrong(node, 'policy has to be the name of a file beside this one');
}

function casesOf(node: YamlNode, shape: Shape): readonly PolicyCase[] | undefined {
  if (node.kind === 'list' && node.items.length > limits.policyCases)
    return shape.wrong(node, `there are more than ${limits.policyCases} examples`);
  return shape.list(node, 'cases', (item) => caseOf(item, shape));
}

const decisions: readonly Decision[] = ['allow', 'hold', 'block'];

function caseOf(node: YamlNode, shape: Shape): PolicyCase | undefined {
  const one = shape.map(node, 'an example', ['name', 'given', 'expect', 'by']);
  const name = one?.need('name', (value) => shape.text(value, 'name'));
  const expect = one?.need('expect', (value) => shape.oneOf(value, 'expect', decisions));
  const facts = one?.read('given', (value) => factsIn(value, shape)) ?? usualFacts();
  const by = one?.part('by', (value) => shape.text(value, 'by'));
  if (name === undefined || expect === undefined) return undefined;
  return { name, line: node.line, facts, expect, ...by };
}

/** What is not said is as `usualFacts` has it; a verdict that is not said follows from the findings. */
function factsIn(node: YamlNode, shape: Shape): Facts | undefined {
  const names = Object.keys(factGroups) as (keyof Facts)[];
  const given = shape.map(node, 'given', names);
  if (!given) return undefined;
  const usual = usualFacts();
  const groups = names.map((name) => {
    const type = typeOf(factGroups[name]);
    const value = given.read(name, (at) => valueOf(at, { type }, name, shape, usual[name]));
    return [name, value ?? usual[name]];
  });
  const facts = Object.fromEntries(groups) as Facts;
  const assessment = given.node.entries.get('assessment')?.value;
  const isSaid = assessment?.kind === 'map' && assessment.entries.has('verdict');
  return isSaid
    ? facts
    : { ...facts, assessment: { ...facts.assessment, verdict: verdictOf(facts) } };
}

function verdictOf({ findings, assessment }: Facts): string {
  const levels = findings as readonly { readonly level: 'note' | 'suspicious' | 'malicious' }[];
  const gap = { path: '', code: '', reason: '' };
  return assess(levels, assessment.unread > 0 ? [gap] : []).verdict;
}

const empty = { string: '', int: 0, bool: false } as const;

type Given = Pick<FactField, 'type' | 'among'>;

/** A value of a type; of a record, what is not said is as in `otherwise`, or empty. */
function valueOf(
  node: YamlNode,
  { type, among }: Given,
  what: string,
  shape: Shape,
  otherwise?: unknown,
): FactValue | undefined {
  if (type === 'string') return wordOf(node, among, what, shape);
  if (type === 'bool') return shape.truth(node, what);
  if (type === 'int') {
    if (node.kind === 'scalar' && Number.isSafeInteger(node.value)) return node.value as number;
    return shape.wrong(node, `${what} has to be a whole number`);
  }
  if ('list' in type) {
    const each = { type: type.list, ...(among && { among }) };
    return shape.list(node, what, (item) => valueOf(item, each, `each of ${what}`, shape));
  }
  const record = shape.map(node, what, Object.keys(type.fields));
  if (!record) return undefined;
  const before = (otherwise ?? {}) as Readonly<Record<string, FactValue>>;
  const fields = Object.entries(type.fields).map(([name, field]) => {
    const value = record.read(name, (at) => valueOf(at, field, `${what}.${name}`, shape));
    return [name, value ?? before[name] ?? nothing(field.type)];
  });
  return Object.fromEntries(fields) as FactValue;
}

/** An example with a word that no package has tries nothing, and would pass for ever. */
function wordOf(
  node: YamlNode,
  among: FactField['among'],
  what: string,
  shape: Shape,
): string | undefined {
  if (node.kind !== 'scalar') return shape.wrong(node, `${what} has to be text`);
  const { text } = node;
  if (among === undefined || among === 'rules') return remarked(node, among, what, shape);
  if (among.includes(text)) return text;
  const words = among.filter((word) => word !== '');
  const is = `is never ${JSON.stringify(excerpt(text))} (${words.join(', ')})`;
  return shape.wrong(node, `${what} ${is}${meantText(text, words)}`);
}

/** A rule that there is not: another version of Assay may well have it. */
function remarked(
  node: YamlScalar,
  among: 'rules' | undefined,
  what: string,
  shape: Shape,
): string {
  const { rules } = shape;
  if (among === 'rules' && rules !== undefined && !rules.includes(node.text))
    shape.remark(node, `${what}: ${noRule(node.text, rules)}`);
  return node.text;
}

function nothing(type: FactType): FactValue {
  if (typeof type === 'string') return empty[type];
  return 'list' in type ? [] : {};
}
