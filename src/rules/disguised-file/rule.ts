import type { DisguiseFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

/** What the system or an interpreter starts, as the content reader names it. */
const runnable = new Set(['pe', 'elf', 'macho', 'powershell', 'batch', 'shell']);

export const rule: Rule = {
  id: 'disguised-file',
  title: 'File with code in it is named like something harmless',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['disguise', 'assembly'],
  why: `A program that is called logo.png, a script called notes.txt or a name that turns its ending round
with an invisible character is meant to be passed over: by people, who look at names, and by scanners
that choose files by their ending. A second file of the package then loads it by its real kind.`,
  lookAlikes: `Plug-ins, add-ins and driver files are programs under other endings (.winmd, .node, .xll), and
files with an ending nobody knows promise nothing; none of these raise the alarm. Pictures saved in the
wrong picture format and text in an unexpected encoding are harmless and not reported here. Nor is an
assembly called System.Text.Json that another one embeds under its name.`,
  advice: `Look for what uses the file: a build file, a script or a call that loads it by name. Do not build
with the package until you know. If it is your own package, give the file its real ending.`,
  attack: ['T1036.008', 'T1036.007', 'T1036.002'],
  references: [
    'https://attack.mitre.org/techniques/T1036/008/',
    'https://attack.mitre.org/techniques/T1036/002/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const assemblies = new Map(facts.of('assembly').map((each) => [each.location.path, each.name]));
    return facts
      .of('disguise')
      .filter((fact) => hidesCode(fact) && !isOwnName(fact, assemblies.get(fact.location.path)))
      .map(alarm);
  },
};

/** Bundles embed assemblies under their names without an ending: `System.Text.Json` is no data. */
function isOwnName(
  { claimed = '', location }: DisguiseFact,
  assembly: string | undefined,
): boolean {
  if (assembly === undefined || !/^(?:json|xml)$/.test(claimed)) return false;
  const resource = location.path.slice(location.path.lastIndexOf('!/') + 2).toLowerCase();
  const name = assembly.toLowerCase();
  return location.path.includes('!/') && (resource === name || resource.endsWith(`.${name}`));
}

function hidesCode(fact: DisguiseFact): boolean {
  if (fact.disguise === 'content-mismatch') return runnable.has(fact.actual ?? '');
  return fact.disguise === 'double-extension' || fact.disguise === 'name-direction-override';
}

function alarm(fact: DisguiseFact): Alarm {
  return {
    level: 'suspicious',
    message: `${fact.location.path} ${how(fact)}`,
    evidence: [{ fact, shows: fact.detail }],
    subject: fact.disguise,
  };
}

function how(fact: DisguiseFact): string {
  if (fact.disguise === 'double-extension')
    return 'ends as a program but shows another ending first';
  if (fact.disguise === 'name-direction-override')
    return 'turns part of its name round with an invisible character';
  return `is named like ${fact.claimed ?? 'something else'} and holds ${fact.actual ?? 'code'}`;
}
