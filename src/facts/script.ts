import type { Seen } from './fact.js';

/** Something a script, inline task or content file does. Names are resolved through aliases. */
export interface ScriptFact extends Seen<'script'> {
  readonly language: 'powershell' | 'batch' | 'shell' | 'csharp' | 'visualbasic' | 'msbuild';
  /** Where it runs: `tools/init.ps1` in Visual Studio, an inline task in the build. */
  readonly surface:
    | 'init-script'
    | 'install-script'
    | 'inline-task'
    | 'exec'
    /** An editor, an agent, git or a build server starts it where it lies in a repository. */
    | 'hook'
    | 'content-file'
    | 'file';
  readonly act:
    | 'download'
    | 'start-process'
    | 'evaluate'
    | 'load-code'
    | 'decode'
    | 'persist'
    | 'write-file'
    | 'network'
    | 'environment'
    | 'call';
  readonly text: string;
  /** The script with which it begins to run, where that is another one of the package. */
  readonly program?: string;
  readonly flow?: ScriptFlow;
  /** What it decodes or evaluates could be put together, and was read in its place. */
  readonly read?: true;
  /** What of it nobody can read at its place: the host of an address that is in pieces. */
  readonly hides?: 'address';
}

/** What hands something to an act of a script or takes it over, beyond the act's own text. */
export interface ScriptFlow {
  /** Texts that are assigned to the variables which the act names, and to theirs in turn. */
  readonly values: readonly string[];
  /** The variable that takes the result. */
  readonly result?: string;
  /** The text of the commands that write into this one. */
  readonly input?: string;
  /** Files and variables that it takes and gives by parameters of its own, in lower case. */
  readonly takes?: readonly string[];
  readonly gives?: readonly string[];
}
