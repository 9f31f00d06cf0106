import type { Location } from '../../core/location.js';
import type { PackageFile } from '../gather.js';
import type { FileKind, NativeFact } from '../../facts/fact.js';
import type { Import, Item, Property, Target } from '../../formats/msbuild/model.js';
import type { ContentFilesRule } from '../../formats/nuspec/model.js';

/**
 * What the readers note, file by file, for the entry points of the package, which can be told only
 * when all files were read. Small: names, tokens and places, never the bytes of a file.
 */
export type Candidate =
  | ManifestCandidate
  | BuildFileCandidate
  | ModuleCandidate
  | NativeCandidate
  | SourceCandidate
  | ToolCandidate
  | TemplateCandidate
  | ServerCandidate
  | OpenedCandidate;

/** What the manifest says of how the package is used. */
export interface ManifestCandidate {
  readonly kind: 'manifest';
  readonly path: string;
  readonly id: string;
  readonly packageTypes: readonly string[];
  readonly contentFiles: readonly ContentFilesRule[];
}

/** Of the file that something was noted in. */
export interface Origin {
  readonly path: string;
  readonly role: PackageFile['role'];
  readonly fileKind: FileKind;
  readonly targetFramework?: string;
  readonly runtimeIdentifier?: string;
  /** It is not an entry of the archive but inside one. */
  readonly embedded: boolean;
}

export function originOf(file: PackageFile): Origin {
  const { path, role, kind, targetFramework, runtimeIdentifier } = file;
  return {
    path,
    role,
    fileKind: kind,
    ...(targetFramework ? { targetFramework } : {}),
    ...(runtimeIdentifier ? { runtimeIdentifier } : {}),
    embedded: path.includes('!/'),
  };
}

/** An MSBuild file, with places as locations: what decides whether and when something in it runs. */
export interface BuildFileCandidate {
  readonly kind: 'build-file';
  readonly file: Origin;
  readonly initialTargets: readonly string[];
  readonly defaultTargets: readonly string[];
  readonly imports: readonly Placed<Pick<Import, 'project' | 'conditions'>>[];
  readonly properties: readonly Pick<Property, 'name' | 'value'>[];
  readonly items: readonly Placed<
    Pick<Item, 'type' | 'include' | 'update' | 'metadata' | 'target' | 'conditions'>
  >[];
  readonly targets: readonly BuildTarget[];
  readonly usingTasks: readonly BuildTask[];
  /** Property functions and registry reads that the evaluation of the project makes. */
  readonly evaluated: readonly Placed<{
    readonly registry: boolean;
    readonly name: string;
    readonly text: string;
    readonly of: string;
  }>[];
}

export type Placed<T> = T & { readonly location: Location };

export interface BuildTarget extends Placed<
  Pick<Target, 'name' | 'beforeTargets' | 'afterTargets' | 'dependsOnTargets' | 'conditions'>
> {
  /** Names of the tasks in it. */
  readonly tasks: readonly string[];
  /** Targets that `CallTarget`, `MSBuild` and `OnError` in it name. */
  readonly calls: readonly string[];
}

/** A `UsingTask`. */
export interface BuildTask extends Placed<{ readonly conditions: readonly string[] }> {
  readonly name: string;
  readonly assemblyFile?: string;
  readonly assemblyName?: string;
  readonly factory?: string;
  /** Its code stands in the file, or in one that the file names. */
  readonly inline: boolean;
  readonly language?: string;
}

/** A member of a module: what it is called, and its token. */
export interface MemberPlace {
  readonly member: string;
  readonly token: number;
}

/** What a type of a module is to a framework that finds it by itself. */
export type TypeKind =
  | 'analyzer'
  | 'suppressor'
  | 'source-generator'
  | 'code-fix'
  | 'task'
  | 'task-factory'
  | 'weaver'
  | 'test-discoverer'
  | 'test-executor'
  | 'test-logger'
  | 'data-collector'
  | 'test-runtime'
  | 'test-extension'
  | 'controller'
  | 'startup-hook';

export interface TypeCandidate {
  readonly as: TypeKind;
  /** `Namespace.Type/Nested`. */
  readonly type: string;
  readonly place: MemberPlace;
  readonly roots: readonly number[];
}

/** An attribute of the assembly that names a type to start. */
export interface StartupCandidate {
  readonly surface: 'hosting-startup' | 'pre-application-start' | 'host-startup';
  readonly attribute: string;
  /** As the attribute names it: of this module where `place` has a member. */
  readonly type: string;
  readonly place?: MemberPlace;
  readonly roots: readonly number[];
}

export interface ModuleCandidate {
  readonly kind: 'module';
  readonly file: Origin;
  readonly name: string;
  readonly main?: MemberPlace;
  readonly moduleInitializer?: MemberPlace;
  /** Tokens of all type initializers. */
  readonly staticConstructors: readonly number[];
  /** Never loaded at run time. */
  readonly referenceAssembly: boolean;
  readonly types: readonly TypeCandidate[];
  readonly startups: readonly StartupCandidate[];
}

/** Machine code that a loader runs when it maps a library, or that is a program of its own. */
export interface NativeCandidate {
  readonly kind: 'native';
  readonly file: Origin;
  readonly format: NativeFact['format'];
  readonly isLibrary: boolean;
  readonly isProgram: boolean;
  /** `DllMain`, `3 functions of .init_array`. */
  readonly initializers: readonly string[];
}

/** C# source with methods that run when the assembly it is compiled into is loaded. */
export interface SourceCandidate {
  readonly kind: 'source';
  readonly path: string;
  readonly moduleInitializers: readonly Placed<{ readonly member: string }>[];
}

/** `DotnetToolSettings.xml` */
export interface ToolCandidate {
  readonly kind: 'tool';
  readonly file: Origin;
  readonly commands: readonly {
    readonly name: string;
    readonly entryPoint: string;
    readonly runner: string;
    readonly line: number;
  }[];
  readonly runtimePackages: readonly { readonly runtimeIdentifier: string; readonly id: string }[];
}

/** `.template.config/template.json` */
export interface TemplateCandidate {
  readonly kind: 'template';
  readonly file: Origin;
  readonly name: string;
  readonly scripts: readonly { readonly text: string; readonly line: number }[];
}

/** `.mcp/server.json` */
export interface ServerCandidate {
  readonly kind: 'server';
  readonly file: Origin;
  readonly name: string;
}

/** Settings that make an IDE or a coding assistant run something when it opens a folder. */
export interface OpenedCandidate {
  readonly kind: 'opened';
  readonly file: Origin;
  readonly runs: string;
}
