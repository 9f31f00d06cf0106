import type { Confusion, ConfusionFact } from '../../facts/confusion.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import { compareVersions, formatVersion } from '../../ecosystems/nuget/version.js';
import { compareText } from '../graph.js';
import { shownPath } from '../shown-path.js';
import { compare, isMadeToWin, type Compared, type InBoth } from './in-both.js';
import { headOf, mappingLines } from './mapping.js';
import { OwnFolders } from './own-folders.js';
import {
  openFor,
  sidesOf,
  type Confused,
  type ConfusionInput,
  type Sides,
  type Sourced,
} from './sides.js';

/** One configuration, and what is known of its packages. */
interface Known {
  readonly sides: Sides;
  readonly compared: Compared;
}

/** A package that comes from others under a prefix of one's own. */
interface Stranger {
  readonly one: Sourced;
  readonly open: PackageSource;
  readonly own: PackageSource;
}

/** What packages of one's own may be mistaken for, and what has been. */
export async function confusions(input: ConfusionInput): Promise<Confused[]> {
  const folders = new OwnFolders(input.onNotice);
  const found: Confused[] = [];
  const told = new Set<Sourced>();
  for (const supply of distinct(input)) {
    const sides = sidesOf(supply, input, folders);
    const known = { sides, compared: await compare(sides, input, folders) };
    const strangers = strangersOf(known, input);
    const mending = mendingOf(known, strangers, input);
    const both = known.compared.both.map((each) => toldOfBoth(each, mending));
    found.push(...unmapped(known, mending, input), ...both, ...strangers.map(toldOfStranger));
    for (const { one } of [...known.compared.both, ...strangers]) told.add(one);
    for (const source of sides.own) for (const one of sides.from(source)) told.add(one);
  }
  return [...found, ...highVersions(input, told)];
}

/** Projects that ask the same sources by the same rules ask once. */
function distinct({ supplies }: ConfusionInput): ConfusionInput['supplies'] {
  const seen = new Map(supplies.map((supply) => [keyOf(supply), supply]));
  return [...seen.values()];
}

const keyOf = ({ settings, sources }: ConfusionInput['supplies'][number]): string =>
  JSON.stringify([settings.files, sources.map(({ name, location }) => [name, location])]);

/**
 * Packages of one's own, by their source, that others may give as well. What few know of a source that also has what
 * everybody knows is one's own as long as the name is not below one that everybody knows (`Serilog.Sinks.*`).
 */
function exposedOf({ sides, compared }: Known, input: ConfusionInput) {
  return sides.own.flatMap((source) => {
    const ids = sides
      .littleKnownFrom(source)
      .filter((one) => !one.imitates && !compared.copies.has(one))
      .filter((one) => compared.onlyOwn.has(one) || !isBelowKnown(one, source, sides, input))
      .map(({ id }) => id)
      .filter((id) => openFor(id, sides).length > 0);
    return ids.length > 0 ? [{ source, ids: [...new Set(ids)].sort(compareText) }] : [];
  });
}

const isBelowKnown = (
  { id }: Sourced,
  source: PackageSource,
  { isMixed }: Sides,
  { popular }: ConfusionInput,
): boolean => isMixed(source) && popular.family(headOf(id).toLowerCase()) !== undefined;

function unmapped(known: Known, mending: readonly string[], input: ConfusionInput): Confused[] {
  const open = known.sides.open.map(({ name }) => ({ name }));
  return exposedOf(known, input).map(({ source, ids }) => ({
    fact: factAt(source, input, {
      shape: 'unmapped',
      ids,
      own: { name: source.name },
      open,
      mending,
    }),
  }));
}

/** What is held is mapped to one's own source, whoever has it now: else the lines would let the stranger's in alone. */
function mendingOf(
  known: Known,
  strangers: readonly Stranger[],
  input: ConfusionInput,
): readonly string[] {
  const { sides, compared } = known;
  const held = [
    ...compared.both.filter(({ mayBeCopy }) => !mayBeCopy),
    ...strangers.filter(({ one }) => isMadeToWin(one.version)),
  ];
  const exposed = exposedOf(known, input);
  const mapped = sides.own.map((source) => ({
    source: source.name,
    ids: [
      ...exposed.flatMap((each) => (each.source === source ? each.ids : [])),
      ...held.flatMap(({ one, own }) => (own === source ? [one.id] : [])),
    ],
  }));
  const claimed = new Set(held.map(({ one }) => one.id.toLowerCase()));
  const elsewhere = new Set(
    sides.open
      .flatMap((source) => sides.from(source))
      .filter(({ id }) => !claimed.has(id.toLowerCase()))
      .map(({ id }) => headOf(id).toLowerCase()),
  );
  return mappingLines(
    mapped.filter(({ ids }) => ids.length > 0),
    sides.open.map(({ name }) => name),
    elsewhere,
  );
}

const factAt = (
  { file, line, name }: PackageSource,
  { root }: ConfusionInput,
  confusion: Confusion,
): ConfusionFact => ({
  kind: 'confusion',
  location: { path: file === '' ? '' : shownPath(root, file), ...(line > 0 && { line }) },
  excerpt: name,
  confusion,
});

const factOf = ({ id, version, manifest }: Sourced, confusion: Confusion): ConfusionFact => ({
  kind: 'confusion',
  location: { path: manifest },
  excerpt: `${id} ${version}`,
  confusion,
});

function toldOfBoth(
  { one, own, open, highestOwn, highestOpen, mayBeCopy }: InBoth,
  mending: readonly string[],
): Confused {
  const told: Confusion = {
    shape: 'both-sources',
    id: one.id,
    own: { name: own.name, highest: formatVersion(highestOwn) },
    open: { name: open.name, highest: formatVersion(highestOpen) },
    isHigher: compareVersions(highestOpen, highestOwn) > 0,
    ...(mayBeCopy && { mayBeCopy }),
    mending,
  };
  return { of: one, fact: factOf(one, told) };
}

/**
 * Prefixes of one's own. Those of a source that also has what everybody knows count only where the version is made to
 * win, as long as nobody said that the package is in no other source.
 */
function strangersOf({ sides, compared }: Known, input: ConfusionInput): Stranger[] {
  const prefixes = new Map<string, { own: PackageSource; isSure: boolean }>();
  for (const own of sides.own)
    for (const one of sides.littleKnownFrom(own)) {
      const head = headOf(one.id).toLowerCase();
      if (head.length < 3 || input.popular.family(head) || compared.copies.has(one)) continue;
      const isSure = !sides.isMixed(own) || compared.onlyOwn.has(one);
      if (isSure || !prefixes.has(head)) prefixes.set(head, { own, isSure });
    }
  const told = new Set(compared.both.map(({ one }) => one));
  return sides.open.flatMap((open) =>
    sides.littleKnownFrom(open).flatMap((one) => {
      const prefix = prefixes.get(headOf(one.id).toLowerCase());
      if (prefix === undefined || told.has(one)) return [];
      return prefix.isSure || isMadeToWin(one.version) ? [{ one, open, own: prefix.own }] : [];
    }),
  );
}

function toldOfStranger({ one, open }: Stranger): Confused {
  const { id, version } = one;
  const told: Confusion = {
    shape: 'own-prefix',
    id,
    version,
    prefix: headOf(id),
    open: { name: open.name },
    isHighest: isMadeToWin(version),
  };
  return { of: one, fact: factOf(one, told) };
}

/** Of one's own packages such versions are one's own matter. */
const highVersions = (
  { packages, popular }: ConfusionInput,
  told: ReadonlySet<Sourced>,
): Confused[] =>
  packages
    .filter((one) => isMadeToWin(one.version) && !told.has(one) && !popular.get(one.id))
    .map((one) => {
      const { id, version } = one;
      return { of: one, fact: factOf(one, { shape: 'high-version', id, version }) };
    });
