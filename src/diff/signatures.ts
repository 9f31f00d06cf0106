import type { Change } from '../facts/difference.js';
import type { InspectReport } from '../facts/report.js';
import type { SignatureAccount, SignatureSummary } from '../facts/signature.js';
import { novelties } from './compare.js';
import { isSameSigner } from '../ecosystems/nuget/signature/same-signer.js';

/** Who signed each, and who owned it there: what begins, ends or changes hands. */
export function signatureChanges(before: InspectReport, after: InspectReport): Change[] {
  return [
    ...stateChange(before.signature, after.signature),
    ...signerChange('author', before.signature, after.signature),
    ...signerChange('repository', before.signature, after.signature),
    ...ownerChanges(before.signature, after.signature),
  ];
}

const states: Readonly<Record<SignatureAccount['state'], string>> = {
  none: 'not signed',
  intact: 'signed',
  broken: 'its signature does not fit its bytes',
};

function stateChange(old: SignatureAccount, fresh: SignatureAccount): Change[] {
  if (old.state === fresh.state) return [];
  const isLost = old.state === 'intact';
  return [
    {
      change: 'changed',
      name: 'state',
      text: 'whether it is signed',
      before: states[old.state],
      after: states[fresh.state],
      details: fresh.problems.map(({ detail }) => detail),
      ...((isLost || fresh.state === 'broken') && { matters: 'its signature is gone or broken' }),
    },
  ];
}

/** A certificate that is renewed keeps its subject. */
function signerChange(
  kind: SignatureSummary['kind'],
  old: SignatureAccount,
  fresh: SignatureAccount,
): Change[] {
  const of = (account: SignatureAccount): SignatureSummary | undefined =>
    account.signatures.find((one) => one.kind === kind);
  const [was, is] = [of(old), of(fresh)];
  const name = `${kind} signature`;
  const text = kind === 'author' ? 'who signed as its author' : 'the repository that signed it';
  if (was === undefined && is === undefined) return [];
  const [before, after] = [whoOf(was), whoOf(is)];
  if (before === after) return renewed(was, is, { name, text });
  const matters = is === undefined ? 'this signature has stopped' : 'another signer';
  const isSame =
    was !== undefined &&
    is !== undefined &&
    was.serviceIndex === is.serviceIndex &&
    isSameSigner(was.signer, is.signer);
  const isQuiet = was === undefined || isSame;
  return [
    {
      change: 'changed',
      name,
      text,
      before: before || 'nobody',
      after: after || 'nobody',
      details: isSame ? ['the same signer, written otherwise'] : [],
      ...(!isQuiet && { matters }),
    },
  ];
}

function renewed(
  was: SignatureSummary | undefined,
  is: SignatureSummary | undefined,
  base: Pick<Change, 'name' | 'text'>,
): Change[] {
  if (was === undefined || is === undefined || was.signer.sha256 === is.signer.sha256) return [];
  const [before, after] = [was.signer, is.signer];
  return [
    {
      ...base,
      change: 'changed',
      before: before.sha256,
      after: after.sha256,
      details: ['another certificate of the same name'],
      ...(!isSameSigner(before, after) && { matters: 'nobody says that it is the same signer' }),
    },
  ];
}

const whoOf = (one: SignatureSummary | undefined): string =>
  one === undefined ? '' : [one.signer.subject, one.serviceIndex].filter(Boolean).join(', at ');

function ownerChanges(old: SignatureAccount, fresh: SignatureAccount): Change[] {
  const of = ({ signatures }: SignatureAccount): readonly string[] | undefined =>
    signatures.find(({ owners }) => owners !== undefined)?.owners;
  const [was, is] = [of(old), of(fresh)];
  if (was === undefined || is === undefined) return [];
  const { added, removed } = novelties(was, is);
  if (added.length + removed.length === 0) return [];
  return [
    {
      change: 'changed',
      name: 'owners',
      text: 'who owns it where it was signed',
      before: was.join(', ') || 'nobody',
      after: is.join(', ') || 'nobody',
      details: [],
      ...(added.length > 0 && { matters: 'a new owner' }),
    },
  ];
}
