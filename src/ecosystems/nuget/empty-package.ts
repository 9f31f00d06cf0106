/** What every package has, and what describes one: none of it is used by whoever installs it. */
const bare =
  /^(?:[^/]+\.nuspec|\[content_types\]\.xml|\.signature\.p7s|_rels\/.*|package\/services\/metadata\/.*|.*\/|(?:.*\/)?_\._|[^/]+\.(?:md|txt|rtf|png|jpe?g|gif|svg|ico))$/i;

/** Nothing in it but what describes it: a name that was kept, to be filled later. */
export function isEmptyPackage(paths: readonly string[]): boolean {
  return paths.every((path) => bare.test(path.replaceAll('\\', '/')));
}
