import type { Capability } from '../../facts/capability.js';
import type { MsBuildFact } from '../../facts/fact.js';
import { classifyScriptMember } from '../catalogue/classify-member.js';
import { microsoft, repository, type Documentation } from '../documentation.js';

export interface TaskBehaviour {
  readonly construct: MsBuildFact['construct'];
  readonly capability: Capability;
}

type TaskTable = {
  readonly [construct in MsBuildFact['construct']]?: { readonly [C in Capability]?: string };
};

/** Tasks that one set of pages documents; names do not count case. */
export const taskGroups: readonly {
  readonly documentation: readonly Documentation[];
  readonly tasks: TaskTable;
}[] = [
  {
    documentation: [
      microsoft('MSBuild docs: Task reference', 'visualstudio/msbuild/msbuild-task-reference'),
    ],
    tasks: {
      exec: { process: 'exec' },
      download: { network: 'downloadfile' },
      copy: { 'file-write': 'copy move', 'file-delete': 'delete removedir' },
      'read-file': {
        'file-read': 'readlinesfromfile xmlpeek findunderpath',
        hash: 'getfilehash verifyfilehash',
        certificate: 'signfile resolvekeysource',
      },
      'write-file': {
        'file-write':
          'writelinestofile touch makedir writecodefragment xsltransformation xmlpoke generateresource generateapplicationmanifest generatedeploymentmanifest generatelauncher generatebootstrapper updatemanifest addtowin32manifest',
        compression: 'unzip zipdirectory',
      },
      registry: { registry: 'registerassembly unregisterassembly' },
      'task-assembly': {
        'dynamic-code': 'csc vbc fsc',
        // Not CallTarget and MSBuild: what they run is targets, each told on its own.
        process: 'sgen al lc winmdexp aspnetcompiler',
        telemetry: 'telemetry',
      },
    },
  },
  {
    documentation: [
      microsoft(
        'ASP.NET docs: Web.config transformation',
        'previous-versions/aspnet/dd465326(v=vs.110)',
      ),
      microsoft(
        'NuGet docs: Pack and restore as MSBuild targets',
        'nuget/reference/msbuild-targets',
      ),
      repository('MSBuild Community Tasks', 'loresoft/msbuildtasks'),
      repository('MSBuild Extension Pack', 'mikefourie-zz/MSBuildExtensionPack'),
    ],
    tasks: {
      download: { network: 'webdownload restoretask' },
      exec: {
        'dynamic-code': 'script',
        service: 'servicecontroller',
        network: 'ftpupload webupload',
      },
      'write-file': {
        'file-write': 'transformxml xmlupdate packtask',
        compression: 'zip ziparchive untar',
        database: 'sqlexecute',
        mail: 'mail',
      },
      registry: { registry: 'registryread registrywrite' },
    },
  },
];

const byName: ReadonlyMap<string, TaskBehaviour> = new Map(
  taskGroups.flatMap(({ tasks }) => Object.entries(tasks).flatMap(behavioursOf)),
);

function behavioursOf([construct, capabilities]: [string, { readonly [c: string]: string }]) {
  return Object.entries(capabilities).flatMap(([capability, names]) =>
    names
      .split(' ')
      .map((name): [string, TaskBehaviour] => [name, behaviour(construct, capability)]),
  );
}

function behaviour(construct: string, capability: string): TaskBehaviour {
  return { construct: construct as MsBuildFact['construct'], capability: capability as Capability };
}

/** What a task that comes with MSBuild does; its full name works too. */
export function classifyTask(name: string): TaskBehaviour | undefined {
  const lower = name.toLowerCase();
  return byName.get(lower.slice(lower.lastIndexOf('.') + 1));
}

/** Intrinsic functions that reach beyond strings, numbers and versions. */
export const intrinsicFunctions: {
  readonly documentation: readonly Documentation[];
  readonly functions: { readonly [C in Capability]?: string };
} = {
  documentation: [
    microsoft('MSBuild docs: Property functions', 'visualstudio/msbuild/property-functions'),
    microsoft('MSBuild docs: Custom build checks', 'visualstudio/msbuild/build-checks'),
  ],
  functions: {
    registry: 'getregistryvalue getregistryvaluefromview',
    'file-read': 'getdirectorynameoffileabove getpathoffileabove',
    // It hands an assembly of the caller's choice to MSBuild, which loads it.
    'assembly-load': 'registerbuildcheck',
    encoding: 'convertfrombase64 converttobase64',
    hash: 'stablestringhash stablestringhashlegacy calculatesha256',
  },
};

const intrinsic: ReadonlyMap<string, Capability> = new Map(
  Object.entries(intrinsicFunctions.functions).flatMap(([capability, names]) =>
    names.split(' ').map((name): [string, Capability] => [name, capability as Capability]),
  ),
);

/** `[System.IO.File]::ReadAllText`, `[MSBuild]::GetRegistryValue`: type and member as written. */
export function classifyPropertyFunction(type: string, member: string): Capability | undefined {
  if (type.trim().toLowerCase() === 'msbuild') return intrinsic.get(member.toLowerCase());
  return classifyScriptMember(type, member);
}
