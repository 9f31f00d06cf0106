import { comesFrom, type Value, type ValueGraph } from '../../behaviour/data-flow/index.js';

const looksAt = 120;

/**
 * The values that one may be where it stands, without what they were worked out of: constants,
 * parameters, results of calls. What compilers keep of a method in an object of their own making
 * (closures, state machines) is followed; fields that somebody wrote are not.
 */
export function leavesOf(graph: ValueGraph, value: Value): Value[] {
  const seen = new Set([value]);
  const leaves: Value[] = [];
  for (const at of seen) {
    if (seen.size > looksAt) break;
    const before = beforeOf(graph, at);
    if (before.length === 0 || at.kind === 'parameter') leaves.push(at);
    for (const each of before) seen.add(each);
  }
  return leaves;
}

function beforeOf(graph: ValueGraph, value: Value): Value[] {
  const same = value.into.filter(({ kind }) => kind !== 'derived').map(({ from }) => from);
  switch (value.kind) {
    case 'field':
      return isGenerated(value.field ?? '') ? comesFrom(graph, value) : [];
    case 'load':
      return same.filter(({ field = '' }) => isGenerated(field));
    case 'join':
    case 'local':
    case 'return':
    case 'parameter':
      return same;
    case 'result':
      return awaited(value);
    default:
      return [];
  }
}

/** `Type/<M>d__5::<recipient>5__1`, `Type/<>c__DisplayClass0_0::to` (Roslyn, GeneratedNames.cs). */
function isGenerated(field: string): boolean {
  const type = field.slice(0, Math.max(0, field.lastIndexOf('::')));
  return /[/]<|VB\$StateMachine|_Closure\$/.test(type);
}

const passes =
  /^System\.(?:Threading\.Tasks\.(?:Value)?Task::(?:ConfigureAwait|GetAwaiter|FromResult|get_Result|AsTask)|Runtime\.CompilerServices\.[\w`]*Awaite[rd][\w`/]*::(?:GetResult|GetAwaiter))/;

/** What a task gives is what was awaited. */
function awaited({ site }: Value): Value[] {
  if (site === undefined || site.callee.node >= 0) return [];
  const member = `${site.callee.type.replaceAll(/`\d/g, '')}::${site.callee.name}`;
  return passes.test(member) ? site.args.slice(0, 1) : [];
}
