import { network, persist, type CommandBehaviour } from './command.js';

/** Bash and ksh open a socket under these names ("Bash Reference Manual: Redirections"). */
const socket = /^["']?\/dev\/(?:tcp|udp)\//;

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

/** What writing into, or reading from, a file does by the file's name alone. */
export function classifyRedirection(target: string): CommandBehaviour | undefined {
  const name = target.toLowerCase();
  if (socket.test(name)) return network;
  return startupFile.test(name) ? persist('file-write') : undefined;
}
