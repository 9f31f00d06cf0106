import type { Buffer } from 'node:buffer';
import { buildPackage } from './package-builder.js';
import type { ZipFile } from './zip-builder.js';
import {
  addSignature,
  makeChain,
  makeKey,
  packageSignature,
  pemOf,
  purposes,
  type MadeChain,
} from './signing.mjs';

const key = makeKey();
const first = makeChain('Example Author', { key, purposes: [purposes.codeSigning] }, keys());
const root = first.root;

/** Whoever may sign; all below one root. */
const chains = {
  author: first,
  renewed: chainOf('Example Author'),
  buyer: chainOf('Example Buyer'),
  repository: chainOf('Example Repository'),
  stranger: makeChain('Example Author', { key, purposes: [purposes.codeSigning] }),
} satisfies Record<string, MadeChain>;

/** The root that all but the stranger lead to. */
export const rootPem = pemOf(root);

/** Of whoever signs. */
export const certificateOf = (who: keyof typeof chains): Buffer => chains[who].leaf.encoding;

function chainOf(name: string): MadeChain {
  return makeChain(name, { root, key, purposes: [purposes.codeSigning] }, keys());
}

/** Making keys takes long, and nothing here depends on whose they are. */
function keys() {
  return { root: { key }, middle: { key } };
}

export interface SignedVersion {
  readonly id?: string;
  readonly version: string;
  /** Who signs as author; nobody without it. */
  readonly author?: 'author' | 'renewed' | 'buyer' | 'stranger';
  /** Owners at the repository, which signs; it does not without them. */
  readonly owners?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  /** As a mirror does that packs anew: the entries in another order. */
  readonly repacked?: true;
}

export function signedVersion({ id = 'Fixture.Signed', ...given }: SignedVersion): Uint8Array {
  const { version, author, owners, files = { 'readme.md': '# Fixture\n' }, repacked } = given;
  const entries = repacked && { entries: (all: readonly ZipFile[]) => all.toReversed() };
  const bytes = buildPackage({ id, version, files, ...entries });
  const repository = owners && { chain: chains.repository, attributes: { owners } };
  if (author === undefined && repository === undefined) return bytes;
  const signature =
    author === undefined
      ? packageSignature(bytes, { kind: 'repository', ...repository })
      : packageSignature(bytes, {
          chain: chains[author],
          ...(repository && { counter: { ...repository, timestamp: null } }),
        });
  return addSignature(bytes, signature);
}
