import type { Location } from '../core/location.js';
import type { Capability } from './capability.js';
import type {
  ApiCallFact,
  EmbeddedKeyFact,
  EndpointFact,
  PathFact,
  Seen,
  VariableFact,
} from './fact.js';

/** When code of a package can run, in the order in which a package comes to it. */
export const phases = {
  restore: 'while packages are restored',
  install: 'in the package console of Visual Studio',
  evaluation: 'whenever the project is loaded',
  'project-open': 'when the project is opened in an IDE',
  build: 'in the build',
  compile: 'inside the compiler',
  load: 'when the assembly is loaded',
  'first-use': 'when a type is first used',
  call: 'when the consumer calls it',
  tool: 'when somebody runs it',
} as const;

export type Phase = keyof typeof phases;

/** How code of a package comes to run: the convention, hook or attribute that starts it. */
export const surfaces = {
  'init-script': 'init script',
  'install-script': 'install script',
  'content-transform': 'content transform',
  sdk: 'SDK file',
  'property-function': 'property function',
  'msbuild-target': 'target',
  'inline-task': 'inline task',
  task: 'task',
  weaver: 'weaver',
  analyzer: 'analyzer',
  'source-generator': 'source generator',
  suppressor: 'diagnostic suppressor',
  'code-fix': 'code fix',
  'content-source': 'source file compiled in',
  'module-initializer': 'module initializer',
  'static-constructor': 'static constructor',
  'hosting-startup': 'hosting startup',
  'startup-hook': 'startup hook',
  'pre-application-start': 'pre-application start method',
  'host-startup': 'host startup',
  'test-adapter': 'test adapter',
  controller: 'controller',
  'native-load': 'native library',
  tool: 'tool',
  template: 'template',
  'mcp-server': 'MCP server',
} as const;

export type Surface = keyof typeof surfaces;

/** Something with which code of the package begins to run. */
export interface EntryPointFact extends Seen<'entry-point'> {
  readonly surface: Surface;
  /**
   * The first phase in which it runs, and the others. Opening a project in an IDE repeats part of a
   * build: what runs in both has `build` or `compile` for its phase, `project-open` among the others.
   * What evaluation runs, a build and an opened project run too, since both evaluate.
   */
  readonly phase: Phase;
  readonly alsoIn: readonly Phase[];
  /** It runs without the consumer's code, or a person, asking for it. */
  readonly byItself: boolean;
  /** As a person would call it: `target ReadCommit`, `module initializer of Example.Money`. */
  readonly name: string;
  /** What makes it run, in the client's words: `BeforeTargets=GetAssemblyVersion`. */
  readonly when: string;
  /** The condition under which it runs, as the file writes it. */
  readonly condition?: string;
  /** How many of its kind the file has, where one fact stands for them all; 1 otherwise. */
  readonly count: number;
  readonly targetFramework?: string;
  readonly runtimeIdentifier?: string;
  /** Tokens of the methods with which it begins, where it is managed code of the file. */
  readonly roots: readonly number[];
}

/** A call on the way from an entry point to what it reaches: who calls, and where in it. */
export interface CallStep {
  /** The member that is entered: `Namespace.Type::Method`. */
  readonly member: string;
  /** The member of the source in which it was written, where a compiler moved it. */
  readonly sourceMember: string;
  /** Where it is called from; of the first step, where it begins. */
  readonly location: Location;
}

/** What an entry point may reach. */
export type Reached = ApiCallFact | PathFact | EndpointFact | VariableFact | EmbeddedKeyFact;

/**
 * An entry point comes, by calls that the package's code makes, to something of interest. One fact
 * for each entry point and API or string, with the shortest way; located where the API is called.
 */
export interface ReachFact extends Seen<'reach'> {
  readonly entryPoint: EntryPointFact;
  readonly target: Reached;
  /** Of the API called; of a string, none. */
  readonly capability?: Capability;
  /** From the entry point to the member that calls; empty where the entry point's own text does. */
  readonly steps: readonly CallStep[];
}
