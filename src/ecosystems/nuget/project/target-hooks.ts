import type {
  EvaluatedProject,
  EvaluatedTarget,
} from '../../../formats/msbuild/evaluate/evaluate.js';
import { decideText } from '../../../formats/msbuild/evaluate/items.js';
import { runsOfTarget } from '../sdk-targets.js';
import type { OpenPlaces } from './item-values.js';
import { isSdkPath } from './sdk-path.js';

const read = new Set([
  'packagereference',
  'packageversion',
  'globalpackagereference',
  'projectreference',
  'packagedownload',
  'frameworkreference',
  'prunepackagereference',
  'assettargetfallback',
  'packagetargetfallback',
  'runtimeidentifier',
  'runtimeidentifiers',
  'packageid',
]);

/** Targets run while a restore collects what it asks for; what they change is not worked out. */
export function noteTargets(project: EvaluatedProject, open: OpenPlaces): void {
  const running = targetsOfRestore(project);
  for (const target of project.targets) {
    if (isSdkPath(target.file) || !running.has(target.name.toLowerCase())) continue;
    const changed = [...target.items, ...target.properties].filter(decides);
    const place = { file: target.file, line: target.line };
    if (changed.length === 0 || decideText(target.condition, project.scopeAt(place)) === false)
      continue;
    const reason = `is a target that runs with a restore and sets ${[...new Set(changed)].join(', ')}`;
    open.add({ ...place, text: target.name, reason });
  }
}

function decides(name: string): boolean {
  const lower = name.toLowerCase();
  return read.has(lower) || (lower.startsWith('restore') && !lower.startsWith('restoresuccess'));
}

/** By what they hook, by their names where they take the place of the SDK's, and by what they call first. */
function targetsOfRestore(project: EvaluatedProject): ReadonlySet<string> {
  const own = project.targets.filter(({ file }) => !isSdkPath(file));
  const starts = (target: EvaluatedTarget): boolean =>
    isOfRestore(target.name) || target.hooks.some(isOfRestore);
  const running = new Set([
    ...project.initialTargets.map((name) => name.toLowerCase()),
    ...own.filter(starts).map(({ name }) => name.toLowerCase()),
  ]);
  const byName = new Map(own.map((target) => [target.name.toLowerCase(), target]));
  const stack = [...running];
  const enter = (name: string): void => {
    if (running.has(name)) return;
    running.add(name);
    stack.push(name);
  };
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    for (const called of byName.get(name)?.calls ?? []) enter(called.toLowerCase());
    for (const target of own)
      if (target.hooks.some((hook) => hook.toLowerCase() === name))
        enter(target.name.toLowerCase());
  }
  return running;
}

function isOfRestore(name: string): boolean {
  return runsOfTarget(name)?.includes('restore') === true;
}
