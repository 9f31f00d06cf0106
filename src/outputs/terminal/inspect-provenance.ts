import type { Continuity, SignerChangeKind } from '../../facts/continuity.js';
import type { InspectReport } from '../../facts/report.js';
import type { SignatureProblem, SignatureSummary, TrustSummary } from '../../facts/signature.js';
import { rest } from './rows.js';
import { type Screen, wrap } from './style.js';

const shownProblems = 6;
const noRoots =
  'not held against trusted roots: there is no .NET SDK here; name a file with --signature-roots';

/** Who signed the package, or what is wrong with that, and whether the signers are trusted here. */
export function provenance(report: InspectReport, screen: Screen): string[] {
  const { state, signatures, problems } = report.signature;
  const since = besideOthers(report.context?.continuity);
  if (state === 'none') return ['not signed', ...since.flatMap((line) => hanging(line, screen))];
  if (problems.length + signatures.length === 0) return ['its signature was not read'];
  const wrong = problems.map(
    (each) => `${state === 'broken' ? 'tampered' : 'refused'}: ${told(each)}`,
  );
  const signed = signatures.map((each) =>
    state === 'broken' ? `claims to be ${by(each)}` : by(each),
  );
  const lines = [
    ...wrong.slice(0, shownProblems),
    ...signed,
    ...trusted(report.context?.trust, state),
    ...since,
  ];
  return [
    ...lines.flatMap((line) => hanging(line, screen)),
    ...rest(wrong.length - shownProblems, screen),
  ];
}

function by({ kind, signer, timestamps, owners, serviceIndex }: SignatureSummary): string {
  const [stamp] = timestamps;
  const when = stamp ? `on ${day(stamp.time)}` : 'without a time-stamp';
  if (kind !== 'repository') {
    const who = kind === 'author' ? 'the author' : 'somebody';
    return `signed by ${who} ${signer.subject}, ${when}`;
  }
  const whose =
    owners === undefined
      ? ''
      : ` for ${owners.length === 1 ? 'its owner' : 'its owners'} ${owners.join(', ')}`;
  return `signed by the repository ${serviceIndex ?? ''}${whose}, ${when}, as ${signer.subject}`;
}

function trusted(trust: TrustSummary | undefined, state: string): string[] {
  if (trust === undefined) return state === 'broken' ? [] : [noRoots];
  const revocation =
    trust.revocation === 'checked' ? 'revocation checked' : 'revocation not checked';
  if (trust.state === 'trusted') return [`trusted by the roots of ${trust.roots}; ${revocation}`];
  const reasons = [...new Set(trust.problems.map(({ detail }) => detail))];
  if (reasons.length === 0) return [];
  return [`not trusted by the roots of ${trust.roots}; ${revocation}: ${reasons.join('; ')}`];
}

/** What stayed, or how much did not, in the words of what is told of it below. */
function besideOthers(continuity: Continuity | undefined): string[] {
  if (continuity === undefined) return [];
  const { previous, earlier, changes } = continuity;
  const known = earlier === 1 ? '' : ` (${earlier} versions before it are known)`;
  if (changes.length === 0) return [`the same as of ${previous}, the version before it${known}`];
  const told = [...new Set(changes.map(({ what }) => changed[what]))];
  return [`since ${previous}${known}: ${told.join(', ')}`];
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

/** Names of signers are long: what does not fit goes on below. */
function hanging(text: string, screen: Screen): string[] {
  const [first = '', ...others] = wrap(text, screen.width - 2);
  return [first, ...wrap(others.join(' '), screen.width - 4).map((line) => `  ${line}`)];
}
