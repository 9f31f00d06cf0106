import { groupBy } from '../../core/group.js';
import type { DisguiseFact, FileFact, FileKind } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

const hiding: Partial<Record<DisguiseFact['disguise'], string>> = {
  'zero-width': 'characters that cannot be seen',
  bidirectional: 'characters that re-order what is shown',
  'blank-run': 'text pushed out of sight by blanks',
};

/** Text that a build, Visual Studio or a shell runs as it stands. */
const code: readonly FileKind[] = [
  'msbuild',
  'powershell',
  'batch',
  'shell',
  'csharp',
  'visualbasic',
];

/** Files that a coding assistant takes orders from when it works in the folder. */
const agentOrders =
  /(^|\/)(CLAUDE\.md|AGENTS\.md|GEMINI\.md|copilot-instructions\.md|\.cursorrules|\.windsurfrules|\.cursor\/rules\/[^/]+|[^/]+\.mdc)$/i;

export const rule: Rule = {
  id: 'hidden-text',
  title: 'Code hides part of itself from whoever reads it',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['disguise', 'file'],
  why: `Code that is pushed hundreds of blanks to the right, re-ordered by invisible direction marks or
written in characters of no width looks like something else in an editor and in a review. There is no
reason to do this in a script, a build file or source code but to keep a reader from seeing it. The
IAmReboot packages hid their build code behind blanks; orders to coding assistants have been hidden in
zero-width characters.`,
  lookAlikes: `Translations, emoji and sample data hold direction marks and zero-width characters for good
reasons, and tables are aligned with blanks; only text that is run, and files that give orders to
coding assistants, are looked at here. A single zero-width character in a script often came with a
piece of text copied from a web page: this is noted, not held.`,
  advice: `Open the file with invisible characters shown and long lines wrapped, at the place given. Do not
build with the package before you have read what was hidden.`,
  attack: ['T1027', 'T1036'],
  references: [
    'https://www.reversinglabs.com/blog/iamreboot-malicious-nuget-packages-exploit-msbuild-loophole',
    'https://trojansource.codes/',
    'https://www.unicode.org/reports/tr55/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const files = new Map(facts.of('file').map((file) => [file.location.path, file]));
    const hidden = groupBy(
      facts.of('disguise').filter((fact) => hiding[fact.disguise] !== undefined),
      (fact) => `${fact.disguise} ${fact.location.path}`,
    );
    return [...hidden.values()].flatMap((places) =>
      alarm(places, files.get(places[0]?.location.path ?? '')),
    );
  },
};

/** One alarm for a file and a way of hiding: a text that hides in a hundred places hides once. */
function alarm(places: readonly DisguiseFact[], file: FileFact | undefined): Alarm[] {
  const way = places[0]?.disguise;
  if (way === undefined || file === undefined) return [];
  const { path } = file.location;
  const orders = agentOrders.test(path);
  if (!orders && !code.includes(file.fileKind)) return [];
  const use = orders ? 'gives orders to coding assistants' : `is run as ${file.fileKind}`;
  return [
    {
      level: way === 'zero-width' && !orders ? 'note' : 'suspicious',
      message: `${path} holds ${hiding[way]}`,
      evidence: [
        ...places.map((fact) => ({ fact, shows: `holds ${hiding[way]}` })),
        { fact: file, shows: use },
      ],
      subject: way,
    },
  ];
}
