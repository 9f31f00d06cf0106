import type { Gate } from '../../behaviour/control/index.js';
import type { Site, Value } from '../../behaviour/data-flow/index.js';
import type { MethodNode } from '../../behaviour/call-graph/index.js';
import { escapeText } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { ForeignPatchFact } from '../../facts/harm.js';
import { nameText } from '../../formats/cil/names.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { parameterNames } from '../flows/parameter-names.js';
import { leavesOf } from './leaves.js';
import { gateText } from './replacements.js';
import { callText, locationOf, methodsWith, sourceMemberOf, textsOf, type Scene } from './scene.js';

/** Libraries that put code in front of, behind or in the place of a method (Harmony, MonoMod). */
const patching =
  /^(?:HarmonyLib|Harmony)\.\w+::(?:Patch|CreateReversePatcher|AddP\w+)$|^MonoMod\.RuntimeDetour\.(?:Hook|Detour|ILHook|NativeDetour)::\.ctor$/;

export function patches(fact: Fact): boolean {
  return fact.kind === 'api-call' && patching.test(fact.api);
}

/** Patches of methods whose type is named as text: the package does not even refer to it. */
export function foreignPatchesIn(scene: Scene): ForeignPatchFact[] {
  return [...methodsWith(scene, patches)].flatMap((method) =>
    scene.graph
      .method(method)
      .sites.filter(({ callee }) => patching.test(`${callee.type}::${callee.name}`))
      .flatMap((site) => patched(scene, site)),
  );
}

function patched(scene: Scene, site: Site): ForeignPatchFact[] {
  const [, original, ...by] = site.args;
  const victim = original === undefined ? '' : victimOf(scene, original);
  if (victim === '') return [];
  const { changes, gates } = effectOf(scene, by, site.method);
  const all = [...gates, ...scene.gates.at(site)].filter(({ asked }) => asked !== 'environment');
  return [
    {
      kind: 'foreign-patch',
      location: locationOf(scene, site),
      excerpt: callText(site),
      victim: escapeText(victim),
      changes,
      when: [...new Set(all.map(gateText))].sort().join(', '),
      sourceMember: sourceMemberOf(scene, site.method),
    },
  ];
}

const byName =
  /^(?:HarmonyLib\.|Harmony\.)?(?:AccessTools::(?:TypeByName|Method|DeclaredMethod|PropertyGetter|PropertySetter)|System\.Type::GetType|System\.Reflection\.Assembly::GetType)$/;

/**
 * The name of the type as it is written in the code; empty where a type is handed over. Where the way
 * of the method is lost, the type that is looked up beside it is meant.
 */
function victimOf(scene: Scene, original: Value): string {
  const { sites, given } = scene.foundations.of([original]);
  if (given.some(({ kind, method }) => kind === 'parameter' && scene.visible.has(method)))
    return '';
  const beside = given.length === 0 ? [] : scene.graph.method(original.method).sites;
  for (const { callee, args } of [...sites, ...beside]) {
    if (!byName.test(`${callee.type}::${callee.name}`)) continue;
    // `AccessTools.Method("Type:Method")`; the name of a method alone names no type.
    const named = args.flatMap((arg) => textsOf(scene, arg)).find((text) => /[.:]/.test(text));
    if (named !== undefined) return named;
  }
  return '';
}

interface Effect {
  readonly changes: ForeignPatchFact['changes'];
  readonly gates: readonly Gate[];
}

/** What the methods that are put there do to the result and the arguments. */
function effectOf(scene: Scene, by: readonly Value[], method: MethodNode): Effect {
  let found: Effect = { changes: 'nothing', gates: [] };
  for (const node of replacements(scene, by, method)) {
    const effect = ofReplacement(scene, node);
    if (effect.changes === 'result') return effect;
    if (effect.changes === 'arguments') found = effect;
  }
  return found;
}

/** The methods named by a text or a delegate beside the call: `new HarmonyMethod(typeof(X), "After")`. */
function replacements(scene: Scene, by: readonly Value[], method: MethodNode): MethodNode[] {
  const { values, sites } = scene.foundations.of(by);
  const delegates = [...values].flatMap(({ target }) => (target >= 0 ? [target] : []));
  const names = new Set(
    [...sites].flatMap(({ args }) => args.slice(1).flatMap((arg) => textsOf(scene, arg))),
  );
  const { path } = scene.graph.program.place(method);
  const module = scene.graph.program.module(path);
  if (module === undefined || names.size === 0) return delegates;
  const { MethodDef } = module.tables;
  for (let row = 1; row <= MethodDef.rows; row++) {
    if (!names.has(nameText(module, cell(MethodDef.columns.Name, row)))) continue;
    const node = scene.graph.program.graph.node(path, makeToken(tableId.MethodDef, row));
    if (node !== undefined) delegates.push(node);
  }
  return delegates;
}

/** Harmony hands the result over as `__result`, and does not call the original where `false` comes. */
function ofReplacement(scene: Scene, node: MethodNode): Effect {
  const { graph, gates } = scene;
  const { parameters, hasThis, returns, result } = graph.method(node);
  const names = parameterNames(graph.program, node);
  const written = (wanted: (name: string) => boolean): Gate[] | undefined => {
    const places = parameters.flatMap((value, index) =>
      wanted(names[index - (hasThis ? 1 : 0)] ?? '')
        ? value.into.filter(({ kind }) => kind === 'written')
        : [],
    );
    if (places.length === 0) return undefined;
    return places.flatMap(({ ilOffset }) => gates.here({ method: node, ilOffset }));
  };
  const ofResult = written((name) => name === '__result');
  if (ofResult !== undefined) return { changes: 'result', gates: ofResult };
  if (/IEnumerable/.test(returns)) return { changes: 'result', gates: [] };
  const skips =
    returns === 'bool' && leavesOf(graph, result).find(({ constant }) => constant === 0);
  if (skips !== false && skips !== undefined)
    return { changes: 'result', gates: gates.here({ method: node, ilOffset: skips.ilOffset }) };
  const ofArguments = written((name) => !/^__(?:instance|state|originalMethod|args)$/.test(name));
  if (ofArguments !== undefined) return { changes: 'arguments', gates: ofArguments };
  return { changes: 'nothing', gates: [] };
}
