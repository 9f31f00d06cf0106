import { excerpt } from '../../core/text.js';
import type { Gather } from '../gather.js';

/** Settings of a package manager that say where it takes packages from, and how each writes it. */
interface Settings {
  readonly path: RegExp;
  readonly source: RegExp;
}

const url = String.raw`((?:sparse\+)?https?:\/\/[^\s"'<>,;]{4,400})`;
const formats: readonly (readonly [path: RegExp, before: string])[] = [
  // "nuget.config reference": packageSources, and a proxy for all of them.
  [/(?:^|\/)nuget(?:\.config|\/config\/[^/]+\.config)$/i, String.raw`<add\s[^>]{0,300}\bvalue="`],
  // "npmrc"; "Yarn: configuration"; "Bun: bunfig.toml".
  [/(?:^|\/)(?:\.npmrc|npm\/etc\/npmrc)$/i, String.raw`\bregistry\s{0,8}=\s{0,8}`],
  [/(?:^|\/)\.yarnrc(?:\.yml)?$/i, String.raw`\b(?:npmRegistryServer:|registry)\s{1,8}"?`],
  [/(?:^|\/)\.?bunfig\.toml$/i, String.raw`\b(?:registry|url)\s{0,8}=\s{0,8}"`],
  // "pip: configuration"; "uv: package indexes".
  [
    /(?:^|\/)\.?pip(?:\.conf|\/pip\.(?:conf|ini))$|(?:^|\/)pip\.ini$/i,
    String.raw`\bindex-url\s{0,8}[=:]\s{0,8}`,
  ],
  [/(?:^|\/)uv(?:\/uv)?\.toml$/i, String.raw`\b(?:url|index-url)\s{0,8}=\s{0,8}"`],
  // "Cargo: source replacement"; "Go: GOPROXY".
  [/(?:^|\/)\.cargo\/config(?:\.toml)?$/i, String.raw`\b(?:registry|index)\s{0,8}=\s{0,8}"`],
  [/(?:^|\/)go\/env$/i, String.raw`\bGOPROXY\s{0,8}=\s{0,8}`],
  // "Maven: settings"; "Gradle: initialization scripts".
  [/(?:^|\/)\.m2\/settings\.xml$/i, String.raw`<url>\s{0,40}`],
  [
    /(?:^|\/)\.gradle\/init(?:\.d\/[^/]+)?\.gradle(?:\.kts)?$/i,
    String.raw`\b(?:url|uri|maven)\b[\s=("']{0,12}(?:uri\(\s{0,4}["'])?`,
  ],
  // "RubyGems: gem environment"; "Composer: repositories".
  [/(?:^|\/)\.gemrc$/i, String.raw`\s-\s{1,8}["']?`],
  [/(?:^|\/)composer\/(?:config|composer)\.json$/i, String.raw`"url"\s{0,8}:\s{0,8}"`],
];

const settings: readonly Settings[] = formats.map(([path, before]) => ({
  path,
  source: new RegExp(before + url, 'gi'),
}));

/** What only the consumer knows of an address, and places that nothing looks into later. */
const isOpen = /[$@%]\(/;
const passing =
  /(?:^|\/)obj\/|\b(?:Base)?Intermediate\w*Path\b|\b(?:Out(?:put|Dir)|Publish)\w*\)|GetTemp|[$%]\(?te?mp\b|\/te?mp\//i;

/** Whether a file of this name tells a package manager where to take packages from. */
export function namesSources(path: string): boolean {
  return !passing.test(path) && settings.some((each) => each.path.test(path));
}

/** Adds the sources that are written into the settings of a package manager: it asks them from then on. */
export function readSources(path: string, text: string, gather: Pick<Gather, 'add'>): void {
  const format = settings.find((each) => each.path.test(path));
  if (format === undefined) return;
  const found = new Set([...text.matchAll(format.source)].map(([, address = '']) => address));
  for (const command of [...found].slice(0, mostSources)) {
    if (isOpen.test(authorityOf(command))) continue;
    const hook = { obeyedBy: 'package-manager', event: 'restore', command } as const;
    gather.add({ kind: 'hook', ...hook, location: { path }, excerpt: excerpt(command) });
  }
}

const mostSources = 20;

const authorityOf = (address: string): string => address.split('/', 3)[2] ?? '';
