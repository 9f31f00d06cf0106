import { append } from '../../core/append.js';
import { Gates } from '../../behaviour/control/index.js';
import { FlowBudget, revealHiddenCalls } from '../../behaviour/data-flow/index.js';
import { isInputError } from '../../core/errors.js';
import type { Fact } from '../../facts/fact.js';
import { mayHide } from '../flows/hidden-facts.js';
import type { LoadedSet } from '../loaded-set.js';
import { PlacesSeen } from '../places-seen.js';
import { damagesIn, mayDamage } from './damages.js';
import { mayObey, obedienceIn } from './commanded.js';
import { blankedIn } from './blanked.js';
import { clipboardSwapsIn, usesClipboard } from './clipboard.js';
import { bypassesIn, isCheck } from './bypasses.js';
import { foreignPatchesIn, patches } from './patches.js';
import { grantsRights, remoteGrantsIn } from './grants.js';
import { headerGrantsIn, mayStore, sdkGrantsIn } from './open-grants.js';
import { isAccount, replacementsIn } from './replacements.js';
import { mayBeProxy, proxiesIn } from './proxies.js';
import type { Scene } from './scene.js';
import { asksForGate, decidingMethods } from './deciding.js';
import { failuresIn } from './failures.js';
import {
  asksForRandomness,
  claimedRandomnessIn,
  seedsDice,
  weakRandomnessIn,
} from './randomness.js';
import { weakProtectionIn } from './strengths.js';
import { tamperingIn } from './tampering.js';
import { mayPublish, spreadingIn } from './spreading.js';
import { mayDecide, spoiledWritesIn } from './writes.js';

/** Something that code may do, and who looks closely whether it does. */
interface Look {
  /** What more it is worth it by, where facts say little. */
  readonly isIn?: (set: LoadedSet) => boolean;
  /** It is rare enough that calls by name are worked out for it, where data was not followed. */
  readonly byName?: true;
  /** What is worth it, by the facts alone: before any code is read. */
  candidates(facts: readonly Fact[]): Fact[];
  find(scene: Scene): Fact[];
}

const each =
  (may: (fact: Fact) => boolean): Look['candidates'] =>
  (facts) =>
    facts.filter(may);

function decidedIn(scene: Scene): Fact[] {
  const deciding = decidingMethods(scene);
  return [
    ...tamperingIn(scene, deciding),
    ...failuresIn(scene, deciding),
    ...weakProtectionIn(scene, deciding),
    ...blankedIn(scene),
  ];
}

const looks: readonly Look[] = [
  { candidates: mayDamage, find: damagesIn },
  { candidates: each(mayDecide), find: spoiledWritesIn },
  { candidates: each(asksForGate), find: decidedIn },
  { candidates: each(asksForRandomness), find: weakRandomnessIn },
  { candidates: each(seedsDice), find: claimedRandomnessIn },
  { candidates: each(isAccount), find: replacementsIn },
  { candidates: each(usesClipboard), find: clipboardSwapsIn },
  { candidates: each(patches), find: foreignPatchesIn },
  { candidates: each(isCheck), find: bypassesIn },
  { candidates: each(grantsRights), find: remoteGrantsIn },
  { candidates: each(mayStore), find: headerGrantsIn, isIn: (set) => set.namesGrant },
  { candidates: each(mayStore), find: sdkGrantsIn, isIn: (set) => set.namesGrantee },
  { candidates: each(mayBeProxy), find: proxiesIn },
  { candidates: mayObey, find: obedienceIn, byName: true },
  {
    candidates: each(mayPublish),
    find: spreadingIn,
    isIn: (set) => set.namesPublishing,
    byName: true,
  },
];

/**
 * Looks for harm that depends on something, and for values that are not what the caller gave. A library is
 * built for many frameworks, and its translations lie below it: what stands in the same members, as often, as
 * what was looked at is looked at once more as far as short ways lead.
 * @param id of the package
 * @returns what gives it in assemblies that load together, set after set
 */
export function harmFinder(id: string): (set: LoadedSet) => Fact[] {
  const budget = new FlowBudget();
  const seenBy = new Map(looks.map((look) => [look, new PlacesSeen()]));
  return (set) => {
    const wanted: Look[] = [];
    const again: Look[] = [];
    for (const [look, seen] of seenBy) {
      const candidates = look.candidates(set.facts);
      const isNew = seen.addAll(candidates);
      if (candidates.length === 0 || !(isNew || set.isSmall)) continue;
      // Asked last, since whole assemblies are searched for it.
      if (look.isIn?.(set) === false) continue;
      (isNew ? wanted : again).push(look);
    }
    const found = lookIn(set, id, budget, wanted);
    const more = lookIn(set, id, FlowBudget.short(), again);
    return [...found, ...more.filter(({ kind }) => kind !== 'obstacle')];
  };
}

function lookIn(set: LoadedSet, id: string, budget: FlowBudget, wanted: readonly Look[]): Fact[] {
  const { folder, code, facts } = set;
  const found: Fact[] = [];
  if (wanted.length === 0) return found;
  try {
    const { program, graph, constants, texts } = set.open(budget.share());
    if (wanted.some(({ byName }) => byName) && facts.some(mayHide)) revealHiddenCalls(graph, texts);
    const visible = new Set(program.graph.callerRoots());
    const gates = new Gates(graph, visible, constants);
    const own = new Set([id, ...set.assemblyNames].map((name) => name.toLowerCase()));
    const scene = { graph, gates, foundations: gates.foundations, texts, facts, visible, own };
    for (const look of wanted) append(found, look.find(scene));
  } catch (error) {
    if (!isInputError(error)) throw error;
    const reason = `what decides in the code of ${folder} was not looked at to its end: ${error.message}`;
    const location = { path: code[0]?.path ?? folder };
    found.push({ kind: 'obstacle', obstacle: 'unread', location, code: error.code, reason });
  }
  return found;
}
