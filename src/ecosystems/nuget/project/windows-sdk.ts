import { KnownItem } from './item-values.js';
import { addedItem, numbers, sameVersion, type TaskInput } from './task-input.js';

export const windowsSdkPack = 'Microsoft.Windows.SDK.NET.Ref';

/** The CreateWindowsSdkKnownFrameworkReferences task: the pack of the Windows version that is targeted. */
export function windowsSdk(input: TaskInput): KnownItem | undefined {
  if (input.quiet('TargetPlatformIdentifier').toLowerCase() !== 'windows') return undefined;
  if (input.quiet('TargetFrameworkIdentifier') !== '.NETCoreApp') return undefined;
  const platform = input.quiet('TargetPlatformVersion');
  const supported = input
    .items('WindowsSdkSupportedTargetPlatformVersion')
    .find((entry) => sameVersion(numbers(entry.id), numbers(platform)) && isFor(entry, input));
  const written = input.quiet('WindowsSdkPackageVersion');
  const version =
    written === '' ? (supported?.metadata('WindowsSdkPackageVersion') ?? '') : written;
  if (version === '') return undefined;
  const item = addedItem(windowsSdkPack, {
    RuntimeFrameworkName: windowsSdkPack,
    TargetingPackName: windowsSdkPack,
    TargetingPackVersion: version,
    LatestRuntimeFrameworkVersion: version,
    DefaultRuntimeFrameworkVersion: version,
    RuntimePackNamePatterns: windowsSdkPack,
    RuntimePackRuntimeIdentifiers: 'any',
    RuntimePackAlwaysCopyLocal: 'true',
    IsWindowsOnly: 'true',
  });
  return new KnownItem(item, windowsSdkPack, input.open);
}

/** Some packs are for later frameworks only. */
function isFor(entry: KnownItem, input: TaskInput): boolean {
  const least = numbers(entry.metadata('MinimumNETVersion'))[0] ?? 0;
  return (numbers(input.quiet('_TargetFrameworkVersionWithoutV'))[0] ?? 0) >= least;
}
