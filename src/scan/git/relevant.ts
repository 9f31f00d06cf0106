/**
 * Names of files that say which packages a repository uses, or where from, and packages themselves.
 * What MSBuild may import under other names is not among them: a base with less in it makes more
 * things new, never fewer.
 */
const names = [
  /\.[a-z]*proj$/,
  /\.(?:props|targets|projitems|rsp)$/,
  /\.[a-z]*proj\.user$/,
  /\.(?:sln|slnx|slnf)$/,
  /^packages\.(?:.+\.)?lock\.json$/,
  /^packages\.(?:.+\.)?config$/,
  /^nuget\.config$/,
  /^global\.json$/,
  /^dotnet-tools\.json$/,
  /^project\.assets\.json$/,
  /\.deps\.json$/,
  /\.nupkg$/,
];

export function isRelevant(name: string): boolean {
  const lower = name.toLowerCase();
  return names.some((pattern) => pattern.test(lower));
}
