import { limits } from '../core/limits.js';
import { isPackageId } from '../ecosystems/nuget/identity.js';
import type { WaivedFinding, Waiver } from './model.js';
import { noRule } from './nearest-word.js';
import { versionRange } from './read-names.js';
import type { Read } from './read-policy.js';
import { readYaml } from './yaml/document.js';
import type { YamlNode } from './yaml/node.js';
import { Shape } from './yaml/shape.js';

/**
 * Reads `assay.waivers.yaml` (docs/schema/waivers-1.json).
 * @throws MalformedInput for what is no YAML, LimitReached
 */
export function readWaivers(
  bytes: Uint8Array,
  place: string,
  rules?: readonly string[],
): Read<readonly Waiver[]> {
  const shape = new Shape(rules);
  const waivers = waiversOf(readYaml(bytes), place, shape);
  const { problems, remarks } = shape;
  return problems.length > 0 ? { problems, remarks } : { value: waivers, problems, remarks };
}

function waiversOf(node: YamlNode, place: string, shape: Shape): readonly Waiver[] {
  const file = shape.map(node, 'a file of waivers', ['schema', 'waivers']);
  if (!file) return [];
  file.need('schema', (value) => shape.oneOf(value, 'schema', ['assay/waivers/1']));
  return file.need('waivers', (value) => listOf(value, place, shape)) ?? [];
}

function listOf(node: YamlNode, place: string, shape: Shape): readonly Waiver[] | undefined {
  if (node.kind === 'list' && node.items.length > limits.waivers)
    return shape.wrong(node, `there are more than ${limits.waivers} waivers`);
  return shape.list(node, 'waivers', (item) => waiverOf(item, place, shape));
}

const keys = ['package', 'versions', 'sha256', 'finding', 'reason', 'approver', 'expires'];

function waiverOf(node: YamlNode, place: string, shape: Shape): Waiver | undefined {
  const waiver = shape.map(node, 'a waiver', keys);
  if (!waiver) return undefined;
  const id = waiver.need('package', (value) => idOf(value, shape));
  const finding = waiver.need('finding', (value) => findingOf(value, shape));
  const reason = waiver.need('reason', (value) => shape.text(value, 'reason'));
  const approver = waiver.need('approver', (value) => shape.text(value, 'approver'));
  const expires = waiver.need('expires', (value) => dayOf(value, shape));
  if (!waiver.has('versions') && !waiver.has('sha256'))
    shape.wrong(node, 'a waiver needs versions or sha256: nobody answers for what comes later');
  if (finding?.kind === 'not-evaluated' && !waiver.has('sha256'))
    shape.wrong(node, 'a waiver of not-evaluated needs sha256: other bytes may hide other things');
  if (id === undefined || finding === undefined || reason === undefined) return undefined;
  if (approver === undefined || expires === undefined) return undefined;
  return {
    place: `${place}:${node.line}`,
    package: id,
    ...waiver.part('versions', (value) => versionRange(value, shape)),
    ...waiver.part('sha256', (value) => digestOf(value, shape)),
    finding,
    reason,
    approver,
    expires,
  };
}

function idOf(node: YamlNode, shape: Shape): string | undefined {
  const id = shape.text(node, 'package');
  if (id === undefined || isPackageId(id)) return id;
  return shape.wrong(node, 'package has to be the whole id of one package');
}

function findingOf(node: YamlNode, shape: Shape): WaivedFinding | undefined {
  const name = shape.text(node, 'finding');
  if (name === undefined) return undefined;
  if (name === 'not-evaluated') return { kind: 'not-evaluated' };
  const rule = /^policy\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.[1];
  if (rule !== undefined) return { kind: 'policy', name: rule };
  if (/^[0-9a-f]{32}$/.test(name)) return { kind: 'fingerprint', name };
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    if (shape.rules && !shape.rules.includes(name)) shape.remark(node, noRule(name, shape.rules));
    return { kind: 'rule', name };
  }
  return shape.wrong(
    node,
    'finding has to be the id of a rule, a fingerprint (32 digits), not-evaluated or policy/<rule>',
  );
}

function digestOf(node: YamlNode, shape: Shape): string | undefined {
  const text = shape.text(node, 'sha256')?.toLowerCase();
  if (text === undefined || /^[0-9a-f]{64}$/.test(text)) return text;
  return shape.wrong(node, 'sha256 has to be 64 hexadecimal digits');
}

function dayOf(node: YamlNode, shape: Shape): string | undefined {
  const text = shape.text(node, 'expires');
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(day) && new Date(day).toISOString().startsWith(text)) return text;
  return shape.wrong(node, 'expires has to be a day such as 2027-01-31');
}
