import type { PolicyInForce } from './apply.js';
import { childrenOf, type Expression } from './condition/expression.js';
import type { PolicyRule } from './model.js';
import { rulesOf } from './presets.js';

/** What policies go by of when packages were published. */
export interface WantedReleases {
  /** An age is all they ask for: what is known to be as old needs no feed. Absent: they ask for more. */
  readonly enoughHours?: number;
}

/** Undefined where no rule goes by it: then nobody has to be asked. */
export function wantedReleases({
  deciding,
  tightening,
}: Pick<PolicyInForce, 'deciding' | 'tightening'>): WantedReleases | undefined {
  const rules = [deciding, ...(tightening ? [tightening] : [])].flatMap(rulesOf);
  if (rules.some(namesRelease)) return {};
  const ages = rules.flatMap(({ effect }) =>
    'require' in effect ? (effect.require.minimumAge ?? []) : [],
  );
  return ages.length === 0 ? undefined : { enoughHours: ages.reduce((a, b) => Math.max(a, b)) };
}

function namesRelease({ when }: PolicyRule): boolean {
  const left: Expression[] = when ? [when.root] : [];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (part.op === 'name' && part.name === 'release') return true;
    left.push(...childrenOf(part));
  }
  return false;
}
