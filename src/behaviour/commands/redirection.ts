import { network, persist, type CommandBehaviour } from './command.js';

/** Bash and ksh open a socket under these names ("Bash Reference Manual: Redirections"). */
const socket = /^["']?\/dev\/(?:tcp|udp)\//;

const longestName = 1_024;

/** Files that start by themselves later, as scripts of shells and of Windows write them. */
export const startupFile = new RegExp(
  [
    String.raw`\.(?:bashrc|bash_profile|bash_login|zshrc|zshenv|zprofile)`,
    String.raw`(?:^|[/~\s])\.profile`,
    String.raw`(?:^|[/\s])(?:ana)?cron(?:tabs?|\.\w+)?(?:[/\s"']|$)`,
    String.raw`autostart|launchagents|launchdaemons|[\\/]systemd[\\/]|ld\.so\.preload|rc\.local`,
    String.raw`authorized_keys|\$profile|profile\.ps1|system32[\\/]tasks`,
    String.raw`[\\/]startup(?:[\\/"'\s]|$)|shell:(?:common )?startup|startup['")]`,
    String.raw`\.git[\\/]hooks|\.github[\\/]workflows|\.(?:claude|cursor|gemini|vscode)[\\/]`,
    String.raw`directory\.(?:build|solution)\.|sitecustomize`,
  ].join('|'),
);

/**
 * What writing into, or reading from, a file does by the file's name alone.
 * @param operator as written: `>`, `2>>`, `<`, `<<EOF` and what other shells have
 */
export function classifyRedirection(
  operator: string,
  target: string,
): CommandBehaviour | undefined {
  // What follows `<<` is a text of its own and no name.
  if (operator.includes('<<')) return undefined;
  const name = target.slice(0, longestName).toLowerCase();
  if (socket.test(name)) return network;
  if (!operator.includes('>')) return undefined;
  return startupFile.test(name) ? persist('file-write') : undefined;
}
