import type { ClientRefusalFact } from '../../facts/client-refusal.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'refused-by-client',
  title: 'The NuGet client would not install the package again',
  level: 'note',
  severity: 'medium',
  confidence: 'high',
  basis: 'context',
  facts: ['client-refusal'],
  why: `A NuGet.Config with signatureValidationMode "require" says which signers are trusted, and the client installs
nothing that none of them has signed. It looks when it installs a package and never afterwards: what is already in the
packages folder, came there before the rule or was put there by something else is used by every build all the same. So a
package that the client would refuse has got past the rule.`,
  lookAlikes: `A rule that is newer than the packages folder finds many. Certificates of signers change every few years,
also those of repositories, and the list has to name the new ones too: then everything that was signed since is refused.
On some systems clients do not verify at all unless they are told to. It is noted, so that you see which packages it
concerns before a build server without them does; a policy can hold them (trust.clientRefuses).`,
  advice: `Look at who signed the package (assay inspect). If you trust the signer, add the certificate to trustedSigners
(dotnet nuget trust); if nobody signed it, or nobody that you know, find out how it came into the packages folder, and
remove it from there.`,
  attack: ['T1195.002', 'T1553.002'],
  references: [
    'https://learn.microsoft.com/nuget/consume-packages/installing-signed-packages',
    'https://learn.microsoft.com/nuget/reference/nuget-config-file#trustedsigners-section',
    'https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu3034',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('client-refusal').map(alarm),
};

function alarm(fact: ClientRefusalFact): Alarm {
  const { codes, reason, file } = fact.refusal;
  return {
    level: 'note',
    message: `the configuration (${file}) requires signatures, and the client refuses it: ${reason} (${codes.join(', ')})`,
    evidence: [{ fact, shows: 'no signature that the configuration asks for' }],
    subject: file,
  };
}
