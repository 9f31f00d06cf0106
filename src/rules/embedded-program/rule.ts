import { groupBy } from '../../core/group.js';
import type { ApiCallFact, Fact, FileFact, ResourceFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { outerType } from '../../facts/place.js';

export const rule: Rule = {
  id: 'embedded-program',
  title: 'Package hides a program inside an assembly or under a data name',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['resource', 'file', 'api-call'],
  why: `A program in a resource or in the initial data of an array is not listed among the files of a
package, is not signed by itself, and is not seen by scanners that look at files. A class that writes
files and starts programs, in the same assembly, is a dropper's shape: unpack, save, start.`,
  lookAlikes: `Libraries embed native helpers and load them as libraries, without starting a program:
noted. Bundlers embed other .NET assemblies as resources; these are opened and read like every file of
the package, and are not reported here. A helper program that is itself .NET is read as well.`,
  advice: `Take the program out and look at it: the finding gives its place in the assembly. If the package
starts it, find out when, and do not use the package before you know what it is.`,
  attack: ['T1027.009', 'T1027.002', 'T1204.002'],
  references: ['https://attack.mitre.org/techniques/T1027/009/'],
  check(facts: FactSet): readonly Alarm[] {
    const programs = groupBy(
      facts.of('resource').filter(isProgram),
      ({ location }) => location.path,
    );
    const calls = groupBy(facts.of('api-call'), ({ location }) => location.path);
    return [
      ...[...programs].map(([path, found]) => embedded(path, found, calls.get(path) ?? [])),
      ...facts.of('file').filter(isUnderDataName).map(misnamed),
    ];
  },
};

const native = new Set(['native-pe', 'elf', 'macho']);

/** Bundlers embed .NET assemblies as resources; nobody honest keeps them in array initialisers. */
function isProgram({ contentKind, name }: ResourceFact): boolean {
  return native.has(contentKind) || (contentKind === 'managed-pe' && name.startsWith('field '));
}

const dataName = /\.(?:dat|bin|tmp|db|cache|log|data|res|bak|blob)$/i;

function isUnderDataName({ fileKind, location }: FileFact): boolean {
  return dataName.test(location.path) && (native.has(fileKind) || fileKind === 'managed-pe');
}

function misnamed(fact: FileFact): Alarm {
  return {
    level: 'note',
    message: `${fact.location.path} is a program (${fact.fileKind}) under the name of data`,
    evidence: [{ fact, shows: 'a program under the name of data' }],
  };
}

function embedded(
  path: string,
  programs: readonly ResourceFact[],
  calls: readonly ApiCallFact[],
): Alarm {
  const drop = dropper(calls);
  const names = programs.map(({ name }) => name).sort();
  return {
    level: drop.length > 0 ? 'suspicious' : 'note',
    message: `${path} has ${names.slice(0, 3).join(', ')} in it, a program${
      drop.length > 0 ? ', and code that unpacks and runs' : ''
    }`,
    evidence: [
      ...programs.map((fact) => ({ fact, shows: 'a program inside an assembly' })),
      ...drop,
    ],
  };
}

/** What writes a file and starts a program in one class, or loads an assembly from bytes. */
function dropper(calls: readonly ApiCallFact[]): { fact: Fact; shows: string }[] {
  const own = calls.filter((call) => call.sourceMember !== undefined);
  const types = [...groupBy(own, (call) => outerType(call.sourceMember ?? '')).values()];
  for (const all of types) {
    const writes = all.filter((call) => call.capability === 'file-write');
    const starts = all.filter(isStart);
    if (writes.length === 0 || starts.length === 0) continue;
    return [
      ...writes.map((fact) => ({ fact, shows: 'writes a file' })),
      ...starts.map((fact) => ({ fact, shows: 'starts a program' })),
    ];
  }
  const loads = own.filter((call) => call.fromBytes === true);
  return loads.map((fact) => ({ fact, shows: 'loads an assembly from bytes' }));
}

const isStart = ({ capability, api }: ApiCallFact): boolean =>
  capability === 'process' && !api.includes('ProcessStartInfo::');
