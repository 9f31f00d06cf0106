/**
 * Commands and headers by which packages and sources are published. NuGet docs: dotnet nuget push, Push and Delete
 * API; npm docs: npm-publish; Yarn docs; Twine docs; Cargo book; RubyGems guides; Git docs: git-push.
 */
const published: readonly RegExp[] = [
  /\bnuget(?:\.exe)?["']?\s+push\b/i,
  /\b(?:npm|pnpm|bun|yarn(?:\s+npm)?)(?:\.cmd)?["']?\s+(?:\S+\s+){0,4}?publish\b/i,
  /\btwine["']?\s+upload\b|\b(?:poetry|flit|hatch|uv|cargo)["']?\s+publish\b|\bgem["']?\s+push\b/i,
  /\bgit(?:\.exe)?["']?\s+(?:-\S+\s+\S+\s+){0,4}?push\b/i,
  /^X-NuGet-ApiKey$|\/api\/v2\/package\/?$|^:?action$.{0,9}file_upload|^file_upload$/i,
];

/** What of a text publishes something; undefined where nothing does. */
export function publishes(text: string): string | undefined {
  for (const pattern of published) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return undefined;
}

/** Elements, items and keys under which manifests say what they need. */
const part =
  /^(?:dependency|dependencies|(?:dev|peer|optional)Dependencies|PackageReference|PackageVersion|GlobalPackageReference|PackageDownload|DotNetCliToolReference|package|packages|AdditionalFiles|Import|Sdk)$/;
/** An entry of a manifest with the name that is needed. */
const entry: readonly RegExp[] = [
  /<(?:dependency|PackageReference|PackageVersion|GlobalPackageReference|DotNetCliToolReference|package)\s+(?:Include|Update|id)\s*=\s*\\?["']([^"'\s]{1,120})/i,
  /ependencies"\s*:\s*\{\s*"([^"\s]{1,120})"/,
  /\b(?:dotnet\s+add\s+(?:\S+\s+)?package|Install-Package|paket\s+add|npm\s+(?:install|i|add)|yarn\s+add)\s+(?:-\S+\s+)*([^\s"';]{1,120})/i,
  /^#:package\s+([^\s@]{1,120})/m,
];

/** Whether a text is, or has, what an entry of a manifest is made of. */
export function isManifestPart(text: string): boolean {
  return part.test(text) || entry.some((pattern) => pattern.test(text)) || opens.test(text);
}

/** An entry that goes on with a value. */
const opens =
  /<(?:dependency|PackageReference|PackageVersion|GlobalPackageReference|package)\s+(?:Include|Update|id)\s*=\s*\\?["']?$|dotnet\s+add\s+(?:\S+\s+)?package\s*$/i;

/** The name in an entry of a manifest. */
export function nameIn(text: string): string | undefined {
  for (const pattern of entry) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Pieces of what publishes, and of manifests, one of each of which stands in code that does both. */
export const publishingWords: readonly string[] = ['push', 'publish', 'upload', 'ApiKey', 'api/v2'];
export const manifestWords: readonly string[] =
  'ependenc PackageReference PackageVersion packages.config'.split(' ');
