import type { ScriptFact } from '../../facts/fact.js';
import type { PackageFile } from '../gather.js';

export type Surface = ScriptFact['surface'];

/** Where a script file runs, by the places under which clients look for scripts. */
export function surfaceOf(file: PackageFile): Surface {
  if (file.surface !== undefined) return file.surface;
  const path = file.path.toLowerCase();
  if (path === 'tools/init.ps1') return 'init-script';
  if (/^tools\/(?:[^/]+\/)?(?:install|uninstall)\.ps1$/.test(path)) return 'install-script';
  return file.role === 'content-files' || file.role === 'content' ? 'content-file' : 'file';
}
