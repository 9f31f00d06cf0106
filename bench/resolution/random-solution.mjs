// Packages and projects made by chance, the same for the same seed.

/** mulberry32. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    below,
    chance: (share) => next() < share,
    of: (list) => list[below(list.length)],
    some(list, count) {
      const rest = [...list];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat();
    },
  };
}

const numbers =
  '1.0.0 1.1.0 1.1.5 1.2.0-beta.1 1.2.0 2.0.0-rc.1 2.0.0 2.1.0 2.1.0.5 3.0.0-alpha 3.0.0'.split(
    ' ',
  );
const groupings = [
  [undefined],
  ['netstandard2.0', 'net8.0'],
  ['net472', 'netstandard1.3'],
  ['.NETFramework4.5', '.NETStandard2.1', 'net10.0'],
  ['.NETPortable0.0-net45+win8+wp8', undefined],
  ['net461', 'netcoreapp3.1'],
];

export function makePackages(random, { count, cycles }) {
  const ids = Array.from({ length: count }, (_, i) => `P${String(i).padStart(2, '0')}`);
  return ids.flatMap((id, i) => {
    const later = cycles > 0 && random.chance(cycles) ? ids : ids.slice(i + 1);
    return random.some(numbers, 1 + random.below(6)).map((version) => ({
      id,
      version,
      groups: random.of(groupings).map((framework) => ({
        framework,
        dependencies: random
          .some(later, random.below(4))
          .map((other) => ({ id: other, range: rangeOf(random) })),
      })),
      ...(random.chance(0.1) && { runtime: runtimeOf(random, id, later) }),
    }));
  });
}

function rangeOf(random) {
  const version = random.of(numbers);
  const kind = random.below(20);
  if (kind === 0) return `[${version}]`;
  if (kind === 1) return `[${version}, 9.0.0)`;
  if (kind === 2) return `(${version}, )`;
  if (kind === 3) return '(, 3.0.0]';
  return version;
}

function runtimeOf(random, id, later) {
  const added = random.some(later, 1 + random.below(2)).map((other) => [other, random.of(numbers)]);
  const own = random.chance(0.3) ? [[id, random.of(numbers)]] : [];
  const target = random.chance(0.6) ? id : random.of(later.length > 0 ? later : [id]);
  return {
    runtimes: {
      [random.of(['linux-x64', 'linux', 'unix', 'any', 'win7'])]: {
        [target]: Object.fromEntries([...added, ...own]),
      },
    },
  };
}

const floats = ['*', '1.*', '2.0.*', '1.2.0-*', '1.*-*', '*-*', '2.*-rc*'];

function referenceOf(random, id, central) {
  const written = random.chance(0.12) ? random.of(floats) : rangeOf(random);
  const override = random.chance(0.15) ? [`VersionOverride=${random.of(numbers)}`] : [];
  const version = central ? override : [written.replaceAll(' ', '')];
  const assets = random.chance(0.15) ? ['PrivateAssets=all'] : [];
  return [id, ...version, ...assets].join(' ');
}

/** Files of one project by their paths, below a folder of its own. */
export function makeProject(random, { index, ids, earlier, project }) {
  const central = random.chance(0.35);
  const named = random.some(ids, 1 + random.below(6));
  const listed = [...new Set([...named, ...random.some(ids, random.below(10))])];
  const pruned = random.chance(0.25) ? random.some(ids, 1 + random.below(6)) : [];
  const name = random.chance(0.06)
    ? `P${String(index % ids.length).padStart(2, '0')}`
    : `A${index}`;
  const references = random.some(earlier, random.chance(0.6) ? random.below(4) : 0);
  const frameworks = random.some(
    ['net8.0', 'net10.0', 'netstandard2.0', 'net472', 'net9.0'],
    1 + random.below(2),
  );
  const file = `${index}/${name}.csproj`;
  const runtimes = random.chance(0.35) ? { RuntimeIdentifiers: 'linux-x64;win-x64' } : {};
  const more = pruned.map(
    (id) => `<PrunePackageReference Include="${id}" Version="${random.of(numbers)}" />`,
  );
  const text = project({
    frameworks: frameworks.join(';'),
    packages: named.map((id) => referenceOf(random, id, central)),
    projects: references.map((path) => {
      const assets = random.chance(0.15) ? ' PrivateAssets=all' : '';
      return `../${path}${assets}`;
    }),
    properties: {
      DisableImplicitFrameworkReferences: 'true',
      AutomaticallyUseReferenceAssemblyPackages: 'false',
      UseAppHost: 'false',
      RestoreEnablePackagePruning: String(pruned.length > 0),
      RestorePackagesWithLockFile: 'false',
      Version: random.of(['1.0.0', '2.0.0', '1.2.0-beta']),
      ...runtimes,
    },
    more: `<ItemGroup>${more.join('')}</ItemGroup>`,
  });
  const versions = listed.map(
    (id) => `<PackageVersion Include="${id}" Version="${rangeOf(random)}" />`,
  );
  const pinning = random.chance(0.6);
  const props = `<Project><PropertyGroup><ManagePackageVersionsCentrally>${central}</ManagePackageVersionsCentrally>
<CentralPackageTransitivePinningEnabled>${pinning}</CentralPackageTransitivePinningEnabled>
</PropertyGroup><ItemGroup>${central ? versions.join('') : ''}</ItemGroup></Project>`;
  return { file, name, files: { [file]: text, [`${index}/Directory.Packages.props`]: props } };
}
