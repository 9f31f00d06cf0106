/** Paths as the machine writes them for which a project is evaluated. */
export type Platform = 'windows' | 'linux' | 'macos';

const drive = /^[A-Za-z]:[\\/]/;

/** For a `FileTree`: with `/`, without `.` and `..`; folders without a slash at their end. */
export function treePath(path: string): string {
  return normalParts(path.replaceAll('\\', '/'));
}

export function isRooted(path: string): boolean {
  return /^[\\/]/.test(path) || drive.test(path);
}

/** `Path.Combine`: a rooted later part replaces what is before it. */
export function combinePaths(platform: Platform, parts: readonly string[]): string {
  const separator = separatorOf(platform);
  let result = '';
  for (const part of parts) {
    if (part === '') continue;
    if (result === '' || rootedFor(platform, part)) result = part;
    else if (endsWithSeparator(platform, result)) result += part;
    else result += separator + part;
  }
  return result;
}

function rootedFor(platform: Platform, path: string): boolean {
  return platform === 'windows' ? isRooted(path) || /^[A-Za-z]:/.test(path) : path.startsWith('/');
}

function endsWithSeparator(platform: Platform, path: string): boolean {
  return path.endsWith('/') || (platform === 'windows' && path.endsWith('\\'));
}

export function separatorOf(platform: Platform): string {
  return platform === 'windows' ? '\\' : '/';
}

/** `Path.GetFullPath` against a folder: in the machine's own way of writing, trailing slash kept. */
export function fullPath(platform: Platform, folder: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const whole = isRooted(slashed) ? slashed : `${folder.replaceAll('\\', '/')}/${slashed}`;
  const trailing = /\/\.{0,2}$/.test(whole) && !/\/\.\.?$/.test(whole) ? '/' : '';
  const normal = normalParts(whole);
  return native(platform, normal === '/' || normal.endsWith(':/') ? normal : normal + trailing);
}

export function native(platform: Platform, path: string): string {
  return platform === 'windows' ? path.replaceAll('/', '\\') : path;
}

function normalParts(path: string): string {
  const root = /^[A-Za-z]:\//.exec(path)?.[0] ?? (path.startsWith('/') ? '/' : '');
  const kept: string[] = [];
  for (const part of path.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (root === '') kept.push(part);
  }
  return root + kept.join('/');
}

/** Both separators count: a path written on one machine is read on another. */
export function splitPath(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { folder: at < 0 ? '' : path.slice(0, at + 1), name: path.slice(at + 1) };
}

/** `Path.GetDirectoryName`: without its last separator, but for a root. */
export function directoryName(path: string): string {
  const { folder } = splitPath(path);
  if (/^(?:[A-Za-z]:)?[\\/]$/.test(folder)) return folder === path ? '' : folder;
  let end = folder.length;
  while (end > 0 && /[\\/]/.test(folder.charAt(end - 1))) end--;
  return folder.slice(0, end);
}

export function extensionOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 || at === name.length - 1 ? '' : name.slice(at);
}

export function stemOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? name : name.slice(0, at);
}

export function withTrailingSlash(platform: Platform, path: string): string {
  if (path === '' || /[\\/]$/.test(path)) return path;
  return path + separatorOf(platform);
}

/** `Path.GetRelativePath`, as `[MSBuild]::MakeRelative` uses it. */
export function relativePath(platform: Platform, base: string, path: string): string {
  const from = treePath(base).split('/');
  const to = treePath(path).split('/');
  const same = (a: string | undefined, b: string | undefined): boolean =>
    platform === 'windows' ? a?.toLowerCase() === b?.toLowerCase() : a === b;
  let shared = 0;
  while (shared < from.length && shared < to.length && same(from[shared], to[shared])) shared++;
  if (shared === 0) return path;
  const up = from.slice(shared).filter((part) => part !== '');
  const steps = [...up.map(() => '..'), ...to.slice(shared)];
  const slash = /[\\/]$/.test(path) ? '/' : '';
  return native(platform, (steps.join('/') || '.') + (steps.length > 0 ? slash : ''));
}
