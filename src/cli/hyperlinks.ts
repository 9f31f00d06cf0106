import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Whether what is written there becomes a link by OSC 8. No terminal says so: it is known by its
 * name, as others know it too (the npm package supports-hyperlinks). FORCE_HYPERLINK decides, 0
 * against it; else never in a pipe, in the log of a CI or without colour.
 */
export function hasHyperlinks(
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv,
  color: boolean,
): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced) return Number.parseInt(forced, 10) !== 0;
  if (!color || stream.isTTY !== true || env['CI'] || env['TEAMCITY_VERSION']) return false;
  if (env['WT_SESSION'] || env['DOMTERM']) return true;
  return isKnownProgram(env) || isKnownTerminal(env);
}

function isKnownProgram(env: NodeJS.ProcessEnv): boolean {
  const version = env['TERM_PROGRAM_VERSION'] ?? '';
  switch (env['TERM_PROGRAM']) {
    case 'iTerm.app':
      return isAtLeast(version, 3, 1);
    case 'WezTerm':
      return isAtLeast(version, 20200620, 0);
    case 'vscode':
      return Boolean(env['CURSOR_TRACE_ID']) || isAtLeast(version, 1, 72);
    case 'ghostty':
    case 'zed':
      return true;
    default:
      return false;
  }
}

/** Terminals of GNOME's library since 0.50.1 (0.50.0 crashed on links), and two of their own. */
function isKnownTerminal(env: NodeJS.ProcessEnv): boolean {
  const vte = env['VTE_VERSION'] ?? '';
  if (/^\d{4,}$/.test(vte)) return Number(vte) > 5000;
  return ['alacritty', 'xterm-kitty', 'xterm-ghostty'].includes(env['TERM'] ?? '');
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return first > major || (first === major && second >= minor);
}

/**
 * Files below `root` as URIs that a terminal opens, with the host, since it may run on another one,
 * and the line as the fragment that editors read.
 */
export function fileLinks(root: string): (path: string, line: number) => string {
  const host = process.platform === 'win32' ? '' : hostname();
  return (path, line) => {
    const url = pathToFileURL(resolve(root, path));
    const fragment = line > 0 ? `#${line}` : '';
    return `file://${encodeURIComponent(host)}${url.pathname}${fragment}`;
  };
}
