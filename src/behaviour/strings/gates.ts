import type { GateFact } from '../../facts/fact.js';
import { identifierWords } from './words.js';

export type Gate = GateFact['gate'];

/** Variables that CI services set, from the documentation of each; asked for, they tell a build. */
const ciVariables = new Set(
  'CI GITHUB_ACTIONS GITHUB_RUN_ID GITHUB_WORKFLOW TF_BUILD GITLAB_CI JENKINS_URL JENKINS_HOME TEAMCITY_VERSION TRAVIS CIRCLECI APPVEYOR BUILDKITE BITBUCKET_BUILD_NUMBER CODEBUILD_BUILD_ID DRONE SEMAPHORE BUILD_BUILDID BUILD_REPOSITORY_URI SYSTEM_TEAMFOUNDATIONCOLLECTIONURI CONTINUOUS_INTEGRATION CONTINUOUSINTEGRATIONBUILD CODESPACES'.split(
    ' ',
  ),
);

const sandboxWords = new Set(['sandbox', 'sandboxed', 'homologacao', 'homologation']);
/** Around `sandbox` in a flag's name; other company makes it something else (`sandboxHelper`). */
const flagWords = new Set(
  'is use in on has enable enabled mode env environment flag account key for api test active ambiente should'.split(
    ' ',
  ),
);
const productionWords = new Set(['production', 'prod', 'live', 'producao']);

/** Without one of these no rule below applies; most identifiers have none. */
const hint = /sandbox|homolog|prod|live|debugger|ci$|build|integration/i;

/**
 * What the name of a field, property, parameter or variable gates: `isSandbox`, `UseSandbox`,
 * `IsProduction`, `GITHUB_ACTIONS`, `IsDebuggerPresent`. Names alone prove nothing: every payment
 * client has a sandbox.
 */
export function classifyGateName(identifier: string): Gate | undefined {
  if (ciVariables.has(identifier)) return 'ci';
  if (!hint.test(identifier)) return undefined;
  const words = identifierWords(identifier);
  const [first = ''] = words;
  const accessor = first === 'get' || first === 'set' ? words.slice(1) : words;
  return gateOf(accessor);
}

function gateOf(words: readonly string[]): Gate | undefined {
  if (isFlag(words, sandboxWords)) return 'sandbox';
  if (words.length > 1 && isQuestion(words) && isFlag(words, productionWords)) return 'production';
  const name = words.join('');
  if (/^(?:is)?(?:remote)?debugger(?:present|attached)$/.test(name)) return 'debugger';
  if (/^(?:is|running)+(?:on|in)?(?:ci|buildserver|buildagent|continuousintegration)$/.test(name))
    return 'ci';
  return undefined;
}

function isFlag(words: readonly string[], subject: ReadonlySet<string>): boolean {
  const rest = words.filter((word) => !subject.has(word));
  return (
    rest.length < words.length && words.length <= 4 && rest.every((word) => flagWords.has(word))
  );
}

/** `isProduction`, `useLive`, `productionMode`; `production` alone is a noun of grammars. */
function isQuestion(words: readonly string[]): boolean {
  return (
    ['is', 'use', 'in', 'enable'].includes(words[0] ?? '') ||
    /^(?:mode|environment)$/.test(words.at(-1) ?? '')
  );
}

/**
 * Programs and drivers of analysts, sandboxes and virtual machines, for which malware looks before
 * it shows itself (MITRE ATT&CK T1497.001, T1622); without `.exe` and `.dll`.
 */
export const analysisTools: ReadonlySet<string> = new Set(
  'vmtoolsd vmwaretray vmwareuser vmacthlp vboxservice vboxtray vboxcontrol vboxguest vboxmouse vmhgfs vmmouse prl_cc prl_tools qemu-ga xenservice vmsrvc vmusrvc sbiedll cuckoomon joeboxcontrol joeboxserver wireshark dumpcap tcpview procmon procmon64 procexp procexp64 processhacker systeminformer ollydbg x64dbg x32dbg windbg idaq idaq64 ida64 dnspy ilspy de4dot fiddler httpdebuggerui httpdebuggersvc ksdumper ksdumperclient pestudio regshot scylla_x64 megadumper extremedumper'.split(
    ' ',
  ),
);

const gateLengths: ReadonlySet<number> = new Set(
  [...ciVariables, 'sandbox', 'use_sandbox', 'is_sandbox', 'production'].map((name) => name.length),
);

/** What comparing something with this literal gates: environment and CI names, as a whole text. */
export function classifyGateText(text: string): Gate | undefined {
  if (!gateLengths.has(text.length)) return undefined;
  if (ciVariables.has(text)) return 'ci';
  if (!/^[spui]/i.test(text)) return undefined;
  const lower = text.toLowerCase();
  if (lower === 'sandbox' || lower === 'use_sandbox' || lower === 'is_sandbox') return 'sandbox';
  return lower === 'production' ? 'production' : undefined;
}

/** Members that ask where, when or under what the code runs. */
const memberGates: ReadonlyMap<string, Gate> = new Map([
  ['System.Diagnostics.Debugger::get_IsAttached', 'debugger'],
  ['System.Diagnostics.Debugger::IsLogging', 'debugger'],
  ['System.Globalization.CultureInfo::get_InstalledUICulture', 'locale'],
  ['System.Globalization.RegionInfo::get_CurrentRegion', 'locale'],
  ['System.Globalization.RegionInfo::get_TwoLetterISORegionName', 'locale'],
  ['System.Windows.Forms.InputLanguage::get_InstalledInputLanguages', 'locale'],
  ['System.TimeZoneInfo::get_Local', 'locale'],
  ['Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions::IsProduction', 'production'],
  ['Microsoft.AspNetCore.Hosting.HostingEnvironmentExtensions::IsProduction', 'production'],
]);

const gateTypes: ReadonlySet<string> = new Set(
  [...memberGates.keys()].map((member) => member.slice(0, member.indexOf('::'))),
);

/** Whether some member of a type is one that `classifyGateMember` knows. */
export function isGateType(typeFullName: string): boolean {
  return gateTypes.has(typeFullName);
}

export function classifyGateMember(typeFullName: string, memberName: string): Gate | undefined {
  return memberGates.get(`${typeFullName}::${memberName}`);
}
