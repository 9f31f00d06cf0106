import { append } from '../core/append.js';
import { dirname } from 'node:path';
import { AssayError, Bug, MalformedInput } from '../core/errors.js';
import { limits } from '../core/limits.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import type {
  ProjectOptions,
  ProjectSession,
} from '../ecosystems/nuget/project/evaluate-project.js';
import { sdkIdentity, type SdkPackage } from '../ecosystems/nuget/project/sdk-packages.js';
import type { ProjectSpec } from '../ecosystems/nuget/project-spec.js';
import type { AssessmentCache } from '../store/assessment-cache.js';
import { eachOf } from './each.js';
import { EvaluationMemory, type KeptEvaluation } from './evaluation-memory.js';
import type { FoundSdk, SdkFinder } from './sdk-packages.js';
import type { Supplies } from './supplies.js';
import { limitTrouble, type Trouble } from './trouble.js';

/** What evaluations go by. */
export interface EvaluationParts {
  readonly options: ProjectOptions;
  readonly cache: AssessmentCache<KeptEvaluation>;
  readonly sdks: SdkFinder;
  readonly supplies: Pick<Supplies, 'of'>;
  /** Projects that could not be read, which has been told. */
  readonly unread: ReadonlySet<string>;
  readonly troubles: Trouble[];
  readonly signal?: AbortSignal;
}

/** How long work may go on before somebody else is heard, in milliseconds. */
const breath = 50;

/** How many SDK packages are asked for at once. */
const askedAtOnce = 16;

/**
 * What each project asks of a restore, and each project that one of them refers to, by path. A
 * project that cannot be evaluated is a trouble and not in the result; one that is referred to and not
 * there is for the resolver to tell.
 */
export class ProjectEvaluations {
  readonly specs = new Map<string, ProjectSpec>();
  readonly #parts: EvaluationParts;
  readonly #memory: EvaluationMemory;
  readonly #named = new Map<string, readonly SdkPackage[]>();
  readonly #found = new Map<string, Map<string, FoundSdk>>();
  readonly #seen: Set<string>;
  #session: ProjectSession | undefined;
  #since = Date.now();

  constructor(parts: EvaluationParts) {
    const { sdks, cache, options } = parts;
    this.#parts = parts;
    this.#seen = new Set(parts.unread);
    this.#memory = new EvaluationMemory(sdks.tree, cache, circumstances(options));
  }

  async evaluate(paths: readonly string[]): Promise<void> {
    const { unread, troubles } = this.#parts;
    const most = limits.scanProjects + unread.size;
    const waiting = paths.toReversed();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (this.#seen.has(path)) continue;
      if (this.#seen.size >= most) {
        troubles.push(limitTrouble(path, 'scanProjects'));
        break;
      }
      this.#seen.add(path);
      await this.#evaluateOne(path);
      append(waiting, this.#references(path));
    }
  }

  /**
   * Looks for the SDK packages of these projects and of those that they refer to, and evaluates them once
   * more with what is found. An SDK may lead to another one.
   * @param where `extracted` asks nobody
   */
  async readSdks(paths: readonly string[], where: 'extracted' | 'feeds'): Promise<void> {
    const looked = new Set<string>();
    for (let round = 0; ; round++) {
      const wanted = this.#unread(paths).filter(({ name }) => !looked.has(name));
      const [first] = wanted;
      if (first === undefined) return;
      if (round === limits.sdkRounds) {
        this.#parts.troubles.push(limitTrouble(first.project, 'sdkRounds'));
        return;
      }
      for (const { name } of wanted) looked.add(name);
      const changed = await this.#find(wanted, where);
      for (const project of changed) {
        await this.#evaluateOne(project);
        await this.evaluate(this.#references(project));
      }
    }
  }

  /** Whether what an SDK of a project sets is not known. */
  lacksSdk(path: string): boolean {
    const found = this.#found.get(path);
    return (this.#named.get(path) ?? []).some((sdk) => {
      const identity = sdkIdentity(sdk);
      const one = identity && found?.get(identityKey(identity));
      return one === undefined || 'missing' in one;
    });
  }

  /** The SDK packages that projects name, themselves or by what they import. */
  get namedSdks(): ReadonlyMap<string, readonly SdkPackage[]> {
    return this.#named;
  }

  /** The projects that it refers to, as far as they are there. */
  #references(path: string): string[] {
    const { tree } = this.#parts.sdks;
    const { frameworks = [] } = this.specs.get(path) ?? {};
    const referred = new Set(frameworks.flatMap(({ projects }) => projects.map((one) => one.path)));
    return [...referred].filter((one) => tree.kindOf(one) === 'file');
  }

  async #evaluateOne(path: string): Promise<void> {
    const { sdks } = this.#parts;
    const found = this.#found.get(path) ?? new Map<string, FoundSdk>();
    const described = sdks.describe(found);
    const evaluated =
      this.#memory.remembered(path, described) ?? (await this.#anew(path, found, described));
    // What was known without its SDKs is more than nothing.
    if (evaluated !== undefined) {
      this.specs.set(path, evaluated.spec);
      this.#named.set(path, evaluated.sdkPackages);
    }
    await this.#breathe();
  }

  /** The evaluator and the SDK's build files are large: who remembers all does without. */
  async #anew(path: string, found: ReadonlyMap<string, FoundSdk>, described: string) {
    const { options, troubles } = this.#parts;
    const { evaluateInSession, ProjectSession } =
      await import('../ecosystems/nuget/project/evaluate-project.js');
    return attempt(path, troubles, () =>
      this.#memory.evaluated(path, described, () => {
        this.#session ??= new ProjectSession(this.#memory.tree, options);
        return evaluateInSession(path, this.#session, found);
      }),
    );
  }

  /** @throws what the signal was aborted with */
  async #breathe(): Promise<void> {
    if (Date.now() - this.#since < breath) return;
    await new Promise(setImmediate);
    this.#parts.signal?.throwIfAborted();
    this.#since = Date.now();
  }

  #unread(paths: readonly string[]): Wanted[] {
    const reached = new Set(paths);
    for (const path of reached) for (const one of this.#references(path)) reached.add(one);
    return [...reached].flatMap((project) =>
      (this.#named.get(project) ?? []).flatMap((sdk) => {
        const identity = sdkIdentity(sdk);
        if (identity === undefined) return [];
        const key = identityKey(identity);
        if (this.#found.get(project)?.has(key)) return [];
        return [{ project, identity, key, name: `${project}\0${key}` }];
      }),
    );
  }

  /** The projects for which something was found. */
  async #find(wanted: readonly Wanted[], where: 'extracted' | 'feeds'): Promise<Set<string>> {
    const { sdks, supplies } = this.#parts;
    const supplyOf = ({ project }: Wanted) => supplies.of(dirname(project));
    if (where === 'feeds')
      await eachOf(wanted, askedAtOnce, (one) => sdks.fetch(one.identity, supplyOf(one)));
    const changed = new Set<string>();
    // One after the other, so that what stands where does not depend on how fast feeds answer.
    for (const one of wanted) {
      const { project, key, identity } = one;
      const supply = supplyOf(one);
      const sdk =
        where === 'feeds' ? await sdks.find(identity, supply) : sdks.extracted(identity, supply);
      if (sdk === undefined) continue;
      const found = this.#found.get(project) ?? new Map<string, FoundSdk>();
      this.#found.set(project, found.set(key, sdk));
      changed.add(project);
    }
    return changed;
  }
}

interface Wanted {
  readonly project: string;
  readonly identity: PackageIdentity;
  readonly key: string;
  readonly name: string;
}

function circumstances({ environment, globalProperties, ...options }: ProjectOptions): string {
  const maps = [environment, globalProperties].map((one) => [...(one ?? [])]);
  return JSON.stringify([options, maps]);
}

function attempt<T>(file: string, troubles: Trouble[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AssayError) || error instanceof Bug) throw error;
    const line = error instanceof MalformedInput ? error.line : undefined;
    const reason = `cannot be evaluated: ${error.message}`;
    troubles.push({ file, code: error.code, reason, ...(line !== undefined && { line }) });
    return undefined;
  }
}
