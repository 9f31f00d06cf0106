import type { PackageSource } from '../sources.js';
import type { MergedSections, PlacedItem } from './merge.js';
import type { SettingsSurroundings } from './surroundings.js';
import {
  expandSetting,
  folderOf,
  integerOf,
  isTrue,
  ordinalKey,
  resolveSetting,
} from './values.js';

/** A source with what the client's own list says of it. */
export interface ConfiguredSource extends PackageSource {
  readonly enabled: boolean;
  /** As the client lists it: a relative folder resolved, a `file:` URI as it is. */
  readonly shown: string;
  /** From a machine-wide file: no command of the client changes it. */
  readonly machineWide: boolean;
  /** From the administrator's defaults, which no `<clear />` drops. */
  readonly fromDefaults: boolean;
}

type Section = 'packageSources' | 'auditSources';

/**
 * The sources of a chain and of the administrator's defaults (`NuGetDefaults.config`), in the
 * client's order: closest file first, inside a file as merging left them, the defaults in front of
 * the machine-wide ones (PackageSourceProvider.LoadPackageSources).
 */
export function sourcesOf(
  section: Section,
  sections: MergedSections,
  defaults: MergedSections | undefined,
  surroundings: SettingsSurroundings,
): ConfiguredSource[] {
  const off = disabledKeys(sections);
  const sources = byName(section, sections, surroundings, (key) => !off.has(key));
  if (defaults === undefined) return sources;
  const defaultOff = new Set([...disabledKeys(defaults)].map(ordinalKey));
  const found = byName(section, defaults, surroundings, (key) => !defaultOff.has(ordinalKey(key)));
  return withDefaults(sources, found);
}

/** Exactly as written, and whatever the value is: `false` disables too. */
function disabledKeys(sections: MergedSections): Set<string> {
  const items = sections.itemsOf('disabledPackageSources').filter(({ kind }) => kind === 'add');
  return new Set(items.map(({ attributes }) => attributes.get('key') ?? ''));
}

interface Ranked {
  readonly source: ConfiguredSource;
  readonly protocol: number;
}

/** One source a name, ignoring case: the first, unless a later one speaks a higher known protocol. */
function byName(
  section: Section,
  sections: MergedSections,
  surroundings: SettingsSurroundings,
  enabled: (key: string) => boolean,
): ConfiguredSource[] {
  const items = sections.itemsOf(section).filter(({ kind }) => kind === 'source');
  const found = new Map<string, Ranked>();
  for (const item of items.toSorted((a, b) => a.rank - b.rank)) {
    const key = item.attributes.get('key') ?? '';
    const protocol = integerOf(expanded(item, 'protocolversion', surroundings)) ?? 2;
    const known = found.get(ordinalKey(key));
    if (known !== undefined && (known.protocol >= protocol || protocol > 3)) continue;
    const source = toSource(item, protocol, surroundings, enabled(key));
    found.set(ordinalKey(key), { source, protocol });
  }
  return [...found.values()].map(({ source }) => source);
}

function toSource(
  item: PlacedItem,
  protocol: number,
  surroundings: SettingsSurroundings,
  enabled: boolean,
): ConfiguredSource {
  const value = expanded(item, 'value', surroundings) ?? '';
  const shown = resolveSetting(value, item.file, surroundings.platform);
  return {
    name: item.attributes.get('key') ?? '',
    ...placeOf(shown, protocol, surroundings.platform),
    file: item.file,
    line: item.line,
    allowInsecureConnections: isTrue(expanded(item, 'allowinsecureconnections', surroundings)),
    disableTlsCertificateValidation: isTrue(
      expanded(item, 'disabletlscertificatevalidation', surroundings),
    ),
    enabled,
    shown,
    machineWide: item.scope === 'machine',
    fromDefaults: false,
  };
}

function expanded(
  item: PlacedItem,
  name: string,
  surroundings: SettingsSurroundings,
): string | undefined {
  const text = item.attributes.get(name);
  return text === undefined ? undefined : expandSetting(text, surroundings);
}

type Place = Pick<PackageSource, 'location' | 'kind' | 'protocolVersion'>;

/** What stands behind a text that the client shows. */
export function placeOf(shown: string, protocol: number, platform: NodeJS.Platform): Place {
  if (!/^https?:\/\//i.test(shown))
    return { location: shown && folderOf(shown, platform), kind: 'folder', protocolVersion: 2 };
  const protocolVersion = protocol === 3 || /\.json$/i.test(shown) ? 3 : 2;
  return { location: shown, kind: 'http', protocolVersion };
}

/** A default counts unless its name or its place is there already (AddDefaultPackageSources). */
function withDefaults(
  sources: readonly ConfiguredSource[],
  defaults: readonly ConfiguredSource[],
): ConfiguredSource[] {
  const names = new Set(sources.map(({ name }) => ordinalKey(name)));
  const places = new Set(sources.map(({ shown }) => ordinalKey(shown)));
  const added = defaults
    .filter(({ name, shown }) => !names.has(ordinalKey(name)) && !places.has(ordinalKey(shown)))
    .map((source) => ({ ...source, fromDefaults: true, machineWide: false }));
  const machine = sources.findIndex(({ machineWide }) => machineWide);
  const at = machine < 0 ? sources.length : machine;
  return [...sources.slice(0, at), ...added, ...sources.slice(at)];
}
