import type { SignerChangeKind } from '../../facts/continuity.js';
import type { InspectReport } from '../../facts/report.js';
import type { SameVersion } from '../../facts/same-version.js';
import type { SignatureProblem, SignatureSummary, TrustSummary } from '../../facts/signature.js';
import { certifiedName } from './certified-name.js';
import { claimRows, type CardRow } from './inspect-claims.js';
import { padEnd, type Screen, wrap } from './style.js';

const shownProblems = 6;
const labelWidth = 14;
const noRoots =
  'not held against trusted roots: there is no .NET SDK here whose roots can be read; name a file with --signature-roots';

/** Who made the package and who vouches for that; then what it claims itself; then what to look for. */
export function provenance(report: InspectReport, screen: Screen): string[] {
  const rows: CardRow[] = [
    ...signatureRows(report),
    ...continuityRow(report),
    ...(report.context?.sameVersion ?? []).map(elsewhereRow),
    ...(report.context?.clientRefuses ?? []).map(({ reason, codes }): CardRow => [
      'client',
      `refuses it: ${reason} (${codes.join(', ')})`,
    ]),
    ...useRow(report.context?.downloads),
    ...claimRows(report),
    ['look for', lookFor(report)],
  ];
  return rows.flatMap(([label, text], at) => hanging(label, text, rows[at - 1]?.[0], screen));
}

function signatureRows(report: InspectReport): CardRow[] {
  const { state, signatures, problems } = report.signature;
  if (state === 'none') return [['signed by', 'nobody: neither its author nor a repository']];
  if (problems.length + signatures.length === 0)
    return [['signed by', 'its signature was not read']];
  const word = state === 'broken' ? 'tampered' : 'refused';
  const left = problems.length - shownProblems;
  return [
    ...problems.slice(0, shownProblems).map((each): CardRow => [word, told(each)]),
    ...(left > 0 ? [['', `… ${left} more`] as const] : []),
    ...signatures.flatMap((each) => signerRows(each, state === 'broken')),
    ...trustRow(report.context?.trust, state),
  ];
}

function signerRows(signature: SignatureSummary, isClaim: boolean): CardRow[] {
  const { kind, placement, signer, timestamps, owners, serviceIndex } = signature;
  const [stamp] = timestamps;
  const when = stamp ? `on ${day(stamp.time)}` : 'without a time-stamp';
  const verb = placement === 'countersignature' ? 'countersigned by' : 'signed by';
  const label = isClaim ? 'claims' : verb.replace(' by', '');
  const by = `by ${certifiedName(signer.subject)}`;
  const who = isClaim ? `to be ${verb.replace(' by', '')} ${by}` : by;
  if (kind !== 'repository')
    return [[label, `${who} ${kind === 'author' ? '(author) ' : ''}${when}`]];
  const at = serviceIndex === undefined ? '' : ` for the repository ${serviceIndex}`;
  return [[label, `${who}${at}, ${when}`], ...ownersRow(owners, isClaim)];
}

/** Of a signature that is not over these bytes, anybody may have put it there. */
function ownersRow(owners: readonly string[] | undefined, isClaim: boolean): CardRow[] {
  if (owners === undefined) return [];
  const named = `${owners.join(', ')}, at the repository when it signed`;
  return [isClaim ? ['claims', `to be owned by ${named}`] : ['owners', named]];
}

function trustRow(trust: TrustSummary | undefined, state: string): CardRow[] {
  // Roots vouch for names in certificates; for whom these bytes are from, nothing is left that could.
  if (state === 'broken') return [];
  if (trust === undefined) return [['trust', noRoots]];
  const revocation =
    trust.revocation === 'checked' ? 'revocation checked' : 'revocation not checked';
  const by = `by the roots of ${trust.roots}; ${revocation}`;
  if (trust.state === 'trusted') return [['trust', `trusted ${by}`]];
  const reasons = [...new Set(trust.problems.map(({ detail }) => detail))];
  return reasons.length === 0 ? [] : [['trust', `not trusted ${by}: ${reasons.join('; ')}`]];
}

/** What stayed, or how much did not, in the words of what is told of it below. */
function continuityRow({ signature, context }: InspectReport): CardRow[] {
  // Who stands behind bytes that were changed, nobody knows.
  if (signature.state === 'broken') return [];
  if (context?.continuity === undefined) return [['before it', 'no earlier version is known here']];
  const { previous, earlier, changes } = context.continuity;
  const known = earlier === 1 ? '' : ` (${earlier} versions before it are known)`;
  const told =
    [...new Set(changes.map(({ what }) => changed[what]))].join(', ') ||
    unchanged(signature.state, context.trust);
  return [['before it', `${previous}${known}: ${told}`]];
}

/** Signers who are not trusted do not count: two versions that anybody may have made have nobody in common. */
function unchanged(state: string, trust: TrustSummary | undefined): string {
  if (state === 'none') return 'nobody signed either';
  return trust?.state === 'untrusted'
    ? 'nobody who is trusted here signed either'
    : 'the same people stand behind it';
}

const changed: Readonly<Record<SignerChangeKind, string>> = {
  'author-began': 'its author signs it now',
  'author-stopped': 'its author no longer signs it',
  'author-changed': 'another author signs it',
  'repository-began': 'a repository signs it now',
  'repository-stopped': 'its repository no longer signs it',
  'repository-changed': 'another repository signs it',
  'owners-changed': 'some of its owners are others',
  'owners-replaced': 'all its owners are others',
};

function elsewhereRow({ artifact, content, signedBy }: SameVersion): CardRow {
  const who = signedBy.map(certifiedName).join(' and ') || 'nobody';
  return [
    'elsewhere',
    `${contents[content]} in ${artifact ?? 'an earlier scan'}, signed by ${who}`,
  ];
}

const contents: Readonly<Record<SameVersion['content'], string>> = {
  same: 'the same content',
  repacked: 'the same files, packed anew,',
  different: 'this version with another content',
};

/** Numbers of downloads can be made, and few say nothing of a package that is new. */
function useRow(downloads: number | undefined): CardRow[] {
  if (downloads === undefined) return [];
  return [
    ['used', `${downloads.toLocaleString('en')} downloads, as its feed told when it was asked`],
  ];
}

/** For who knows nothing of signatures: the question that is left to a person. */
function lookFor({ signature, context, package: { authors } }: InspectReport): string {
  const { state, signatures, problems } = signature;
  if (state === 'broken') {
    const isChanged = problems.some(({ code }) => code === 'content-changed');
    const what = isChanged
      ? 'these are not the bytes that were signed'
      : 'nobody can tell whether these are the bytes that were signed';
    return `${what}. Do not use it; take a fresh copy from its source and compare`;
  }
  if (state === 'none')
    return 'anybody may have made it. Where did you get it, who can write there, and has its source the same sha256?';
  if (context?.trust?.state === 'untrusted')
    return 'nobody whom this machine trusts vouches for these names: anybody can make a certificate for any name';
  if (context?.trust === undefined)
    return 'nobody has looked whether an authority vouches for these names: anybody can make a certificate for any name';
  if (signatures.some(({ kind }) => kind === 'author'))
    return 'is that author whom you expect? An authority looked the name up; that the code is good, nobody says';
  const who = authors === '' ? 'its author' : `“by ${authors}”`;
  return `are these owners whom you expect? The repository says that they published it; ${who} is only what it says of itself`;
}

function told({ about, timestamp, detail, nuget }: SignatureProblem): string {
  const of = {
    package: 'the package',
    primary: 'its signature',
    countersignature: 'its countersignature',
  };
  const subject = timestamp ? `the time-stamp of ${of[about]}` : of[about];
  return `${subject}: ${detail}${nuget === undefined ? '' : ` (${nuget})`}`;
}

const day = (time: string): string => time.slice(0, 10);

/** A label stands once for all its lines; what does not fit goes on below the text. */
function hanging(
  label: string,
  text: string,
  before: string | undefined,
  { width }: Screen,
): string[] {
  const room = Math.max(width - 2 - labelWidth, 20);
  return wrap(text, room).map(
    (line, at) => `${padEnd(at === 0 && label !== before ? label : '', labelWidth)}${line}`,
  );
}
