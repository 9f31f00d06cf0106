import { sitesOf } from '../../behaviour/data-flow/index.js';
import type { MethodNode } from '../../behaviour/call-graph/index.js';
import type { Fact } from '../../facts/fact.js';
import { leavesOf } from './leaves.js';
import { methodsWith, type Scene } from './scene.js';

/** Methods that are asked closely, of a package in which many look at a clock or dice. */
const mostMethods = 240;
const mostCallers = 8;
const short = 40;

const asks: ReadonlySet<string> = new Set(['time', 'random', 'identity', 'hash']);

/** Whether a fact says that code looks at what a hidden condition rests on. */
export function asksForGate(fact: Fact): boolean {
  return fact.kind === 'api-call' && asks.has(fact.capability);
}

/**
 * The methods in which something fixed decides about something: a clock is held against a day, dice are
 * thrown, the machine is asked for its name. Who only asks, for others who decide, stands for its callers.
 */
export function decidingMethods(scene: Scene): MethodNode[] {
  const found = new Set<MethodNode>();
  for (const node of [...methodsWith(scene, asksForGate)].slice(0, mostMethods)) {
    if (decides(scene, node)) found.add(node);
    if (!isAsked(scene, node)) continue;
    for (const { method } of sitesOf(scene.graph, node).slice(0, mostCallers)) {
      if (!found.has(method) && decides(scene, method)) found.add(method);
    }
  }
  return [...found];
}

/** It answers with something, or is as short as what others ask. */
function isAsked({ graph }: Scene, node: MethodNode): boolean {
  const { returns, sites } = graph.method(node);
  return returns !== 'void' || sites.length < short;
}

function decides(scene: Scene, node: MethodNode): boolean {
  const { conditions, result, returns } = scene.graph.method(node);
  const isFixed = conditions.some((condition) =>
    scene.gates.judge(condition, node).gate.some(({ asked }) => fixed.has(asked)),
  );
  if (isFixed || returns !== 'bool') return isFixed;
  // Each answer by itself: what the caller gave says yes on one way, a day on another.
  return leavesOf(scene.graph, result).some((leaf) => {
    const answer = { ilOffset: leaf.ilOffset, opcode: 'ret', values: [leaf] };
    return scene.gates.judge(answer, node).gate.some(({ asked }) => fixed.has(asked));
  });
}

const fixed: ReadonlySet<string> = new Set(['date', 'random', 'host', 'secret']);
