import { buildPackage } from '../kit/package-builder.js';
import type { FeedServer } from '../kit/feed-server.js';
import type { ScanReport } from '../../src/facts/report.js';
import type { TestPackage } from './layout.js';
import { createHash } from 'node:crypto';

/** A project for the framework that Assay's SDK brings all packs of, one line for each item. */
export function project(items: readonly string[], properties = ''): string {
  return [
    '<Project Sdk="Microsoft.NET.Sdk">',
    `  <PropertyGroup><TargetFramework>net10.0</TargetFramework>${properties}</PropertyGroup>`,
    '  <ItemGroup>',
    ...items.map((item) => `    ${item}`),
    '  </ItemGroup>',
    '</Project>',
  ].join('\n');
}

export const reference = (id: string, version?: string): string =>
  `<PackageReference Include="${id}"${version === undefined ? '' : ` Version="${version}"`} />`;

export const projectReference = (path: string): string => `<ProjectReference Include="${path}" />`;

/** The text of a NuGet.Config with these sources alone, and what else it says. */
export function config(sources: Readonly<Record<string, FeedServer | string>>, more = ''): string {
  const adds = Object.entries(sources).map(([name, at]) =>
    typeof at === 'string'
      ? `<add key="${name}" value="${at}" />`
      : `<add key="${name}" value="${at.url}" allowInsecureConnections="true" />`,
  );
  return `<configuration><packageSources><clear />${adds.join('')}</packageSources>${more}</configuration>`;
}

/** A package with dependencies, as a feed has it. */
export function packed(
  id: string,
  version: string,
  dependencies: Readonly<Record<string, string>> = {},
): TestPackage {
  const files = { 'lib/netstandard2.0/_._': `${id} ${version}` };
  const bytes = buildPackage({ id, version, files, dependencies });
  const contentHash = createHash('sha512').update(bytes).digest('base64');
  return { id, version, bytes, contentHash };
}

/** `Id@1.0.0 project file:line < Way@1.0.0`, for each use, without what all purls share. */
export function uses({ graph }: ScanReport): string[] {
  const short = (purl: string): string => purl.replace('pkg:nuget/', '');
  return graph.flatMap(({ purl, usedBy }) =>
    usedBy.map(({ project: by, relation, file, line, path }) =>
      [short(purl), relation, by, `${file}:${line}`, ...path.map((one) => `< ${short(one)}`)].join(
        ' ',
      ),
    ),
  );
}

export const gaps = ({ notEvaluated }: ScanReport): string[] =>
  notEvaluated.map(
    ({ path, line, code, reason }) =>
      `${path}${line === undefined ? '' : `:${line}`} ${code} ${reason}`,
  );

export const codes = ({ notEvaluated }: ScanReport): string[] =>
  notEvaluated.map(({ path, code }) => `${path} ${code}`);
