/** Layouts that nobody would write, repeatable by their seed. */
export function randomLayouts(count, seed) {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) => ({
    name: `random ${index} of seed ${seed}`,
    folder: 'repo/app',
    files: filesOf(random),
    environment: { V: 'vee', W: '%V%', E: '' },
  }));
}

const names = ['a', 'A', 'b', 'B', 'c', 'my feed', 'a_x0020_b', '%V%', 'é', 'É', 'ß', 'ı'];
const places = [
  ['https://h.invalid/v3/index.json', 'https://H.invalid/v3/index.json', 'feed', './feed'],
  ['../feed', '%V%', '%V%/%W%', '%%', '%V', 'file:///f', '/abs/', '', 'C:\\x', '\\\\s\\x'],
  ['http:x', 'a:b', '%N%/%V%', 'https://%V%/x', 'x%20y', 'a&amp;b'],
].flat();
const protocols = ['1', '2', '3', '4', ' 3 ', '+3', 'x', '', '%V%', '3.0', '03'];
const oddities = [
  ['<clear/>', '<clear/>', '<Clear/>', '<remove key="a"/>', '<!-- c -->', 'text'],
  ['<clear x="1"/>', '<unknown/>', '<unknown><add key="q" value="w"/></unknown>'],
  ['<package pattern="x"/>', '<owners>x</owners>', '<add key="a" value="b"><!-- x --></add>'],
].flat();
/** One of them and the client refuses the file: rarely, or little else would be compared. */
const faults = ['<add key="a"/>', '<add key="" value="x"/>', '<owners/>', '<add key="a" KEY="b"/>'];

function filesOf(random) {
  const file = () => Array.from({ length: 1 + random.below(3) }, () => sectionOf(random)).join('');
  const places = [
    ['repo/app/nuget.config', 0.9],
    ['repo/NuGet.Config', 0.6],
    ['home/.nuget/NuGet/NuGet.Config', 0.6],
    ['home/.nuget/NuGet/config/x.config', 0.3],
    ['machine/NuGet/Config/m.config', 0.4],
    ['machine/NuGet/NuGetDefaults.config', 0.3],
  ];
  const chosen = places.filter(([, share]) => random.chance(share));
  return Object.fromEntries(chosen.map(([name]) => [name, file()]));
}

function sectionOf(random) {
  const name = random.pick(
    [
      ['packageSources', 'packageSources', 'packageSources', 'disabledPackageSources'],
      ['packageSourceCredentials', 'packageSourceMapping', 'config'],
    ].flat(),
  );
  const written = random.chance(0.04) ? name[0].toUpperCase() + name.slice(1) : name;
  const more = random.chance(0.04) ? ' z="1"' : '';
  return `<${written}${more}>${contents[name](random)}</${written}>`;
}

const contents = {
  packageSources: (random) => several(random, 5, () => item(random, source)),
  disabledPackageSources: (random) => several(random, 5, () => item(random, disabled)),
  packageSourceCredentials: (random) => several(random, 3, () => credentials(random)),
  packageSourceMapping: (random) => several(random, 3, () => mapping(random)),
  config: () => '<add key="globalPackagesFolder" value="x"/>',
};

function several(random, most, make) {
  return Array.from({ length: random.below(most) }, make).join('');
}

function item(random, make) {
  if (random.chance(0.01)) return random.pick(faults);
  return random.chance(0.8) ? make(random) : random.pick(oddities);
}

function source(random) {
  const protocol = random.chance(0.25) ? ` protocolVersion="${random.pick(protocols)}"` : '';
  const element = random.pick(['add', 'add', 'add', 'ADD', 'Add']);
  return `<${element} key="${random.pick(names)}" value="${random.pick(places)}"${protocol}/>`;
}

function disabled(random) {
  return `<add key="${random.pick(names)}" value="${random.pick(['true', 'false', ''])}"/>`;
}

function credentials(random) {
  const name = random.pick(['a', 'A', 'b', 'my_x0020_feed', 'a_x0020_b', '_x0061_', '_xZZ_']);
  const user = `<add key="${random.pick(['Username', 'username'])}" value="${random.pick(['u', 'u', '%E%'])}"/>`;
  const key = random.pick(['ClearTextPassword', 'Password', 'cleartextpassword']);
  const parts = [user, `<add key="${key}" value="${random.pick(['p', 'p', '%V%', '%E%'])}"/>`];
  if (random.chance(0.2)) parts.push('<add key="ValidAuthenticationTypes" value="basic"/>');
  if (random.chance(0.1)) parts.push('<clear/>');
  if (random.chance(0.04)) parts.push(user);
  if (random.chance(0.04)) parts.shift();
  return `<${name}>${parts.join('')}</${name}>`;
}

/** The list does not look at patterns: those that a restore refuses stand among its own cases. */
function mapping(random) {
  if (random.chance(0.1)) return '<clear/>';
  const pattern = random.chance(0.95)
    ? `<package pattern="${random.pick(['*', 'A.*', 'x'])}"/>`
    : '';
  return `<packageSource key="${random.pick(['a', 'b', 'c', 'd', 'e', 'f'])}">${pattern}</packageSource>`;
}

/** A linear congruential generator: the same layouts everywhere. */
function generator(seed) {
  let state = seed % 2 ** 31;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return {
    chance: (share) => next() < share,
    below: (most) => Math.floor(next() * most),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
