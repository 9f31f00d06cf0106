import type { Decision } from '../facts/assessment.js';
import type { Meaning, Policy, PolicyRule, PresetName } from './model.js';

/** `default` is what holds without any policy. */
const tables: Readonly<Record<PresetName, Readonly<Record<Meaning, Decision>>>> = {
  default: {
    malicious: 'block',
    suspicious: 'hold',
    incomplete: 'hold',
    unavailable: 'hold',
    unasked: 'hold',
    opaque: 'allow',
    clear: 'allow',
  },
  strict: {
    malicious: 'block',
    suspicious: 'block',
    incomplete: 'hold',
    unavailable: 'hold',
    unasked: 'hold',
    opaque: 'hold',
    clear: 'allow',
  },
  observe: {
    malicious: 'allow',
    suspicious: 'allow',
    incomplete: 'allow',
    unavailable: 'allow',
    unasked: 'allow',
    opaque: 'allow',
    clear: 'allow',
  },
};

/** Campaigns are mostly found, and taken down, within days. */
const strictAge = 7 * 24;

const presetRules: Readonly<Record<PresetName, readonly PolicyRule[]>> = {
  default: [],
  strict: [
    {
      name: 'minimum-age',
      line: 0,
      effect: { require: { minimumAge: strictAge }, otherwise: 'hold' },
    },
  ],
  observe: [],
};

/** Its own rules, and those of the preset; a policy that says itself how old packages have to be is not told twice. */
export function rulesOf(policy: Policy): readonly PolicyRule[] {
  const own = policy.rules;
  const isOwn = own.some(
    ({ name, effect }) =>
      name === 'minimum-age' || ('require' in effect && effect.require.minimumAge !== undefined),
  );
  return policy.extends === undefined || isOwn ? own : [...own, ...presetRules[policy.extends]];
}

export const presetNames = Object.keys(tables) as PresetName[];

export const isPreset = (name: string): name is PresetName =>
  (presetNames as readonly string[]).includes(name);

export function presetPolicy(name: PresetName): Policy {
  return {
    place: `the preset ${name}`,
    extends: name,
    verdicts: {},
    repositoryWaivers: false,
    rules: [],
  };
}

/** What everything means to a policy that decides: what it leaves open is as in `default`. */
export function tableOf(policy: Policy): Readonly<Record<Meaning, Decision>> {
  return { ...tables[policy.extends ?? 'default'], ...policy.verdicts };
}

/** What a policy says itself: one that only tightens is not to hold what nobody wrote down. */
export function ownTableOf(policy: Policy): Partial<Readonly<Record<Meaning, Decision>>> {
  return { ...(policy.extends && tables[policy.extends]), ...policy.verdicts };
}
