import type { Decision } from '../facts/assessment.js';
import type { Meaning, Policy, PresetName } from './model.js';

/** `default` is what holds without any policy. */
const tables: Readonly<Record<PresetName, Readonly<Record<Meaning, Decision>>>> = {
  default: {
    malicious: 'block',
    suspicious: 'hold',
    incomplete: 'hold',
    unavailable: 'hold',
    opaque: 'allow',
    clear: 'allow',
  },
  strict: {
    malicious: 'block',
    suspicious: 'block',
    incomplete: 'hold',
    unavailable: 'hold',
    opaque: 'hold',
    clear: 'allow',
  },
  observe: {
    malicious: 'allow',
    suspicious: 'allow',
    incomplete: 'allow',
    unavailable: 'allow',
    opaque: 'allow',
    clear: 'allow',
  },
};

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
