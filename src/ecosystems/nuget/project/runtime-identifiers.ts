/**
 * The nearest of the supported runtime identifiers (`NuGetUtils.GetBestMatchingRid`), by the shape of the
 * names: the portable identifiers of the SDK's own graph. A name of one distribution
 * (`ubuntu.22.04-x64`) is read as `linux` with its architecture.
 */
export function matchingRid(
  wanted: string,
  supported: readonly string[],
  excluded: readonly string[],
): string | undefined {
  for (const candidate of chainOf(wanted.toLowerCase())) {
    if (excluded.includes(candidate)) return undefined;
    const found = supported.find((rid) => rid.toLowerCase() === candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** From the most particular on: `linux-musl-x64`, `linux-x64`… */
function chainOf(rid: string): string[] {
  const at = rid.lastIndexOf('-');
  if (at < 0) return [rid, 'any'];
  const architecture = rid.slice(at + 1);
  const chain: string[] = [];
  for (
    let system: string | undefined = rid.slice(0, at);
    system !== undefined;
    system = above(system)
  )
    chain.push(`${system}-${architecture}`);
  return [...chain, 'any'];
}

const families: readonly [RegExp, string][] = [
  [/^win\d*$/, 'win'],
  [/^(?:osx|maccatalyst)(?:\.[\d.]+)?$/, 'osx'],
  [/^alpine(?:\.[\d.]+)?$/, 'linux-musl'],
  [
    /^(?:ubuntu|debian|rhel|centos|fedora|opensuse|sles|ol|linuxmint|arch|gentoo|amzn|mariner)(?:\.[\d.]+)?$/,
    'linux',
  ],
  [/^freebsd(?:\.\d+)?$/, 'freebsd'],
  [/^(?:ios|iossimulator|tvos|tvossimulator|android)(?:\.[\d.]+)?$/, ''],
];

function above(system: string): string | undefined {
  const dashed = system.lastIndexOf('-');
  if (dashed >= 0)
    return system === 'linux-musl' || system === 'linux-bionic'
      ? undefined
      : system.slice(0, dashed);
  const family = families.find(([shape]) => shape.test(system))?.[1];
  return family === undefined || family === '' || family === system ? undefined : family;
}
