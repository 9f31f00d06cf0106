import { groupBy } from '../../core/group.js';
import type { SignatureFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { signatureProblems } from '../../facts/signature-problems.js';

export const rule: Rule = {
  id: 'untrusted-signature',
  title: 'The package is signed by somebody who is not trusted here',
  level: 'note',
  severity: 'medium',
  confidence: 'high',
  basis: 'context',
  facts: ['signature'],
  why: `A signature says who made a package only as far as somebody vouches for the name in its certificate.
Anybody can make a certificate for any name; what tells it from a real one is that it leads to an authority
which is trusted, was made for signing code, and was valid when the package was signed. A signature that a
time-stamp does not hold in time is worth nothing once its certificate has expired, and a certificate that
was revoked may be in the hands of a thief.`,
  lookAlikes: `Companies sign their internal packages with authorities of their own, which only their own
machines trust, and test packages are signed with certificates made on the spot. A signature without a
time-stamp turns bad by itself when its certificate expires. This is why it is noted, and only a signature
with a certificate that was revoked before it was made holds the package.`,
  advice: `Look at the name of the signer and at who vouches for it. If it is your own authority, name its
root with --signature-roots; if it is nobody that you know, treat the package as not signed. Where the
certificate was revoked, find out why from its owner, and do not use the package until you know.`,
  attack: ['T1553.002', 'T1036.001'],
  references: [
    'https://learn.microsoft.com/nuget/reference/signed-packages-reference',
    'https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu3018',
    'https://www.rfc-editor.org/rfc/rfc5280',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const untrusted = facts
      .of('signature')
      .filter(({ problem }) => signatureProblems[problem.code] === 'untrusted');
    return [...groupBy(untrusted, ({ problem }) => problem.about)].map(([about, group]) =>
      alarm(about, group),
    );
  },
};

/** Everything that speaks against one signature, in an order of its own. */
function alarm(about: string, group: readonly SignatureFact[]): Alarm {
  const sorted = group.toSorted((a, b) => (told(a) < told(b) ? -1 : 1));
  return {
    level: sorted.some(({ problem }) => problem.code === 'revoked') ? 'suspicious' : 'note',
    message: `${about === 'countersignature' ? 'its countersignature' : 'its signature'}: ${sorted.map(told).join('; ')}`,
    evidence: sorted.map((fact) => ({ fact, shows: 'the signer is not trusted' })),
    subject: about,
  };
}

function told({ problem: { detail, timestamp, nuget } }: SignatureFact): string {
  const number = nuget === undefined ? '' : ` (${nuget})`;
  return `${timestamp ? 'of its time-stamp, ' : ''}${detail}${number}`;
}
