import { excerpt } from '../../core/text.js';
import type { NameFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { imitatesLatin, markForeign } from './look-alikes.js';

const called: Record<NameFact['subject'], string> = {
  'package-id': 'package id',
  file: 'file',
  assembly: 'assembly',
  namespace: 'namespace',
  type: 'type',
  method: 'method',
  attribute: 'attribute',
};

export const rule: Rule = {
  id: 'mixed-script-name',
  title: 'Name is written with letters that only look Latin',
  level: 'suspicious',
  severity: 'high',
  confidence: 'high',
  basis: 'bytes',
  facts: ['name'],
  why: `The Cyrillic о, the Greek ο and the Armenian օ look like the Latin o and are other characters. A name
that mixes them in is a different name that reads the same: a package that stands beside the real one,
a type that shadows the one you meant, an attribute that a search does not find. Names like this were
used in 2024 to imitate well-known packages, in 2025 for a copy of a wallet library, and inside an
assembly to hide a wallet stealer from searches.`,
  lookAlikes: `People name things in their own language, and mathematics uses Greek. A name is only reported
when every letter in it that is not Latin could pass for a Latin one, and at least one Latin letter or
digit stands beside it, or when it is the id of a package. Names made unreadable by an obfuscator
hold characters that imitate nothing. A method name alone is only noted: people who switch between two
keyboard layouts leave a Greek Β where a B was meant.`,
  advice: `Compare the name with the one you meant, letter by letter: the marked letters are not Latin. If it
came in as a dependency, find out who asked for it. Remove the package unless its author can explain
the spelling.`,
  attack: ['T1036.005', 'T1195.002'],
  references: [
    'https://www.reversinglabs.com/blog/malicious-nuget-campaign-uses-homoglyphs-and-il-weaving-to-fool-devs',
    'https://socket.dev/blog/malicious-nuget-packages-typosquat-nethereum-to-exfiltrate-wallet-keys',
    'https://socket.dev/blog/malicious-nuget-package-typosquats-popular-net-tracing-library',
    'https://www.unicode.org/reports/tr39/',
  ],
  check: (facts: FactSet): readonly Alarm[] => facts.of('name').filter(deceives).map(alarm),
};

function deceives(fact: NameFact): boolean {
  return (
    imitatesLatin(fact.text) &&
    (fact.subject === 'package-id' || /[\p{Script=Latin}\d]/u.test(fact.text))
  );
}

function alarm(fact: NameFact): Alarm {
  const marked = excerpt(markForeign(fact.text));
  return {
    // A slip of the keyboard layout in one method deceives nobody who calls the library.
    level: fact.subject === 'method' ? 'note' : 'suspicious',
    message: `the ${called[fact.subject]} name ${marked} is not what it looks like`,
    evidence: [{ fact, shows: `letters of ${fact.scripts.join(' and ')}` }],
    subject: `${fact.subject} ${fact.text}`,
  };
}
