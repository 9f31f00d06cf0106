import {
  compareFrameworkVersions,
  isPortable,
  readParts,
  type FrameworkParts,
} from './framework-parts.js';
import { equalsOf } from './tables.js';

/** Profile numbers and their frameworks (DefaultPortableFrameworkMappings `ProfileFrameworks`). */
const table = `
31 win81 wp81
32 win81 wpa81
44 net451 win81
84 wp81 wpa81
151 net451 win81 wpa81
157 win81 wp81 wpa81
7 net45 win8
49 net45 wp8
78 net45 win8 wp8
111 net45 win8 wpa81
259 net45 win8 wpa81 wp8
2 net40 win8 sl4 wp7
3 net40 sl4
4 net45 sl4 win8 wp7
5 net40 win8
6 net403 win8
14 net40 sl5
18 net403 sl4
19 net403 sl5
23 net45 sl4
24 net45 sl5
36 net40 sl4 win8 wp8
37 net40 sl5 win8
41 net403 sl4 win8
42 net403 sl5 win8
46 net45 sl4 win8
47 net45 sl5 win8
88 net40 sl4 win8 wp75
92 net40 win8 wpa81
95 net403 sl4 win8 wp7
96 net403 sl4 win8 wp75
102 net403 win8 wpa81
104 net45 sl4 win8 wp75
136 net40 sl5 win8 wp8
143 net403 sl4 win8 wp8
147 net403 sl5 win8 wp8
154 net45 sl4 win8 wp8
158 net45 sl5 win8 wp8
225 net40 sl5 win8 wpa81
240 net403 sl5 win8 wpa81
255 net45 sl5 win8 wpa81
328 net40 sl5 win8 wpa81 wp8
336 net403 sl5 win8 wpa81 wp8
344 net45 sl5 win8 wpa81 wp8
`
  .trim()
  .split('\n');

/** Profiles whose assemblies Mono runs as well, and on which frameworks. */
const withMono = new Set(
  '5 6 7 14 19 24 37 42 44 47 49 78 92 102 111 136 147 151 158 225 255 259 328 336 344'.split(' '),
);
const mono = [
  'monoandroid',
  'monotouch',
  'xamarinios',
  'xamarinmac',
  'xamarinwatchos',
  'xamarintvos',
].map(readParts);

/** Highest .NET Standard that a portable project of the profile can use. */
const standards = new Map(
  '7:1.1 31:1.0 32:1.2 44:1.2 49:1.0 78:1.0 84:1.0 111:1.1 151:1.2 157:1.0 259:1.0'
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

const profiles = new Map(
  table.map((line) => {
    const [number = '', ...names] = line.split(' ');
    return [number, names.map(readParts)] as const;
  }),
);

interface Profile {
  readonly number?: string;
  readonly required: readonly FrameworkParts[];
  readonly optional: readonly FrameworkParts[];
}

/** What a portable framework stands for, by its number or by the list that it is written as. */
function profileOf(framework: FrameworkParts): Profile {
  const written = /^profile(\d+)$/.exec(framework.profile)?.[1];
  if (written !== undefined) return numbered(written);
  const listed = framework.profile.split('+').map(readParts);
  const number = numberOf(listed);
  return number === undefined ? { required: listed, optional: [] } : numbered(number);
}

function numbered(number: string): Profile {
  const required = profiles.get(number) ?? [];
  return { number, required, optional: withMono.has(number) ? mono : [] };
}

/** The profile whose frameworks these are, equal ones taken for each other (`TryGetPortableProfile`). */
function numberOf(listed: readonly FrameworkParts[]): string | undefined {
  for (const [number, frameworks] of profiles) {
    const optional = withMono.has(number) ? mono : [];
    const rest = new Set(listed.filter((one) => !isOptional(one, optional)).map(representative));
    const own = new Set(frameworks.map(representative));
    if (rest.size === own.size && [...rest].every((key) => own.has(key))) return number;
  }
  return undefined;
}

function isOptional(framework: FrameworkParts, optional: readonly FrameworkParts[]): boolean {
  return optional.some(
    (one) =>
      one.identifier === framework.identifier &&
      one.profile === framework.profile &&
      compareFrameworkVersions(framework.version, one.version) >= 0,
  );
}

function representative(framework: FrameworkParts): string {
  return [framework, ...equalsOf(framework)].map(({ key }) => key).sort()[0] ?? framework.key;
}

/** The frameworks that a portable one runs on; itself where it is none. */
export function portableFrameworks(
  framework: FrameworkParts,
  withOptional: boolean,
): readonly FrameworkParts[] {
  if (!isPortable(framework)) return [framework];
  const { required, optional } = profileOf(framework);
  return withOptional ? [...required, ...optional] : required;
}

/** The lowest and highest .NET Standard of a portable project's profile. */
export function portableStandards(framework: FrameworkParts): FrameworkParts[] {
  const { number = '' } = profileOf(framework);
  const highest = standards.get(number);
  return highest === undefined ? [] : ['1.0', highest].map((one) => readParts(`netstandard${one}`));
}
