import type { FactShown } from '../facts/policy.js';
import type { Capability } from '../facts/capability.js';
import { shownValue, type Facts } from './facts-of.js';
import { unasked } from './facts/release/fact.js';
import { SourceNames } from './names.js';
import { ageText, ageTexts } from './minimum-age.js';
import type { Budget, Requirements, SignerName } from './model.js';

/** One thing that a rule requires, and whether it is so. */
export interface RequirementAccount {
  /** Goes on after "requires": "the signature of its author". */
  readonly what: string;
  readonly met: boolean;
  /** Goes on after "and": "it is not signed". */
  readonly found: string;
  readonly facts: readonly FactShown[];
  /** Nobody knows: that it is not so is not known either. */
  readonly unknown?: true;
  /** What would make it so, where that is more than to be otherwise. */
  readonly change?: string;
}

/** Every requirement of a rule, in the order in which they are told. */
export function requirementsOf(require: Requirements, facts: Facts): RequirementAccount[] {
  return [
    ...(require.signature === undefined ? [] : [signature(require.signature, facts)]),
    ...(require.trusted === undefined ? [] : [trusted(facts)]),
    ...(require.signers === undefined ? [] : [signers(require.signers, facts)]),
    ...(require.owners === undefined ? [] : [owners(require.owners, facts)]),
    ...(require.sources === undefined ? [] : [sources(require.sources, facts)]),
    ...(require.minimumAge === undefined ? [] : [minimumAge(require.minimumAge, facts)]),
    ...(require.capabilities === undefined ? [] : [capabilities(require.capabilities, facts)]),
    ...(require.byItself === undefined ? [] : [byItself(require.byItself, facts)]),
  ];
}

const shown = (name: string, value: Parameters<typeof shownValue>[0]): FactShown => ({
  name,
  value: shownValue(value),
});

const kinds = {
  author: 'the signature of its author',
  repository: 'the signature of a repository',
  any: 'a signature',
} as const;

function signature(kind: keyof typeof kinds, { signature }: Facts): RequirementAccount {
  const { state, author, repository } = signature;
  const has = { author, repository, any: author || repository };
  const found = {
    none: 'it is not signed',
    broken: 'its signature is broken',
    intact: author ? 'its author alone signed it' : 'no author signed it',
  }[state as 'none' | 'broken' | 'intact'];
  return {
    what: kinds[kind],
    met: state === 'intact' && has[kind],
    found,
    facts: [
      shown('signature.state', state),
      shown('signature.author', author),
      shown('signature.repository', repository),
    ],
  };
}

function trusted({ trust }: Facts): RequirementAccount {
  const found =
    trust.state === 'unknown'
      ? 'nobody knows: it is not signed, or there are no roots to hold it against'
      : `its signers are ${trust.state}`;
  return {
    what: 'trusted signers',
    met: trust.state === 'trusted',
    found,
    facts: [shown('trust.state', trust.state), shown('trust.problems', trust.problems)],
  };
}

function signers(wanted: readonly SignerName[], { signature }: Facts): RequirementAccount {
  const fits = signature.signers.some(({ subject, fingerprint }) =>
    wanted.some((one) =>
      'subject' in one ? one.subject === subject : one.fingerprint === fingerprint.toLowerCase(),
    ),
  );
  const names = wanted.map((one) => ('subject' in one ? one.subject : one.fingerprint));
  return {
    what: `a signature by ${listed(names, 'or')}`,
    met: signature.state === 'intact' && fits,
    found:
      signature.signers.length === 0
        ? 'nobody signed it'
        : `it is signed by ${listed(
            signature.signers.map(({ subject }) => subject),
            'and',
          )}`,
    facts: [
      shown('signature.state', signature.state),
      shown(
        'signature.signers',
        signature.signers.map(({ subject, fingerprint }) => ({ subject, fingerprint })),
      ),
    ],
  };
}

/** Names of owners are without case, as the gallery has them. */
function owners(wanted: readonly string[], { signature }: Facts): RequirementAccount {
  const known = new Set(wanted.map((name) => name.toLowerCase()));
  const strange = signature.owners.filter((name) => !known.has(name.toLowerCase()));
  return {
    what: `owners among ${listed(wanted, 'and')}`,
    met: signature.owners.length > 0 && strange.length === 0,
    found:
      signature.owners.length === 0
        ? 'no repository says who owns it'
        : `it belongs to ${listed(signature.owners, 'and')}`,
    facts: [shown('signature.owners', signature.owners)],
  };
}

function sources(allowed: readonly string[], { source }: Facts): RequirementAccount {
  return {
    what: `a source among ${listed(allowed, 'and')}`,
    met: new SourceNames(allowed).has(source.feed),
    found: source.feed === '' ? 'nobody knows where it comes from' : `it comes from ${source.feed}`,
    facts: [shown('source.feed', source.feed)],
  };
}

/** What is young has not been looked at by many yet; what nobody knows the age of is not old. */
function minimumAge(hours: number, { release }: Facts): RequirementAccount {
  const { known, ageHours, published, by, why } = release;
  const [required, age] = known ? ageTexts(hours, ageHours) : [ageText(hours), ''];
  const what = `${required} since it was published`;
  const facts = [shown('release.published', published), shown('release.by', by)];
  if (!known)
    return {
      what,
      met: false,
      found: `nobody knows when that was: ${why}`,
      facts: [shown('release.known', false), shown('release.why', why)],
      unknown: true,
      change:
        why === unasked
          ? 'leaving out --no-releases, so that its feed is asked'
          : 'a feed, or the signature of a repository, that says when it was published',
    };
  const until = new Date(Date.parse(published) + hours * 60 * 60_000).toISOString();
  return {
    what,
    met: ageHours >= hours,
    found: `it was published ${age} ago`,
    facts: [shown('release.ageHours', ageHours), ...facts],
    change: `the time: ${until.slice(0, 16)}Z and later`,
  };
}

function capabilities(budget: Budget, { capabilities }: Facts): RequirementAccount {
  return withinBudget(budget, capabilities.all, 'capabilities.all', 'its code');
}

function byItself(budget: Budget, { capabilities }: Facts): RequirementAccount {
  const who = 'what runs by itself';
  return withinBudget(budget, capabilities.byItself, 'capabilities.byItself', who);
}

function withinBudget(
  { only, never }: Budget,
  used: readonly Capability[],
  name: string,
  who: string,
): RequirementAccount {
  const over = used.filter(
    (one) => never?.includes(one) === true || (only !== undefined && !only.includes(one)),
  );
  const rules = [
    ...(only ? [`no more than ${listed(only, 'and') || 'nothing'}`] : []),
    ...(never ? [`no ${listed(never, 'or')}`] : []),
  ];
  return {
    what: `of ${who} ${rules.join(' and ')}`,
    met: over.length === 0,
    found: over.length === 0 ? 'it keeps to that' : `it has ${listed(over, 'and')}`,
    facts: [shown(name, used)],
  };
}

const shownNames = 5;

function listed(names: readonly string[], word: 'and' | 'or'): string {
  const kept = names.slice(0, shownNames);
  const more = names.length - kept.length;
  if (more > 0) return `${kept.join(', ')} ${word} ${more} more`;
  return kept.length < 2
    ? kept.join('')
    : `${kept.slice(0, -1).join(', ')} ${word} ${kept.at(-1) ?? ''}`;
}
