import { identityKey } from '../ecosystems/nuget/identity.js';
import { contentRelation, type PackageContent } from '../ecosystems/nuget/same-content.js';
import { compareVersions, parseVersion } from '../ecosystems/nuget/version.js';
import type { Change } from '../facts/difference.js';
import type { AssemblySummary, InspectReport, PackageSummary } from '../facts/report.js';
import type { ContentRelation } from '../facts/same-version.js';
import { isSameAddress } from './addresses.js';
import { paired, plainPath, sideOf } from './compare.js';

/** What the manifest and the assemblies say of themselves: nobody vouches for it. */
export function identityChanges(before: InspectReport, after: InspectReport): Change[] {
  return [
    ...contentChange(before, after),
    ...versionChange(before, after),
    ...claims.flatMap(([name, text, of]): Change[] => {
      const [was, is] = [of(before.package), of(after.package)];
      if (was === is) return [];
      const isSame = name === 'repository' && isSameAddress(was, is);
      const matters = looked.has(name) && was !== '' && !isSame && { matters: lookedWhy };
      return [
        {
          change: 'changed',
          name,
          text,
          before: was || 'nothing',
          after: is || 'nothing',
          details: isSame ? ['the same address, written otherwise'] : [],
          ...matters,
        },
      ];
    }),
    ...paired(before.assemblies, after.assemblies, ({ path }) => plainPath(path)).flatMap(
      ({ before: was, after: is }) => strongName(was[0], is[0]),
    ),
    ...frameworkChanges(before, after),
  ];
}

/** What a later version mended is back, and nobody releases like that. */
function versionChange({ package: was }: InspectReport, { package: is }: InspectReport): Change[] {
  const [from, to] = [parseVersion(was.version), parseVersion(is.version)];
  const isOne = was.id.toLowerCase() === is.id.toLowerCase();
  if (!isOne || !from || !to || compareVersions(to, from) >= 0) return [];
  return [
    {
      change: 'changed',
      name: 'version',
      text: 'its version',
      before: was.version,
      after: is.version,
      details: [],
      matters: 'goes back to a lower version',
      always: true,
    },
  ];
}

/** Two files of one version are one package, or one of them is not what it says. */
function contentChange(before: InspectReport, after: InspectReport): Change[] {
  const [was, is] = [before.package, after.package];
  if (identityKey(was) !== identityKey(is) || was.sha256 === is.sha256) return [];
  const relation = contentRelation(contentOf(before), contentOf(after));
  return [
    {
      change: 'changed',
      name: 'content',
      text: `${was.id} ${was.version} in two files: ${contentWords[relation]}`,
      details: [],
      ...(relation === 'different' && { matters: 'one version, two contents' }),
    },
  ];
}

const contentWords: Readonly<Record<ContentRelation, string>> = {
  same: 'the same content, signed otherwise',
  repacked: 'the same files, in an archive that was written anew',
  different: 'different content',
};

function contentOf({ package: { contentHash }, contents }: InspectReport): PackageContent {
  return { contentHash, entries: contents.files };
}

const lookedWhy = 'says of itself what it did not';
const looked = new Set(['id', 'authors', 'repository', 'packageTypes']);

const claims: readonly (readonly [string, string, (of: PackageSummary) => string])[] = [
  ['id', 'its id', ({ id }) => id],
  ['authors', 'its authors', ({ authors }) => authors],
  ['license', 'its licence', ({ license }) => license],
  ['repository', 'its repository', ({ repository }) => withoutCommit(repository)],
  ['projectUrl', 'its project page', ({ projectUrl }) => projectUrl],
  ['packageTypes', 'what kind of package it is', ({ packageTypes }) => packageTypes.join(', ')],
];

/** Each version is built from another commit. */
const withoutCommit = (text: string): string => text.replace(/[@#\s][0-9a-f]{7,64}$/i, '');

function strongName(was: AssemblySummary | undefined, is: AssemblySummary | undefined): Change[] {
  if (was === undefined || is === undefined || was.publicKeyToken === is.publicKeyToken) return [];
  return [
    {
      change: 'changed',
      name: is.name,
      text: `the strong name of ${is.name}`,
      before: was.publicKeyToken || 'none',
      after: is.publicKeyToken || 'none',
      details: [],
      location: { path: is.path },
      ...(was.publicKeyToken !== '' && { matters: 'signed with another key, or with none' }),
    },
  ];
}

function frameworkChanges(before: InspectReport, after: InspectReport): Change[] {
  const [was, is] = [before.contents.targetFrameworks, after.contents.targetFrameworks];
  return paired(was, is, (name) => name).flatMap((pair): Change[] => {
    const side = sideOf(pair);
    if (side === 'both') return [];
    return [{ change: side, name: pair.key, text: `the framework ${pair.key}`, details: [] }];
  });
}
