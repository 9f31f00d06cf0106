import { posix, win32 } from 'node:path';
import { within } from '../../../core/limits.js';
import { variable, type SettingsSurroundings } from './surroundings.js';

/**
 * `%NAME%` on every platform; unknown names stay (Environment.ExpandEnvironmentVariables). The
 * client reads each value from a copy of its item, and copying expands too: what a variable holds
 * is expanded once more.
 * @throws LimitReached `settingCharacters`: a few variables can be named a million times.
 */
export function expandSetting(text: string, surroundings: SettingsSurroundings): string {
  return expandOnce(expandOnce(text, surroundings), surroundings);
}

function expandOnce(text: string, surroundings: SettingsSurroundings): string {
  within('settingCharacters', text.length);
  let out = '';
  let from = 0;
  let percent = text.indexOf('%', 1);
  while (percent >= 0) {
    const name = text[from] === '%' ? text.slice(from + 1, percent) : '';
    const value = name ? variable(surroundings, name) : undefined;
    out += value ?? text.slice(from, percent);
    within('settingCharacters', out.length);
    from = value === undefined ? percent : percent + 1;
    percent = text.indexOf('%', from + 1);
  }
  within('settingCharacters', out.length + text.length - from);
  return out + text.slice(from);
}

export const pathsOf = (platform: NodeJS.Platform): typeof posix =>
  platform === 'win32' ? win32 : posix;

/** Without two slashes these are no URI for .NET: `http:x` is the name of a folder. */
const withAuthority = new Set(
  'file http https ftp ws wss gopher telnet ldap nntp net.tcp net.pipe'.split(' '),
);

/** Whether .NET takes a text for an absolute URI (System.Uri with UriKind.Relative refuses it). */
export function isAbsoluteUri(text: string, platform: NodeJS.Platform): boolean {
  const match = /^\s*([a-z][a-z0-9+.-]*):(.{0,2})/is.exec(text);
  if (match === null) return platform === 'win32' && /^[\\/]{2}/.test(text);
  const [, scheme = '', rest = ''] = match;
  if (scheme.length === 1) return /^[\\/]/.test(rest) ? platform === 'win32' : rest !== '';
  return !withAuthority.has(scheme.toLowerCase()) || /^[\\/]{2}/.test(rest);
}

/** Without user and password, which the client neither uses nor hides. */
export function withoutUserInfo(text: string): string {
  return text.replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)[^/?#\\]*@/i, '$1');
}

/**
 * A value that names a place, as the client shows it, save for a password in a URL: relative ones
 * from the folder of their file.
 */
export function resolveSetting(value: string, file: string, platform: NodeJS.Platform): string {
  if (value === '' || isAbsoluteUri(value, platform)) return withoutUserInfo(value);
  const { dirname, isAbsolute, join, normalize, resolve } = pathsOf(platform);
  if (!isAbsolute(value)) return join(dirname(file), value);
  return platform === 'win32' ? resolve(dirname(file), value) : normalize(value);
}

/**
 * The folder that a restore looks into: MSBuild turns backslashes round on the way, and a `file:`
 * URI stands for its path. Anything else comes back as it is.
 */
export function folderOf(shown: string, platform: NodeJS.Platform): string {
  const paths = pathsOf(platform);
  const native = localPath(shown, platform);
  const text = platform === 'win32' ? native : native.replaceAll('\\', '/');
  return paths.isAbsolute(text) ? paths.resolve(text) : text;
}

/** System.Uri.LocalPath of a `file:` URI; other texts come back as they are. */
export function localPath(text: string, platform: NodeJS.Platform): string {
  const match = /^\s*file:[\\/]{2}([^\\/]*)(.*)$/is.exec(text);
  if (match === null) return text;
  const [, host = '', rest = ''] = match;
  const path = decodePath(rest).replace(/^[\\/](?=[a-z]:)/i, '');
  const share = host !== '' && host.toLowerCase() !== 'localhost' ? `//${host}${path}` : path;
  return platform === 'win32' ? share.replaceAll('/', '\\') : share;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** System.Boolean.TryParse: blanks around the word are fine. */
export function isTrue(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === 'true';
}

/** System.Int32.TryParse; undefined for what is no number. */
export function integerOf(text: string | undefined): number | undefined {
  const match = /^\s*([+-]?\d{1,10})\s*$/.exec(text ?? '');
  const value = Number(match?.[1]);
  return match !== null && value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}

/** Equal for names that .NET compares as equal by OrdinalIgnoreCase: one unit is one unit. */
export function ordinalKey(name: string): string {
  return name.replace(/[^]/g, (unit) => {
    const upper = unit.toUpperCase();
    return upper.length === 1 ? upper : unit;
  });
}
