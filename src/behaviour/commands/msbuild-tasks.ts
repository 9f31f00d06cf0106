import type { Capability } from '../../facts/capability.js';
import type { MsBuildFact } from '../../facts/fact.js';
import { classifyScriptMember } from '../catalogue/classify-member.js';

export interface TaskBehaviour {
  readonly construct: MsBuildFact['construct'];
  readonly capability: Capability;
}

/** "MSBuild task reference"; names do not count case. */
const tasks: {
  readonly [construct in MsBuildFact['construct']]?: { readonly [C in Capability]?: string };
} = {
  exec: { process: 'exec' },
  download: { network: 'downloadfile' },
  copy: { 'file-write': 'copy move', 'file-delete': 'delete removedir' },
  'write-file': {
    'file-write':
      'writelinestofile touch makedir writecodefragment transformxml xslttransformation xmlpoke generateresource',
    compression: 'unzip zipdirectory ziparchive untar',
  },
  registry: { registry: 'registerassembly unregisterassembly' },
  'task-assembly': { 'dynamic-code': 'csc vbc fsc', process: 'msbuild calltarget sgen al' },
};

const byName: ReadonlyMap<string, TaskBehaviour> = new Map(
  Object.entries(tasks).flatMap(([construct, capabilities]) =>
    Object.entries(capabilities).flatMap(([capability, names]) =>
      names
        .split(' ')
        .map((name): [string, TaskBehaviour] => [name, behaviour(construct, capability)]),
    ),
  ),
);

function behaviour(construct: string, capability: string): TaskBehaviour {
  return { construct: construct as MsBuildFact['construct'], capability: capability as Capability };
}

/** What a task that comes with MSBuild does; its full name works too. */
export function classifyTask(name: string): TaskBehaviour | undefined {
  const lower = name.toLowerCase();
  return byName.get(lower.slice(lower.lastIndexOf('.') + 1));
}

/** "MSBuild property functions": those that reach beyond strings and numbers. */
const intrinsic: ReadonlyMap<string, Capability> = new Map([
  ['getregistryvalue', 'registry'],
  ['getregistryvaluefromview', 'registry'],
  ['getdirectorynameoffileabove', 'file-read'],
  ['getpathoffileabove', 'file-read'],
  ['convertfrombase64', 'encoding'],
  ['converttobase64', 'encoding'],
  ['stablestringhash', 'hash'],
]);

/** `[System.IO.File]::ReadAllText`, `[MSBuild]::GetRegistryValue`: type and member as written. */
export function classifyPropertyFunction(type: string, member: string): Capability | undefined {
  if (type.trim().toLowerCase() === 'msbuild') return intrinsic.get(member.toLowerCase());
  return classifyScriptMember(type, member);
}
