import { evaluate, start, type CommandBehaviour } from './command.js';

/** Names that only a file has: commands of a session have neither folders nor such endings. */
const programFile = /[\\/]|\.(?:exe|com|cmd|bat|ps1|vbs|js|msi|scr|pif|hta)$/i;
/** Programs of Windows and Unix where those keep them; the catalogue speaks of these. */
const systemFile =
  /[\\/](?:system32|syswow64|sysnative)[\\/][^\\/]+$|^\/(?:usr\/)?s?bin\/[^\\/]+$/i;

/** Whether a command starts a file by its place, not a command by its name. */
export function isFileStart(name: string): boolean {
  return programFile.test(name) && !systemFile.test(name);
}

/** A command of PowerShell as its reader shows it. */
export interface Invocation {
  /** Empty where only running it would tell. */
  readonly name: string;
  readonly written: string;
  readonly invocation: 'name' | 'call' | 'dot-source';
}

/**
 * What `& "$env:TEMP\x.exe"`, `. $f` and `.\x.exe` do (about_Operators: call and dot-sourcing
 * operators). A file of the package itself (`isOwn`) is read like every other of its files, so
 * that starting it brings nothing in from elsewhere.
 */
export function classifyFileStart(
  { name, written, invocation }: Invocation,
  isOwn: (text: string) => boolean,
): (CommandBehaviour & { readonly api: string }) | undefined {
  const computed = invocation !== 'name' && name === '' && written !== '';
  // The code of a block stands in the script and is read as part of it.
  if (written.startsWith('{') || !(computed || isFileStart(name))) return undefined;
  const sourced = invocation === 'dot-source';
  const { act, capability } = sourced ? evaluate : start;
  const api = sourced ? 'powershell:.' : 'powershell:&';
  return { act: isOwn(written) ? 'call' : act, capability, api };
}
