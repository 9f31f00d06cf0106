/**
 * Whether two addresses lead to one repository: hosts have no letter case (RFC 3986 3.2.2), and servers of
 * repositories take `.git` and a slash at the end for nothing. Paths keep their case: not all servers fold it.
 */
export function isSameAddress(before: string, after: string): boolean {
  const [one, other] = [plainAddress(before), plainAddress(after)];
  return one !== undefined && one === other;
}

/** Undefined for what is no address of the web: of that, every letter counts. */
function plainAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { username, password, host, pathname, search, hash } = new URL(text);
  const path = withoutSlashes(withoutSlashes(pathname).replace(/\.git$/i, ''));
  return JSON.stringify([username, password, host, path, search, hash]);
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
