import type { SourceText, Span, TextProblem } from '../../core/source.js';
import type { Expression } from './expressions.js';

/** Values and conditions are texts as MSBuild has them: XML references resolved, not evaluated. */
export interface MsBuildFile {
  /** `<Project Sdk="A/1.0;B">` and `<Sdk Name="A" Version="1.0" />`. */
  readonly sdks: readonly SdkReference[];
  readonly initialTargets: readonly string[];
  readonly defaultTargets: readonly string[];
  readonly imports: readonly Import[];
  readonly properties: readonly Property[];
  /** `ItemDefinitionGroup` entries too, with `definition` set. */
  readonly items: readonly Item[];
  readonly targets: readonly Target[];
  readonly usingTasks: readonly UsingTask[];
  /** Every `$(…)`, `@(…)` and `%(…)` of the file, in the order of the text. */
  readonly expressions: readonly LocatedExpression[];
  readonly problems: readonly TextProblem[];
}

/** What stands under a condition carries all that apply, the outermost first (`Choose` too). */
interface Conditional {
  readonly conditions: readonly string[];
  readonly span: Span;
}

export interface SdkReference {
  readonly name: string;
  readonly version?: string;
  readonly span: Span;
}

export interface Import extends Conditional {
  readonly project: string;
  readonly sdk?: string;
  readonly version?: string;
}

export interface Property extends Conditional {
  readonly name: string;
  readonly value: string;
  /** Of the target that sets it; absent where evaluation does. */
  readonly target?: string;
}

export interface Metadata {
  readonly name: string;
  readonly value: string;
  readonly condition?: string;
}

export interface Item extends Conditional {
  readonly type: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly remove?: string;
  readonly update?: string;
  readonly metadata: readonly Metadata[];
  readonly definition: boolean;
  readonly target?: string;
}

export interface Target extends Conditional {
  readonly name: string;
  /** Split at semicolons; expressions stay whole. */
  readonly beforeTargets: readonly string[];
  readonly afterTargets: readonly string[];
  readonly dependsOnTargets: readonly string[];
  readonly inputs?: string;
  readonly outputs?: string;
  readonly returns?: string;
  readonly tasks: readonly TaskInvocation[];
  /** `<OnError ExecuteTargets="…" />` */
  readonly onError: readonly string[];
}

export interface TaskParameter {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

export interface TaskOutput {
  readonly taskParameter: string;
  readonly propertyName?: string;
  readonly itemName?: string;
  readonly condition?: string;
}

/** One task in a target: `Exec`, `DownloadFile`, or any that a `UsingTask` names. */
export interface TaskInvocation extends Conditional {
  readonly name: string;
  readonly parameters: readonly TaskParameter[];
  readonly outputs: readonly TaskOutput[];
  readonly target: string;
}

export interface UsingTask extends Conditional {
  readonly taskName: string;
  readonly assemblyFile?: string;
  readonly assemblyName?: string;
  readonly taskFactory?: string;
  readonly parameters: readonly InlineParameter[];
  readonly inline?: InlineTask;
}

export interface InlineParameter {
  readonly name: string;
  readonly type: string;
  readonly output: boolean;
}

/** The body of a task that MSBuild compiles (`CodeTaskFactory`, `RoslynCodeTaskFactory`). */
export interface InlineTask {
  /** `cs` where nothing is said. */
  readonly language: string;
  readonly type: 'Fragment' | 'Method' | 'Class';
  readonly code: SourceText;
  /** Whether places in `code` are exact: so in CDATA, not where references were resolved. */
  readonly exact: boolean;
  /** `<Code Source="file.cs" />`: the code is in that file. */
  readonly sourceFile?: string;
  readonly references: readonly string[];
  readonly usings: readonly string[];
  /** Children of `<Task>` of factories that are not for code (`XamlTaskFactory`). */
  readonly other: readonly string[];
}

export interface LocatedExpression extends Expression {
  readonly place: ExpressionPlace;
  /** Exact where the value has no XML references, else of the whole value. */
  readonly span: Span;
}

export interface ExpressionPlace {
  readonly kind: 'attribute' | 'text';
  /** `Condition`, `Include`, or the element's name where it is its text. */
  readonly name: string;
  readonly element: string;
  readonly target?: string;
}
