import type { ModuleCode } from '../behaviour/call-graph/index.js';
import {
  evaluatedConstants,
  Program,
  Texts,
  ValueGraph,
  type Constants,
  type FlowBudget,
  type LoadedModule,
} from '../behaviour/data-flow/index.js';
import { asBuffer } from '../core/bytes.js';
import { groupBy } from '../core/group.js';
import { limits } from '../core/limits.js';
import type { Fact } from '../facts/fact.js';
import { openModule } from '../formats/cil/module.js';
import { readPeImage } from '../formats/pe/image.js';
import type { CodeSets } from './code-sets.js';
import { dataFilesOf } from './data-files.js';
import { bytesOf, type Wording, type Wordings } from './wordings.js';

/** Gives the content of a file of the package once more; undefined where that cannot be. */
export type Contents = (path: string) => Uint8Array | undefined;

/** What the code of assemblies that load together does with values, as far as somebody asks. */
export interface OpenedCode {
  readonly modules: readonly LoadedModule[];
  readonly program: Program;
  readonly graph: ValueGraph;
  readonly constants: Constants;
  readonly texts: Texts;
}

/**
 * Assemblies that load together. Their code is opened for the first who looks into it, and what is
 * read of it stays for the next.
 */
export class LoadedSet {
  readonly folder: string;
  readonly code: readonly ModuleCode[];
  readonly facts: readonly Fact[];
  /** Names of files that the package brings and code may read. */
  readonly dataFiles: ReadonlySet<string>;
  readonly #sets: CodeSets;
  readonly #contents: Contents;
  /** What its code says in texts that it works out. */
  readonly wordings: Wordings;
  /** What was inflated for one who asks is there for the next, as long as the set is looked at. */
  readonly #read = new Map<string, Uint8Array | undefined>();
  #opened: OpenedCode | undefined;
  #namesAddress: boolean | undefined;

  constructor(
    folder: string,
    facts: readonly Fact[],
    dataFiles: ReadonlySet<string>,
    sets: CodeSets,
    contents: Contents,
    wordings: Wordings,
  ) {
    this.folder = folder;
    this.dataFiles = dataFiles;
    this.code = sets.of(folder);
    this.facts = facts;
    this.#sets = sets;
    this.#contents = contents;
    this.wordings = wordings;
  }

  /** Little enough code to be followed for each framework anew. */
  get isSmall(): boolean {
    return this.code.reduce((sum, { size }) => sum + size, 0) <= limits.flowAgainBytes;
  }

  /** Whether some address is written into the code: a host, or a scheme before something else. */
  get namesAddress(): boolean {
    this.#namesAddress ??=
      this.facts.some((fact) => fact.kind === 'endpoint' && fact.role === 'service') ||
      this.code.some(({ path }) => holdsScheme(this.#bytes(path)));
    return this.#namesAddress;
  }

  /** Whether the code says what a client is: in a header, by its name or by a member. */
  get namesAgent(): boolean {
    return this.#says('agent');
  }

  /** Whether the code names a folder of which others see what is in it, or asks for one. */
  get namesOpenFolder(): boolean {
    return this.#says('open folder');
  }

  /** Whether the code has a piece of an address by which a server is asked for secrets. */
  get namesSecretServer(): boolean {
    return this.#says('secret server');
  }

  /**
   * @param budget of the one who asks: what others have spent is theirs
   * @throws MalformedInput, LimitReached what opening assemblies and building graphs throws.
   */
  open(budget: FlowBudget): OpenedCode {
    this.#opened ??= this.#open(budget);
    this.#opened.program.budget = budget;
    return this.#opened;
  }

  /** Whether the code reads what a program prints, or names a command that writes secrets to files. */
  get readsPrograms(): boolean {
    return this.#says('output');
  }

  /** Whether the code has words of a manifest, and some by which packages are published. */
  get namesPublishing(): boolean {
    return this.#says('publishing') && this.#says('manifest');
  }

  /** The names of the assemblies, as their files have them. */
  get assemblyNames(): readonly string[] {
    return this.code.map(({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  }

  /** Whether the code names headers that give rights to what is stored. */
  get namesGrant(): boolean {
    return this.#says('right');
  }

  /** Whether it names types of SDKs that give rights to what is stored. */
  get namesGrantee(): boolean {
    return this.#says('right of an SDK');
  }

  #says(wording: Wording): boolean {
    return this.code.some(({ path }) => {
      if (this.wordings.get(path)?.has(wording) === true) return true;
      const bytes = this.#bytes(path);
      return bytes !== undefined && bytesOf(wording).some((name) => asBuffer(bytes).includes(name));
    });
  }

  #bytes(path: string): Uint8Array | undefined {
    if (!this.#read.has(path)) this.#read.set(path, this.#contents(path));
    return this.#read.get(path);
  }

  #open(budget: FlowBudget): OpenedCode {
    const modules = this.code.flatMap(({ path }): LoadedModule[] => {
      const bytes = this.#bytes(path);
      return bytes === undefined ? [] : [{ path, module: openModule(readPeImage(bytes)) }];
    });
    const program = new Program(this.#sets.graphOf(this.folder), modules, budget);
    const graph = new ValueGraph(program);
    const constants = evaluatedConstants(program);
    return { modules, program, graph, constants, texts: new Texts(graph, constants) };
  }
}

/** Each folder's assemblies with what was seen in them; whoever goes through them holds one at a time. */
export function* loadedSets(
  facts: readonly Fact[],
  sets: CodeSets,
  contents: Contents,
  wordings: Wordings,
): Generator<LoadedSet> {
  const dataFiles = dataFilesOf(facts);
  const factsAt = groupBy(facts, ({ location }) => location.path);
  for (const folder of sets.folders) {
    const here = sets.of(folder).flatMap(({ path }) => factsAt.get(path) ?? []);
    yield new LoadedSet(folder, here, dataFiles, sets, contents, wordings);
    // Who calls whom takes much, and packages are built for ten frameworks.
    sets.release(folder);
  }
}

/** As the strings of code have it (ECMA-335 II.24.2.4). */
const scheme = Buffer.from('://', 'utf16le');

function holdsScheme(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined) return false;
  return asBuffer(bytes).includes(scheme);
}
