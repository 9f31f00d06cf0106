import { buildCallGraph, type ModuleCode } from '../../behaviour/call-graph/index.js';
import { Gates } from '../../behaviour/control/index.js';
import {
  evaluatedConstants,
  FlowBudget,
  Program,
  Texts,
  ValueGraph,
  type LoadedModule,
} from '../../behaviour/data-flow/index.js';
import { isInputError } from '../../core/errors.js';
import { groupBy } from '../../core/group.js';
import type { Fact } from '../../facts/fact.js';
import { openModule } from '../../formats/cil/module.js';
import { readPeImage } from '../../formats/pe/image.js';
import { folderOf, loadSets } from '../load-sets.js';
import { damagesIn, mayDamage } from './damages.js';
import { clipboardSwapsIn, usesClipboard } from './clipboard.js';
import { bypassesIn, isCheck } from './bypasses.js';
import { foreignPatchesIn, patches } from './patches.js';
import { grantsRights, remoteGrantsIn } from './grants.js';
import { isAccount, replacementsIn } from './replacements.js';
import type { Scene } from './scene.js';
import { mayDecide, spoiledWritesIn } from './writes.js';

/** Gives the content of a file of the package once more; undefined where that cannot be. */
type Contents = (path: string) => Uint8Array | undefined;

/** Something that code may do, and who looks closely whether it does. */
interface Look {
  /** What is worth it, by the facts alone: before any code is read. */
  candidates(facts: readonly Fact[]): Fact[];
  find(scene: Scene): Fact[];
}

const each =
  (may: (fact: Fact) => boolean): Look['candidates'] =>
  (facts) =>
    facts.filter(may);

const looks: readonly Look[] = [
  { candidates: mayDamage, find: damagesIn },
  { candidates: each(mayDecide), find: spoiledWritesIn },
  { candidates: each(isAccount), find: replacementsIn },
  { candidates: each(usesClipboard), find: clipboardSwapsIn },
  { candidates: each(patches), find: foreignPatchesIn },
  { candidates: each(isCheck), find: bypassesIn },
  { candidates: each(grantsRights), find: remoteGrantsIn },
];

/** Looks for harm that depends on something, and for values that are not what the caller gave. */
export function harmsOf(
  facts: readonly Fact[],
  code: readonly ModuleCode[],
  contents: Contents,
): Fact[] {
  const byPath = new Map(code.toReversed().map((module) => [module.path, module]));
  const sets = loadSets([...byPath.keys()]);
  const factsAt = groupBy(facts, ({ location }) => location.path);
  const folders = [...new Set([...byPath.keys()].map(folderOf))].sort();
  const budget = new FlowBudget();
  const known = new Map(looks.map((look) => [look, new Set<string>()]));
  return folders.flatMap((folder) => {
    const paths = sets.of(folder).filter((path) => byPath.has(path));
    const here = paths.flatMap((path) => factsAt.get(path) ?? []);
    const wanted = [...known].flatMap(([look, seen]) =>
      isNews(look.candidates(here), seen) ? [look] : [],
    );
    if (wanted.length === 0) return [];
    const modules = paths.map((path) => byPath.get(path) as ModuleCode);
    return lookIn({ folder, code: modules, facts: here, contents, budget }, wanted);
  });
}

/**
 * A library is built for many frameworks, and its translations lie below it: what stands in the same
 * members at the same instructions as what was looked at is not looked at once more.
 */
function isNews(facts: readonly Fact[], known: Set<string>): boolean {
  const before = known.size;
  for (const { kind, location, excerpt = '' } of facts) {
    const { member = '', ilOffset = '' } = location;
    known.add([kind, member, ilOffset, excerpt].join('\0'));
  }
  return known.size > before;
}

/** Assemblies that load together. */
interface Together {
  readonly folder: string;
  readonly code: readonly ModuleCode[];
  readonly facts: readonly Fact[];
  readonly contents: Contents;
  readonly budget: FlowBudget;
}

function lookIn(
  { folder, code, facts, contents, budget }: Together,
  wanted: readonly Look[],
): Fact[] {
  const found: Fact[] = [];
  try {
    const modules = code.flatMap(({ path }): LoadedModule[] => {
      const bytes = contents(path);
      return bytes === undefined ? [] : [{ path, module: openModule(readPeImage(bytes)) }];
    });
    const calls = buildCallGraph(code);
    const program = new Program(calls, modules, budget.share());
    const graph = new ValueGraph(program);
    const visible = new Set(calls.callerRoots());
    const gates = new Gates(graph, visible);
    const texts = new Texts(graph, evaluatedConstants(program));
    const scene = { graph, gates, foundations: gates.foundations, texts, facts, visible };
    for (const look of wanted) found.push(...look.find(scene));
  } catch (error) {
    if (!isInputError(error)) throw error;
    const reason = `what decides in the code of ${folder} was not looked at to its end: ${error.message}`;
    const location = { path: code[0]?.path ?? folder };
    found.push({ kind: 'obstacle', obstacle: 'unread', location, code: error.code, reason });
  }
  return found;
}
