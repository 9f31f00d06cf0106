// Holds what ours resolved against the assets file of the real restore.
import path from 'node:path';

/** Of the codes that ours knows; others say something about files that a resolver does not see. */
const known = new Set(
  'NU1010 NU1015 NU1100 NU1101 NU1102 NU1103 NU1104 NU1107 NU1108 NU1109 NU1201 NU1212 NU1213 NU1510 NU1602 NU1603 NU1604 NU1605 NU1608'.split(
    ' ',
  ),
);

/** Libraries of a target as `name/version: dependencies`, each in lower case. */
function expectedOf(target) {
  return new Map(
    Object.entries(target).map(([key, library]) => {
      const dependencies = Object.keys(library.dependencies ?? {}).map((id) => id.toLowerCase());
      const name = library.type === 'project' ? `project ${key.split('/')[0]}` : key;
      return [name.toLowerCase(), dependencies.sort().join(' ')];
    }),
  );
}

function actualOf(target) {
  const line = (name, dependencies) => [
    name.toLowerCase(),
    dependencies
      .map((id) => id.toLowerCase())
      .sort()
      .join(' '),
  ];
  return new Map([
    ...target.packages.map((one) => line(`${one.id}/${one.version}`, one.dependencies)),
    ...target.projects.map((one) => line(`project ${one.name}`, one.dependencies)),
  ]);
}

function compareTarget(name, expected, actual) {
  const differences = [];
  for (const [library, dependencies] of expected) {
    const own = actual.get(library);
    if (own === undefined) differences.push(`${name}: lacks ${library}`);
    else if (own !== dependencies)
      differences.push(`${name}: ${library} brings "${own}" in place of "${dependencies}"`);
  }
  for (const library of actual.keys())
    if (!expected.has(library)) differences.push(`${name}: has ${library} besides`);
  return differences;
}

/** Direct packages as the assets file's own groups name them. */
function relationDifferences(ours, spec) {
  return ours.targets.flatMap(({ framework, packages }) => {
    const own = spec.frameworks.find((one) => one.framework === framework);
    // A reference to a project takes the place of one to a package of its name.
    const names = own.projects.map((one) => path.parse(one.path).name.toLowerCase());
    const direct = new Set(
      own.packages.map(({ id }) => id.toLowerCase()).filter((id) => !names.includes(id)),
    );
    return packages
      .filter(({ id, relation }) => (relation === 'direct') !== direct.has(id.toLowerCase()))
      .map(({ id }) => `${framework}: ${id} is taken for the wrong kind`);
  });
}

export function compareProject(ours, assets, spec) {
  const differences = relationDifferences(ours, spec);
  const frameworks = new Map(spec.frameworks.map(({ alias, framework }) => [alias, framework]));
  const actual = new Map(
    ours.targets.map((one) => [
      [one.framework, one.runtimeIdentifier].filter(Boolean).join('/'),
      actualOf(one),
    ]),
  );
  let packages = 0;
  for (const [key, target] of Object.entries(assets.targets)) {
    const [alias, runtime] = key.split('/');
    const name = [frameworks.get(alias) ?? alias, runtime].filter(Boolean).join('/');
    const expected = expectedOf(target);
    packages += expected.size;
    differences.push(...compareTarget(name, expected, actual.get(name) ?? new Map()));
  }
  if (Object.keys(assets.targets).length !== ours.targets.length)
    differences.push(`${ours.targets.length} targets in place of ${Object.keys(assets.targets)}`);
  const downloads = new Set(spec.frameworks.flatMap((one) => one.downloads.map(({ id }) => id)));
  const wanted = (assets.logs ?? [])
    .filter(({ libraryId }) => !downloads.has(libraryId))
    .map(({ code, libraryId }) => `${code} ${libraryId}`);
  differences.push(...compareCodes(wanted, ours));
  const said = [...new Set(ours.problems.map(({ code }) => code))];
  const codes = said.length > 0 ? `, ${said.join(' ')}` : '';
  return { targets: Object.keys(assets.targets).length, packages, differences, codes };
}

/** The same codes for the same ids, in whichever targets. */
function compareCodes(wanted, ours) {
  const lower = (entries) =>
    new Set(
      entries
        .filter((entry) => known.has(entry.split(' ')[0]))
        .map((entry) => entry.toLowerCase().replace(/\S*[\\/](\S+)\.\w+proj$/, '$1')),
    );
  const expected = lower(wanted);
  // The client tells one cycle or conflict and stops there.
  const stops = wanted.some((one) => /^NU110[78] /.test(one));
  // It looks at what fits only where nothing is missing.
  const isWhole = !wanted.some((one) => /^NU110[0-4] /.test(one));
  const told = ours.problems
    .filter(({ code }) => isWhole || code !== 'NU1201')
    .map(({ code, id }) => (/^NU101[05]$/.test(code) ? `${code} undefined` : `${code} ${id}`));
  const actual = lower(
    stops ? told.filter((one) => wanted.includes(one) || !/^NU(?:110[789]|1605) /.test(one)) : told,
  );
  return [
    ...[...expected].filter((one) => !actual.has(one)).map((one) => `does not say ${one}`),
    ...[...actual].filter((one) => !expected.has(one)).map((one) => `says ${one}`),
  ];
}
