import type { ScriptFact } from './fact.js';
import { isPlace, namesIn } from './value-names.js';

/** Where the package lies, as scripts and build files write it. */
const ownPlace =
  /\$\{?(?:psscriptroot|toolspath|installpath|myinvocation)\b|%~dp0|\$\(msbuildthisfiledirectory\)/i;
/** Where every program may write. */
const sharedPlace =
  /\$env:(?:temp|tmp|appdata|localappdata|public|programdata|userprofile)\b|%(?:temp|tmp|appdata|localappdata|public|programdata|userprofile)%|gettemppath|(?:^|[\s"'=])\/(?:tmp|var\/tmp|dev\/shm)\/|\$\{?tmpdir\b/i;
/** A command that starts what follows, and its options. */
const starter =
  /^(?:start-process|saps|start|invoke-item|ii|call|&|\.|powershell|pwsh|cmd|sh|bash|python3?|node|exec|nohup|source)(?:\.exe)?(?=[\s"'(\w$%!@])(?:\s+[-/][\w-]+)*\s*/i;
const startsComputed = /^["']?(?:\$(?!\()|\(|%\w|!\w|@\w)/;
const literal = /^\s*@?["']/;

/**
 * Whether a program shows nothing of what it runs there: it is computed, or lies where everybody
 * may write and not in the package.
 */
export function isComputed(run: ScriptFact): boolean {
  const { values = [], input } = run.flow ?? {};
  const texts = [run.text, ...values];
  if (texts.some((text) => ownPlace.test(text))) return false;
  if (texts.some((text) => sharedPlace.test(text))) return true;
  if (values.some((value) => literal.test(value) || namesFile(value, run))) return false;
  if (run.act !== 'start-process') return input !== undefined || namesVariable(run);
  if (isCode(run)) return /\(\s*[a-z_]\w*\s*[,)]/i.test(run.text);
  return startsComputed.test(run.text.replace(starter, ''));
}

const isCode = ({ language }: ScriptFact): boolean =>
  language === 'csharp' || language === 'visualbasic';

function namesFile(value: string, run: ScriptFact): boolean {
  return [...namesIn(value, run).values].some((name) => !name.startsWith('$'));
}

/** A variable of the script; properties of a build name tools of the build. */
function namesVariable(run: ScriptFact): boolean {
  const text = isCode(run) ? run.text : run.text.replace(/[$@%]\([\w.:-]+\)/g, ' ');
  return [...namesIn(text, run).values].some((name) => name.startsWith('$') && !isPlace(name));
}
