import { capabilities, type Capability } from '../facts/capability.js';
import { readAge } from './minimum-age.js';
import type { Budget, Requirements, SignerName } from './model.js';
import { sourceNames } from './read-names.js';
import type { YamlNode } from './yaml/node.js';
import type { Fields, Shape } from './yaml/shape.js';

const keys = [
  'signature',
  'trusted',
  'signers',
  'owners',
  'sources',
  'minimumAge',
  'capabilities',
  'byItself',
];

/** What a rule wants a package to be. */
export function readRequirements(node: YamlNode, shape: Shape): Requirements | undefined {
  const require = shape.map(node, 'require', keys);
  if (!require) return undefined;
  if (require.node.entries.size === 0) return shape.wrong(node, 'require asks for nothing');
  const read: Requirements = {
    ...require.part('signature', (value) =>
      shape.oneOf(value, 'signature', ['author', 'repository', 'any'] as const),
    ),
    ...require.part('trusted', (value) =>
      shape.truth(value, 'trusted') === false
        ? shape.wrong(value, 'trusted can only be required')
        : (true as const),
    ),
    ...require.part('signers', (value) => signersOf(value, shape)),
    ...require.part('owners', (value) => shape.names(value, 'the list of owners')),
    ...require.part('sources', (value) => sourceNames(value, shape)),
    ...require.part('minimumAge', (value) => minimumAgeOf(value, shape)),
    ...require.part('capabilities', (value) => budgetOf(value, 'capabilities', shape)),
    ...require.part('byItself', (value) => budgetOf(value, 'byItself', shape)),
  };
  remarkOnAnybody(require, read, shape);
  return read;
}

/** Whoever makes a certificate writes any name into it, and owners into a signature of a repository. */
function remarkOnAnybody({ node }: Fields, require: Requirements, shape: Shape): void {
  const { trusted, signers = [] } = require;
  if (trusted || signers.some((one) => 'fingerprint' in one)) return;
  for (const name of ['signature', 'signers', 'owners']) {
    const entry = node.entries.get(name);
    if (entry === undefined) continue;
    const message = `${name} says nothing of who signed: a certificate that anybody made for themselves does; require trusted: true too, or signers by fingerprint`;
    return shape.remark(entry.key, message);
  }
}

function minimumAgeOf(node: YamlNode, shape: Shape): number | undefined {
  const text = shape.text(node, 'minimumAge');
  if (text === undefined) return undefined;
  return readAge(text) ?? shape.wrong(node, 'minimumAge is an age such as 7d, 36h or 2w');
}

function signersOf(node: YamlNode, shape: Shape): readonly SignerName[] | undefined {
  const signers = shape.list(node, 'signers', (item) => signerOf(item, shape));
  return signers.length > 0 ? signers : shape.wrong(node, 'signers names nobody');
}

function signerOf(node: YamlNode, shape: Shape): SignerName | undefined {
  const signer = shape.map(node, 'a signer', ['fingerprint', 'subject']);
  if (!signer) return undefined;
  if (signer.node.entries.size !== 1)
    return shape.wrong(node, 'a signer has either a fingerprint or a subject');
  const subject = signer.read('subject', (value) => shape.text(value, 'subject'));
  if (subject !== undefined) return { subject };
  const text = signer.read('fingerprint', (value) => shape.text(value, 'fingerprint'));
  const fingerprint = text?.replaceAll(':', '').toLowerCase();
  if (fingerprint !== undefined && /^[0-9a-f]{64}$/.test(fingerprint)) return { fingerprint };
  return shape.wrong(node, 'fingerprint has to be the SHA-256 of the certificate, 64 digits');
}

const capabilityNames = Object.keys(capabilities) as Capability[];

function budgetOf(node: YamlNode, what: string, shape: Shape): Budget | undefined {
  const budget = shape.map(node, what, ['only', 'never']);
  if (!budget) return undefined;
  if (budget.node.entries.size === 0) return shape.wrong(node, `${what} says nothing`);
  const list = (value: YamlNode): readonly Capability[] =>
    shape.list(value, what, (item) => shape.oneOf(item, `each of ${what}`, capabilityNames));
  return { ...budget.part('only', list), ...budget.part('never', list) };
}
