import type { Capability } from '../../facts/capability.js';
import type { ScriptFact } from '../../facts/fact.js';

const acts: ReadonlyMap<Capability, ScriptFact['act']> = new Map<Capability, ScriptFact['act']>([
  ['network', 'network'],
  ['dns', 'network'],
  ['mail', 'network'],
  ['process', 'start-process'],
  ['dynamic-code', 'evaluate'],
  ['assembly-load', 'load-code'],
  ['runtime-patch', 'load-code'],
  ['encoding', 'decode'],
  ['compression', 'decode'],
  ['data-protection', 'decode'],
  ['file-write', 'write-file'],
  ['environment', 'environment'],
  ['environment-all', 'environment'],
  ['scheduled-task', 'persist'],
  ['service', 'persist'],
]);

/** What a .NET member called in a script, inline task or content file is to the script. */
export function actOfMember(capability: Capability, memberName: string): ScriptFact['act'] {
  if (
    capability === 'network' &&
    /^download|^getstringasync|^getbytearrayasync|^openread/i.test(memberName)
  ) {
    return 'download';
  }
  return acts.get(capability) ?? 'call';
}
