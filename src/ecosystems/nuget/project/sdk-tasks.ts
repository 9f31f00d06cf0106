import { frameworkParts } from './framework-functions.js';
import { listOf, type KnownItem } from './item-values.js';
import { matchingRid } from './runtime-identifiers.js';
import { hasPack } from './sdk.js';
import { numbers, sameVersion, type TaskInput } from './task-input.js';
import { windowsSdk, windowsSdkPack } from './windows-sdk.js';

/** What the targets that run before NuGet collects its items come to. */
export interface FrameworkPacks {
  readonly downloads: readonly { readonly id: string; readonly version: string }[];
  readonly implicit: readonly { readonly id: string; readonly version: string }[];
  /** Shared frameworks of the references, for pruning: `Microsoft.NETCore.App`. */
  readonly runtimeFrameworks: readonly string[];
}

/** Whether an entry of the SDK's tables is for this framework, and this platform where it names one. */
function appliesTo(entry: KnownItem, input: TaskInput): boolean {
  const parts = frameworkParts(entry.metadata('TargetFramework'));
  if (parts === undefined || parts.identifier !== input.quiet('TargetFrameworkIdentifier'))
    return false;
  if (!sameVersion(parts.version, numbers(input.quiet('_TargetFrameworkVersionWithoutV'))))
    return false;
  if (parts.platform === '' || parts.platformVersion.length === 0) return true;
  return (
    parts.platform === input.quiet('TargetPlatformIdentifier').toLowerCase() &&
    sameVersion(parts.platformVersion, numbers(input.quiet('TargetPlatformVersion')))
  );
}

/** The ProcessFrameworkReferences and ResolveAppHosts tasks of the SDK. */
export function processFrameworkReferences(input: TaskInput): FrameworkPacks {
  const references = input.items('FrameworkReference');
  if (references.length === 0 && !requiresLinker(input))
    return { downloads: [], implicit: [], runtimeFrameworks: [] };
  const packs = new PackList(input);
  const runtimeFrameworks =
    references.length === 0 ? [] : addFrameworkPacks(input, references, packs);
  const implicit = addToolPacks(input, packs);
  addAppHosts(input, packs);
  return { downloads: packs.all(), implicit, runtimeFrameworks };
}

const linkerFlags = [
  'PublishAot',
  'IsAotCompatible',
  'EnableAotAnalyzer',
  'PublishTrimmed',
  'IsTrimmable',
  'EnableTrimAnalyzer',
  'EnableSingleFileAnalyzer',
];

/** The _ComputeToolPackInputsToProcessFrameworkReferences target. */
function requiresLinker(input: TaskInput): boolean {
  const written = input.quiet('_RequiresILLinkPack').toLowerCase();
  return written === '' ? linkerFlags.some((name) => input.flag(name)) : written === 'true';
}

/** Packs to be fetched, each once; those that come with the SDK are not. */
class PackList {
  readonly #found = new Map<string, { id: string; version: string }>();
  readonly #input: TaskInput;

  constructor(input: TaskInput) {
    this.#input = input;
  }

  add(id: string, version: string): void {
    if (id === '' || version === '') return;
    if (hasPack(id, version, this.#input.session.runtimeIdentifier)) return;
    this.#found.set(`${id}/${version}`.toLowerCase(), { id, version });
  }

  all(): { id: string; version: string }[] {
    return [...this.#found.values()];
  }
}

function addFrameworkPacks(
  input: TaskInput,
  references: readonly KnownItem[],
  packs: PackList,
): string[] {
  const known = knownFrameworks(input);
  const byName = new Map(references.map((entry) => [entry.id.toLowerCase(), entry]));
  const windows =
    input.session.machine.platform === 'windows' || input.flag('EnableWindowsTargeting');
  const names: string[] = [];
  for (const entry of known) {
    if (entry.metadata('IsWindowsOnly').toLowerCase() === 'true' && !windows) continue;
    const reference = byName.get(entry.id.toLowerCase());
    if (reference !== undefined) names.push(entry.metadata('RuntimeFrameworkName'));
    const wanted = reference?.metadata('TargetingPackVersion') ?? '';
    const version = wanted === '' ? entry.metadata('TargetingPackVersion') : wanted;
    const transitive =
      reference === undefined && input.flag('DisableTransitiveFrameworkReferenceDownloads');
    if (!isOff(input, 'EnableTargetingPackDownload') && !transitive)
      packs.add(entry.metadata('TargetingPackName'), version);
    if (!isOff(input, 'EnableRuntimePackDownload') && !transitive)
      addRuntimePacks(input, entry, reference, packs);
  }
  return [...new Set(names)];
}

function knownFrameworks(input: TaskInput): KnownItem[] {
  const known = input.items('KnownFrameworkReference').filter((entry) => appliesTo(entry, input));
  const windows = windowsSdk(input);
  if (windows === undefined) return known;
  return [...known.filter(({ id }) => id !== windowsSdkPack), windows];
}

function isOff(input: TaskInput, name: string): boolean {
  return input.quiet(name).toLowerCase() === 'false';
}

function addRuntimePacks(
  input: TaskInput,
  entry: KnownItem,
  reference: KnownItem | undefined,
  packs: PackList,
): void {
  const pack = runtimePackOf(input, entry, reference);
  const own = input.quiet('RuntimeIdentifier');
  const patterns = listOf(pack?.metadata('RuntimePackNamePatterns') ?? '');
  const copied = pack?.metadata('RuntimePackAlwaysCopyLocal').toLowerCase() === 'true';
  const deployed = deploysRuntime(input) && own !== '' && patterns.length > 0;
  const identifiers = new Set(input.list('RuntimeIdentifiers').filter((rid) => rid !== 'any'));
  if (copied || deployed) identifiers.add(own === '' ? 'any' : own);
  const isProfile = entry.id.toLowerCase() !== entry.metadata('RuntimeFrameworkName').toLowerCase();
  if (isProfile || pack === undefined) return;
  const supported = listOf(pack.metadata('RuntimePackRuntimeIdentifiers'));
  const excluded = listOf(pack.metadata('RuntimePackExcludedRuntimeIdentifiers'));
  const version = runtimeVersion(input, entry, pack, reference);
  for (const identifier of identifiers) {
    const match = matchingRid(identifier, supported, excluded);
    if (match === undefined) continue;
    for (const pattern of patterns) packs.add(pattern.replace('**RID**', match), version);
  }
}

/** What trims reads the runtime's own assemblies, whether the build deploys them or not. */
function deploysRuntime(input: TaskInput): boolean {
  const deploys = input.flag('SelfContained') || input.flag('PublishReadyToRun');
  return deploys || requiresLinker(input);
}

/** The framework's own, or one with the labels that the reference asks for (`SelectRuntimePack`). */
function runtimePackOf(
  input: TaskInput,
  entry: KnownItem,
  reference: KnownItem | undefined,
): KnownItem | undefined {
  const labels = reference?.list('RuntimePackLabels').sort().join(';') ?? '';
  if (labels === '') return entry;
  const name = entry.metadata('RuntimeFrameworkName').toLowerCase();
  return input
    .items('KnownRuntimePack')
    .find(
      (pack) =>
        pack.id.toLowerCase() === name &&
        pack.list('RuntimePackLabels').sort().join(';') === labels &&
        appliesTo(pack, input),
    );
}

/** `GetRuntimeFrameworkVersion`: of the runtime pack, which is the latest known unless a property says one. */
function runtimeVersion(
  input: TaskInput,
  entry: KnownItem,
  pack: KnownItem,
  reference: KnownItem | undefined,
): string {
  const written = reference?.metadata('RuntimeFrameworkVersion') ?? '';
  if (written !== '') return written;
  const property = input.quiet('RuntimeFrameworkVersion');
  if (property !== '') return property;
  const latest = reference?.metadata('TargetLatestRuntimePatch') ?? '';
  const byDefault = input.flag('_TargetLatestRuntimePatchIsDefault');
  const patch =
    latest === '' ? input.flag('TargetLatestRuntimePatch') : latest.toLowerCase() === 'true';
  return patch || byDefault
    ? pack.metadata('LatestRuntimeFrameworkVersion')
    : entry.metadata('DefaultRuntimeFrameworkVersion');
}

type Pack = { id: string; version: string };

function addToolPacks(input: TaskInput, packs: PackList): Pack[] {
  const implicit: Pack[] = [];
  const add = (type: string): void => {
    const entry = input.items(`Known${type}Pack`).find((candidate) => appliesTo(candidate, input));
    if (entry === undefined) return;
    const written = input.quiet('RuntimeFrameworkVersion');
    const version = written === '' ? entry.metadata(`${type}PackVersion`) : written;
    if (type === 'Crossgen2' || type === 'ILCompiler')
      addHostPack(input, entry, type, version, packs);
    if (type !== 'Crossgen2' && !isOff(input, 'EnableRuntimePackDownload'))
      implicit.push({ id: entry.id, version });
    if (type === 'ILLink' && (numbers(version.replace(/-.*/, ''))[0] ?? 0) < 8)
      implicit.push({ id: 'Microsoft.NET.ILLink.Analyzers', version });
  };
  if (input.flag('PublishReadyToRun') && input.flag('PublishReadyToRunUseCrossgen2'))
    add('Crossgen2');
  if (input.flag('PublishAot')) add('ILCompiler');
  if (requiresLinker(input)) add('ILLink');
  if (input.flag('UsingMicrosoftNETSdkWebAssembly')) add('WebAssemblySdk');
  const major = numbers(input.quiet('_TargetFrameworkVersionWithoutV'))[0] ?? 0;
  if (input.flag('RequiresAspNetWebAssets') && major >= 10) add('AspNetCore');
  return implicit;
}

/** The compiler for the machine itself, and for what else is targeted. */
function addHostPack(
  input: TaskInput,
  entry: KnownItem,
  type: string,
  version: string,
  packs: PackList,
): void {
  if (isOff(input, 'EnableRuntimePackDownload')) return;
  const pattern = entry.metadata(`${type}PackNamePattern`);
  const supported = listOf(entry.metadata(`${type}RuntimeIdentifiers`));
  const portable = listOf(entry.metadata(`${type}PortableRuntimeIdentifiers`));
  const host = matchingRid(
    input.session.runtimeIdentifier,
    portable.length > 0 ? portable : supported,
    [],
  );
  if (host === undefined) return;
  if (type === 'ILCompiler' && !input.flag('PublishAotUsingRuntimePack')) {
    const runtime = entry.metadata('ILCompilerRuntimePackNamePattern');
    for (const identifier of new Set([
      input.quiet('RuntimeIdentifier'),
      ...input.list('RuntimeIdentifiers'),
    ])) {
      const target = identifier === '' ? undefined : matchingRid(identifier, supported, []);
      if (target !== undefined && (runtime !== '' || target !== host))
        packs.add((runtime === '' ? pattern : runtime).replace('**RID**', target), version);
    }
  }
  packs.add(pattern.replace('**RID**', host), version);
}

/** The host program of an application, per runtime identifier. */
function addAppHosts(input: TaskInput, packs: PackList): void {
  if (isOff(input, 'EnableAppHostPackDownload')) return;
  const entry = input.items('KnownAppHostPack').find((candidate) => appliesTo(candidate, input));
  if (entry === undefined) return;
  const used =
    input.flag('UseAppHost') || input.flag('EnableComHosting') || input.flag('UseIJWHost');
  const own = input.quiet('RuntimeIdentifier');
  const primary = own === '' ? input.quiet('DefaultAppHostRuntimeIdentifier') : own;
  const written = input.quiet('AppHostRuntimeIdentifier');
  const identifiers = new Set([
    ...(written !== '' || used ? [written === '' ? primary : written] : []),
    ...input.list('RuntimeIdentifiers'),
    ...listOf(input.quiet('PackAsToolShimRuntimeIdentifiers')),
  ]);
  const supported = listOf(entry.metadata('AppHostRuntimeIdentifiers'));
  const excluded = listOf(entry.metadata('ExcludedRuntimeIdentifiers'));
  const asked = input.quiet('RuntimeFrameworkVersion');
  const version = asked === '' ? entry.metadata('AppHostPackVersion') : asked;
  for (const identifier of identifiers) {
    const match = identifier === '' ? undefined : matchingRid(identifier, supported, excluded);
    if (match !== undefined)
      packs.add(entry.metadata('AppHostPackNamePattern').replace('**RID**', match), version);
  }
}
