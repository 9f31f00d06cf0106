import { groupBy } from '../../core/group.js';
import type { ApiCallFact, EndpointFact, Fact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'runtime-patching',
  title: 'Code changes other code while it runs',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['api-call', 'endpoint', 'embedded-key'],
  why: `Code that replaces the just-in-time compiler's entry (getJit), makes memory writable and executable,
writes into other processes or patches methods of other assemblies changes what runs after everything has
been reviewed. NCryptYo decrypted its payload in a hook of the compiler, the IR.* packages patched it by a
jump, and Newtonsoftt.Json.Net falsified results by patching a class of its victim that it knew by name.`,
  lookAlikes: `Mocking and modding libraries, profilers and protectors of commercial code patch as well: each
of these alone is noted. Held is patching together with what has no place beside it: decrypting and
loading code from bytes, sending to a bare address or a fixed account, switching off the malware scan.`,
  advice: `Find out what is patched, and why a package of this purpose needs it. If it was loaded in a process
with secrets, treat what that process could read as exposed.`,
  attack: ['T1055', 'T1574', 'T1562.001', 'T1620'],
  references: [
    'https://socket.dev/blog/four-malicious-nuget-packages-target-asp-net-developers-with-jit-hooking-and-credential',
    'https://jfrog.com/blog/nuget-typosquat-targets-betting-platform/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const calls = groupBy(facts.of('api-call').filter(isManaged), ({ location }) => location.path);
    const strings = groupBy(
      [...facts.of('endpoint').filter(isBareAddress), ...facts.of('embedded-key')],
      ({ location }) => location.path,
    );
    return [...calls].flatMap(([path, all]) => {
      if (!all.some(({ capability }) => capability === 'runtime-patch')) return [];
      return patterns.flatMap((pattern) => judge(pattern, path, all, strings.get(path) ?? []));
    });
  },
};

const isManaged = (call: ApiCallFact): boolean => call.sourceMember !== undefined;

interface Pattern {
  readonly name: string;
  /** All of these, each by some call, make the pattern. */
  readonly needs: readonly (readonly [shows: string, api: RegExp])[];
  /** What turns the note into an alarm. */
  readonly grave: (calls: readonly ApiCallFact[], strings: readonly Fact[]) => Evidence[];
}
type Evidence = Alarm['evidence'][number];

const protects = /!(?:VirtualProtect\w*|NtProtectVirtualMemory|ZwProtectVirtualMemory|mprotect)$/i;

const patterns: readonly Pattern[] = [
  {
    name: 'takes the place of the just-in-time compiler',
    needs: [
      ['asks for the just-in-time compiler', /!getJit$/],
      ['changes the protection of memory', protects],
    ],
    grave: decryptsAndLoads,
  },
  {
    name: 'patches methods of types that it knows by name',
    needs: [
      ['patches methods', /^Harmony(?:Lib)?\.\w+::Patch\w*$/],
      ['looks up a type by its name', /^Harmony(?:Lib)?\.AccessTools::TypeByName$/],
    ],
    grave: reports,
  },
  {
    name: 'writes code into other processes and starts it',
    needs: [
      [
        'writes into another process',
        /!(?:WriteProcessMemory|Nt(?:Write|MapView)\w+|process_vm_writev)$/,
      ],
      [
        'starts a thread there',
        /!(?:CreateRemoteThread\w*|QueueUserAPC|SetThreadContext|NtCreateThreadEx|RtlCreateUserThread)$/,
      ],
    ],
    grave: (calls, strings) => [
      ...decryptsAndLoads(calls),
      ...reports(calls, strings),
      ...fetches(calls),
    ],
  },
  {
    name: 'changes the scan for malware',
    needs: [
      ['asks for the scan for malware', /^amsi(?:\.dll)?!Amsi/i],
      ['changes the protection of memory', protects],
    ],
    grave: (calls) =>
      evidence(
        calls.filter(({ api }) => protects.test(api)),
        'changes the protection of memory',
      ),
  },
];

function judge(
  { name, needs, grave }: Pattern,
  path: string,
  calls: readonly ApiCallFact[],
  strings: readonly Fact[],
): Alarm[] {
  const found = needs.map(([shows, api]) =>
    evidence(
      calls.filter((c) => api.test(c.api)),
      shows,
    ),
  );
  if (found.some((each) => each.length === 0)) return [];
  const more = grave(calls, strings);
  return [
    {
      level: more.length > 0 ? 'suspicious' : 'note',
      message: `${path} ${name}${more.length > 0 ? `, and ${[...new Set(more.map((e) => e.shows))].sort().join(', ')}` : ''}`,
      evidence: [...found.flat(), ...more],
      subject: name,
    },
  ];
}

/** Both or nothing: protectors decrypt, and plug-in hosts load. */
function decryptsAndLoads(calls: readonly ApiCallFact[]): Evidence[] {
  const decrypts = evidence(
    calls.filter(({ capability }) => capability === 'crypto'),
    'decrypts',
  );
  const loads = evidence(
    calls.filter(({ fromBytes }) => fromBytes),
    'loads code from bytes',
  );
  return decrypts.length > 0 && loads.length > 0 ? [...decrypts, ...loads] : [];
}

/** Sends, and to whom is written in the code. */
function reports(calls: readonly ApiCallFact[], strings: readonly Fact[]): Evidence[] {
  const sends = calls.filter(
    ({ capability }) => capability === 'network' || capability === 'telemetry',
  );
  if (sends.length === 0 || strings.length === 0) return [];
  return [
    ...evidence(sends, 'sends'),
    ...strings.map((fact) => ({ fact, shows: 'names a bare address or a fixed account' })),
  ];
}

function fetches(calls: readonly ApiCallFact[]): Evidence[] {
  const download = /::(?:Download|GetByteArray|GetStream)\w*$/;
  return evidence(
    calls.filter(({ api }) => download.test(api)),
    'downloads',
  );
}

const evidence = (calls: readonly ApiCallFact[], shows: string): Evidence[] =>
  calls.map((fact) => ({ fact, shows }));

const isBareAddress = ({ form, host }: EndpointFact): boolean =>
  form === 'address' && !/^(?:127\.|0\.0\.0\.0$|::1?$)/.test(host);
