import type { Foundations, Gate, Gates, Place } from '../../behaviour/control/index.js';
import {
  hasHole,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import type { MethodNode } from '../../behaviour/call-graph/index.js';
import type { Location } from '../../core/location.js';
import { escapeText, excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import { opcodeName } from '../../formats/cil/body/opcodes.js';
import { harmKey, type ConditionFact } from '../../facts/harm.js';

/** The code of assemblies that load together, and what was seen in it. */
export interface Scene {
  readonly graph: ValueGraph;
  readonly gates: Gates;
  readonly foundations: Foundations;
  /** Works out the texts that values are. */
  readonly texts: Texts;
  readonly facts: readonly Fact[];
  /** What a consumer can call. */
  readonly visible: ReadonlySet<MethodNode>;
  /** Names of the package itself, in small letters. */
  readonly own: ReadonlySet<string>;
}

/** The texts that a value is as they stand in the code, or are decoded from what does. */
export function textsOf({ texts }: Scene, value: Value): string[] {
  return texts.of(value, []).filter((text) => text !== '' && !hasHole(text));
}

export function locationOf({ graph }: Scene, { method, ilOffset }: Place): Location {
  return { ...graph.program.graph.location(method), ilOffset };
}

export function sourceMemberOf({ graph }: Scene, method: MethodNode): string {
  return graph.program.graph.sourceMember(method);
}

export function callText({ callee, isNew, isVirtual }: Site): string {
  const opcode = isNew ? 'newobj' : isVirtual ? 'callvirt' : 'call';
  return excerpt(`${opcode} ${callee.type}::${callee.name}`);
}

/** What stands at a place where nothing is called. */
export function instructionAt({ gates }: Scene, { method, ilOffset }: Place): string {
  const code = gates.control(method)?.code;
  const opcode = code?.opcodes[code.at[ilOffset] ?? -1];
  return opcode === undefined ? '' : excerpt(opcodeName(opcode));
}

const mostCallers = 16;

/** The methods in which facts of a kind were seen, each once. */
export function methodsWith(
  { graph, facts }: Scene,
  wanted: (fact: Fact) => boolean,
): Set<MethodNode> {
  const found = new Set<MethodNode>();
  for (const fact of facts) {
    const { path, token } = fact.location;
    // Profiles and attributes name members without calling them.
    if (token === undefined || !wanted(fact) || fact.excerpt?.startsWith('ldtoken')) continue;
    const node = graph.program.graph.node(path, token);
    if (node === undefined) continue;
    // A function of a native library is seen where it is declared: who calls it is meant.
    const isDeclared = graph.program.body(node) === undefined;
    const callers = isDeclared ? graph.program.graph.callers(node).slice(0, mostCallers) : [node];
    for (const each of callers) found.add(each);
  }
  return found;
}

/** What decides that something at a place happens, as facts. */
export function conditionFacts(
  scene: Scene,
  place: Place,
  gates: readonly Gate[],
): ConditionFact[] {
  const decides = harmKey(locationOf(scene, place));
  const seen = new Set<string>();
  return gates.flatMap((gate): ConditionFact[] => {
    const location = locationOf(scene, gate);
    const key = `${harmKey(location)} ${gate.asked}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        kind: 'condition',
        location,
        excerpt: excerpt(`${gate.asked} ${gate.constant} decides ${gate.opcode}`),
        asks: gate.asked,
        constant: escapeText(gate.constant),
        decides,
        sourceMember: sourceMemberOf(scene, gate.method),
      },
    ];
  });
}

/** What is decided by something fixed in the code: a date to come, dice, a machine's name. */
export function isFixed({ asked }: Gate): boolean {
  return asked === 'date' || asked === 'random' || asked === 'host' || asked === 'secret';
}
