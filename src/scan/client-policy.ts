import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { AssayError } from '../core/errors.js';
import type { NuGetSettings } from '../ecosystems/nuget/nuget-config.js';
import { clientRefusal, type FingerprintOf } from '../ecosystems/nuget/signature/client-policy.js';
import type { ClientRefusal, ClientRefusalFact } from '../facts/client-refusal.js';
import { signatureName } from '../formats/opc/signature.js';
import type { PackageSignature } from '../trust/index.js';
import type { Outcome, Read, ReadOptions } from './read-targets.js';
import { shownPath } from './shown-path.js';

/** Holds packages against what the configuration of those who use them requires. */
export async function withClientPolicy(
  outcomes: readonly Outcome[],
  requiring: ReadonlyMap<string, NuGetSettings>,
  root: string,
  judge: ReadOptions['judge'],
): Promise<readonly Outcome[]> {
  return Promise.all(
    outcomes.map(async (outcome) => {
      if (!('reading' in outcome)) return outcome;
      const { account, refusals } = await refusalsOf(outcome, requiring, root);
      if (!account) return outcome;
      const facts = refusals.map((refusal) => factOf(outcome, refusal));
      const { id } = outcome.reading.head.package;
      const findings = facts.length > 0 ? await judge(facts, id) : [];
      return {
        ...outcome,
        clientRefuses: refusals,
        findings: [...outcome.findings, ...findings],
      };
    }),
  );
}

function factOf({ reading: { head } }: Read, refusal: ClientRefusal): ClientRefusalFact {
  const manifest = head.entries.find(({ path }) => /^[^/]+\.nuspec$/i.test(path))?.path ?? '';
  const path = head.signature.state === 'none' ? manifest : signatureName;
  const { id, version } = head.package;
  return { kind: 'client-refusal', location: { path }, excerpt: `${id} ${version}`, refusal };
}

async function refusalsOf(
  outcome: Read,
  requiring: ReadonlyMap<string, NuGetSettings>,
  root: string,
): Promise<{ readonly account: boolean; readonly refusals: readonly ClientRefusal[] }> {
  const { signature: account } = outcome.reading.head;
  const asked = new Set(outcome.target.uses.flatMap(({ project }) => requiring.get(project) ?? []));
  // What was changed after it was signed is refused in every mode, and told as that.
  if (asked.size === 0 || account.state === 'broken') return { account: false, refusals: [] };
  const refusals: ClientRefusal[] = [];
  for (const { trustedSigners, files } of asked) {
    const wantsMore = trustedSigners.some(({ certificates }) =>
      certificates.some(({ hashAlgorithm }) => hashAlgorithm !== 'sha256'),
    );
    const whole = wantsMore && account.state !== 'none' ? await signatureOf(outcome) : undefined;
    const fingerprintOf: FingerprintOf = ({ signer, placement }, algorithm) => {
      if (algorithm === 'sha256') return signer.sha256;
      const number = whole?.signatures.find((one) => one.placement === placement)?.signer ?? -1;
      const encoded = whole?.certificates[number];
      return encoded && createHash(algorithm).update(Buffer.from(encoded, 'base64')).digest('hex');
    };
    const refusal = clientRefusal(trustedSigners, { account, trust: outcome.trust, fingerprintOf });
    const [file = ''] = files;
    if (refusal) refusals.push({ ...refusal, file: shownPath(root, file) });
  }
  return { account: true, refusals };
}

async function signatureOf({ target, reading }: Read): Promise<PackageSignature | undefined> {
  if (reading.signature !== undefined) return reading.signature;
  const { signatureOf: read } = await import('./package-signature.js');
  try {
    return read(target.nupkgPath, reading.head.package.sha256);
  } catch (error) {
    if (error instanceof AssayError) return undefined;
    throw error;
  }
}
