import type { Decision } from '../facts/assessment.js';
import { limits } from '../core/limits.js';
import { compileCondition } from './condition/compile.js';
import { unknownRulesIn } from './condition/possible.js';
import type { Condition } from './condition/expression.js';
import { meanings, type Demand, type Meaning, type Policy, type PolicyRule } from './model.js';
import { presetNames } from './presets.js';
import { packageNames, sourceNames, versionRange } from './read-names.js';
import { readRequirements } from './read-requirements.js';
import { readYaml } from './yaml/document.js';
import type { PolicyProblem, YamlNode } from './yaml/node.js';
import { Shape, type Fields } from './yaml/shape.js';

/** What a file says; nothing where there is a problem with it. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly PolicyProblem[];
  /** Of what is right as it stands, and hardly what was meant. */
  readonly remarks?: readonly PolicyProblem[];
}

const decisions: readonly Decision[] = ['allow', 'hold', 'block'];

/**
 * Reads `assay.policy.yaml` (docs/schema/policy-1.json) and checks the types of its conditions.
 * @param rules ids of the engine's rules, by which those that there are not are remarked on
 * @throws MalformedInput for what is no YAML, LimitReached
 */
export function readPolicy(
  bytes: Uint8Array,
  place: string,
  rules?: readonly string[],
): Read<Policy> {
  const shape = new Shape(rules);
  const policy = policyOf(readYaml(bytes), place, shape);
  const { problems, remarks } = shape;
  const isWrong = problems.length > 0 || policy === undefined;
  return isWrong ? { problems, remarks } : { value: policy, problems, remarks };
}

function policyOf(node: YamlNode, place: string, shape: Shape): Policy | undefined {
  const known = ['schema', 'extends', 'verdicts', 'repositoryWaivers', 'rules'];
  const file = shape.map(node, 'a policy', known);
  if (!file) return undefined;
  file.need('schema', (value) => shape.oneOf(value, 'schema', ['assay/policy/1']));
  return {
    place,
    ...file.part('extends', (value) => shape.oneOf(value, 'extends', presetNames)),
    verdicts: file.read('verdicts', (value) => verdictsOf(value, shape)) ?? {},
    repositoryWaivers:
      file.read('repositoryWaivers', (value) => shape.truth(value, 'repositoryWaivers')) ?? false,
    rules: file.read('rules', (value) => rulesOf(value, shape)) ?? [],
  };
}

function verdictsOf(node: YamlNode, shape: Shape): Policy['verdicts'] {
  const names = Object.keys(meanings) as Meaning[];
  const table = shape.map(node, 'verdicts', names);
  if (!table) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const decision = table.read(name, (value) => shape.oneOf(value, name, decisions));
      return decision === undefined ? [] : [[name, decision]];
    }),
  );
}

function rulesOf(node: YamlNode, shape: Shape): readonly PolicyRule[] {
  if (node.kind === 'list' && node.items.length > limits.policyRules) {
    shape.wrong(node, `there are more than ${limits.policyRules} rules`);
    return [];
  }
  const seen = new Set<string>();
  return shape.list(node, 'rules', (item) => {
    const rule = ruleOf(item, shape);
    if (rule && seen.has(rule.name)) shape.wrong(item, `the name ${rule.name} is there twice`);
    if (rule) seen.add(rule.name);
    return rule;
  });
}

const ruleKeys = [
  'name',
  'why',
  'packages',
  'except',
  'versions',
  'sources',
  'when',
  'decision',
  'require',
  'otherwise',
];

function ruleOf(node: YamlNode, shape: Shape): PolicyRule | undefined {
  const rule = shape.map(node, 'a rule', ruleKeys);
  if (!rule) return undefined;
  const name = rule.need('name', (value) => nameOf(value, shape));
  const effect = effectOf(rule, shape);
  if (name === undefined || effect === undefined) return undefined;
  const packages = (value: YamlNode): readonly string[] | undefined => packageNames(value, shape);
  return {
    name,
    line: node.line,
    ...rule.part('why', (value) => shape.text(value, 'why')),
    ...rule.part('packages', packages),
    ...rule.part('except', packages),
    ...rule.part('versions', (value) => versionRange(value, shape)),
    ...rule.part('sources', (value) => sourceNames(value, shape)),
    ...rule.part('when', (value) => conditionOf(value, shape)),
    effect,
  };
}

/** As waivers and reports name it. */
function nameOf(node: YamlNode, shape: Shape): string | undefined {
  const name = shape.text(node, 'name');
  if (name === undefined || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return name;
  return shape.wrong(node, 'name has to be words of a-z and 0-9 with - between them');
}

function effectOf(rule: Fields, shape: Shape): PolicyRule['effect'] | undefined {
  if (rule.has('decision') === rule.has('require'))
    return shape.wrong(rule.node, 'a rule has either a decision or what it does require');
  if (rule.has('decision')) {
    if (rule.has('otherwise'))
      shape.wrong(rule.node, 'otherwise is for rules that require something');
    const decision = rule.read('decision', (value) => shape.oneOf(value, 'decision', decisions));
    return decision && { decision };
  }
  const require = rule.read('require', (value) => readRequirements(value, shape));
  const strict: readonly Demand['otherwise'][] = ['hold', 'block'];
  const otherwise = rule.read('otherwise', (value) => shape.oneOf(value, 'otherwise', strict));
  return require && { require, otherwise: otherwise ?? 'hold' };
}

function conditionOf(node: YamlNode, shape: Shape): Condition | undefined {
  const scalar = shape.scalar(node, 'when');
  if (scalar === undefined) return undefined;
  const compiled = compileCondition(scalar.text);
  if (!('root' in compiled)) return shape.wrong(scalar.at(compiled.offset), compiled.message);
  for (const { message, offset } of shape.rules ? unknownRulesIn(compiled, shape.rules) : [])
    shape.remark(scalar.at(offset), message);
  return compiled;
}
