import type { ContinuityFact, SignerChangeKind } from '../../facts/continuity.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

type Told = Exclude<SignerChangeKind, `${string}-began`>;

const says: Readonly<Record<Told, (fact: ContinuityFact) => string>> = {
  'author-stopped': ({ change, previous }) =>
    `no author's signature that is trusted: up to ${previous}, ${list(change.before)} signed it`,
  'author-changed': ({ change, previous }) =>
    `signed by the author ${list(change.after)}, up to ${previous} by ${list(change.before)}`,
  'repository-stopped': ({ change, previous }) =>
    `no repository's signature that is trusted: up to ${previous}, ${list(change.before)} signed it`,
  'repository-changed': ({ change, previous }) =>
    `signed by the repository ${list(change.after)}, up to ${previous} by ${list(change.before)}`,
  'owners-changed': ({ change, previous }) => `${moves(change)} (since ${previous})`,
  'owners-replaced': ({ change, previous }) =>
    `all its owners are others: ${list(change.after)}, up to ${previous} ${list(change.before)}`,
};

export const rule: Rule = {
  id: 'signers-change',
  title: 'Others stand behind this version than behind those before it',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'context',
  facts: ['continuity'],
  why: `Whoever takes over a package of somebody else (with a stolen password or key to the account, by asking a tired
maintainer, by buying it) can publish a version that everybody updates to, and cannot sign it with the certificate of
the author before. So it shows in who stands behind the version: the author's signature is missing all at once, or the
accounts that own it at the repository are all others. Both are in the signatures in the package, and need no network.`,
  lookAlikes: `Packages change hands honestly: a company buys another one, a person hands a project to a foundation, a
certificate ends and nobody pays for the next one, a build is moved and its step that signs is forgotten. Mirrors strip
signatures. A certificate that is renewed in the same name is the same signer, and owners are not told while the same
author signs. What holds is only a signature that stops where all earlier versions that are known had one, and
owners of whom none is left; all else is noted.`,
  advice: `Look at what the project itself says of it (release notes, its repository, the page of the package): an honest
change is announced there. Compare the version with the one before it (assay diff). Until you know, stay with the
version before: where a signature stopped or all owners are new and nobody says why, treat it as taken over.`,
  attack: ['T1195.002', 'T1553.002'],
  references: [
    'https://learn.microsoft.com/nuget/reference/signed-packages-reference',
    'https://learn.microsoft.com/nuget/nuget-org/transfer-packages',
    'https://slsa.dev/spec/v1.0/threats-overview',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('continuity').flatMap(alarm),
};

/** Who begins to sign vouches for more than before. */
function alarm(fact: ContinuityFact): Alarm[] {
  const { what, isStrong } = fact.change;
  if (!isTold(what)) return [];
  return [
    {
      level: isStrong ? 'suspicious' : 'note',
      severity: isStrong ? 'high' : 'low',
      message: says[what](fact),
      evidence: [{ fact, shows: `others than before, by ${versions(fact.earlier)}` }],
      subject: what,
    },
  ];
}

const isTold = (what: SignerChangeKind): what is Told => what in says;

const list = (names: readonly string[]): string => names.join(', ') || 'nobody';

const versions = (count: number): string =>
  count === 1
    ? 'the version before it that is known'
    : `${count} versions before it that are known`;

function moves({ before, after }: ContinuityFact['change']): string {
  const without = (names: readonly string[], others: readonly string[]): string[] => {
    const known = new Set(others.map((name) => name.toLowerCase()));
    return names.filter((name) => !known.has(name.toLowerCase()));
  };
  const [added, removed] = [without(after, before), without(before, after)];
  return [
    ...(added.length > 0 ? [`owned by ${list(added)} as well`] : []),
    ...(removed.length > 0 ? [`no longer owned by ${list(removed)}`] : []),
  ].join(', ');
}
