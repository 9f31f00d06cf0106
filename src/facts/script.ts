import type { Seen } from './fact.js';

/** Something a script, inline task or content file does. Names are resolved through aliases. */
export interface ScriptFact extends Seen<'script'> {
  readonly language: 'powershell' | 'batch' | 'shell' | 'csharp' | 'visualbasic';
  /** Where it runs: `tools/init.ps1` in Visual Studio, an inline task in the build. */
  readonly surface:
    'init-script' | 'install-script' | 'inline-task' | 'exec' | 'content-file' | 'file';
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
}

/** What hands something to an act of a script or takes it over, beyond the act's own text. */
export interface ScriptFlow {
  /** Texts that are assigned to the variables which the act names, and to theirs in turn. */
  readonly values: readonly string[];
  /** The variable that takes the result. */
  readonly result?: string;
  /** The text of the commands that write into this one. */
  readonly input?: string;
}
