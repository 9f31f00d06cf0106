import { groupBy } from '../../core/group.js';
import type { NativeFact, ObstacleFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'unreadable-code',
  title: 'Package keeps its code from being read',
  level: 'note',
  severity: 'low',
  confidence: 'high',
  basis: 'bytes',
  facts: ['obstacle', 'native'],
  why: `Protectors rename types to what nobody can read, encrypt strings and method bodies until they run,
and pack native files. What such code does can only be told in part before it runs: a clear result says
less than it does for others. Malicious packages are often protected (NCryptYo, the IR.* packages), and so
are many honest commercial ones.`,
  lookAlikes: `Commercial components protect their work, and compilers make odd names that people never see.
The note alone says nothing bad about a package and never holds it.`,
  advice: `Prefer a build of the package that is not protected, where the vendor has one. Otherwise rely on
who signed it, allow it for the projects that need it, and watch what it does in a sandbox.`,
  attack: ['T1027', 'T1027.002'],
  references: ['https://attack.mitre.org/techniques/T1027/'],
  check: (facts: FactSet): readonly Alarm[] => {
    const unreadable = facts
      .of('obstacle')
      .filter(({ obstacle, code }) => obstacle === 'opaque' && codes.has(code));
    const packed = facts.of('native').filter(({ packers }) => packers.length > 0);
    return [
      ...[...groupBy(unreadable, ({ location }) => location.path)].map(managed),
      ...packed.map(native),
    ];
  },
};

const codes = new Set(['protected', 'invalid-il']);

function managed([path, obstacles]: [string, ObstacleFact[]]): Alarm {
  return {
    level: 'note',
    message: `${path}: ${obstacles
      .map(({ reason }) => reason)
      .sort()
      .join('; ')}`,
    evidence: obstacles.map((fact) => ({ fact, shows: fact.reason })),
  };
}

function native(fact: NativeFact): Alarm {
  return {
    level: 'note',
    message: `${fact.location.path} is packed by ${[...fact.packers].sort().join(', ')}`,
    evidence: [{ fact, shows: 'bears the marks of a packer' }],
  };
}
