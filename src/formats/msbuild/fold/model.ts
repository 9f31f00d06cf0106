import type { Span } from '../../../core/source.js';
import type { InlineTask, MsBuildFile, Target, TaskInvocation, UsingTask } from '../model.js';

export interface FoldRequest {
  /** Files that a project imports one after another, as NuGet orders them. */
  readonly roots: readonly string[];
  /** A build file of the package by its path, case ignored; undefined where there is none. */
  file(path: string): MsBuildFile | undefined;
  /** Paths of the build files of the package. */
  readonly paths: readonly string[];
  /** What was spent of `foldedWork`, over all requests of one package. */
  readonly work: { spent: number };
  /** The text of any file of the package. */
  text(path: string): string | undefined;
}

/** A parameter of a task with the texts that it may be given, unescaped. */
export interface FoldedParameter {
  readonly name: string;
  readonly values: readonly string[];
  /** The same as lists, one entry a line: what `WriteLinesToFile` writes. */
  readonly lines: readonly string[];
  /** As written. */
  readonly written: string;
  readonly span: Span;
}

export interface FoldedTask {
  readonly path: string;
  readonly target: Target;
  readonly task: TaskInvocation;
  readonly parameters: readonly FoldedParameter[];
  /** Conditions of the task, its group and its target, with what their properties stand for. */
  readonly conditions: readonly string[];
}

/** Code of an inline task with the properties that stand in it replaced. */
export interface FoldedCode {
  readonly path: string;
  readonly usingTask: UsingTask;
  readonly inline: InlineTask;
  readonly codes: readonly string[];
  readonly sources: readonly string[];
}

export interface FoldedBuild {
  /** Files that were gone through, in the order of their first import. */
  readonly files: readonly string[];
  readonly tasks: readonly FoldedTask[];
  readonly codes: readonly FoldedCode[];
  /** Properties at the end of the evaluation by lower-case name, unescaped. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}
