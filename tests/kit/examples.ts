import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fact } from '../../src/facts/fact.js';
import type { Level } from '../../src/facts/finding.js';
import type { PackageText } from './package-builder.js';

/** C# text in the place of the assembly that `npm run generate` compiles from it. */
export interface CSharp {
  readonly csharp: string;
  /** Assemblies it refers to, as text: compiled beside it and thrown away. */
  readonly references: Readonly<Record<string, string>>;
}

/** One package that a rule is held against. */
export interface Example extends Omit<PackageText, 'files'> {
  /** Kebab-case, unique within the rule. */
  readonly name: string;
  /** One sentence: what it is, and what makes it (dis)honest. */
  readonly about: string;
  readonly files: Readonly<Record<string, string | Uint8Array | CSharp>>;
  /** What surrounds the package, for rules of basis `context`: a reader outside the package saw it. */
  readonly context?: readonly Fact[];
  /** Level at which it is flagged, where that is not the rule's own. */
  readonly level?: Level;
  /** A clean one that lacks a single link. */
  readonly nearMiss?: boolean;
}

/** At least two of each, and at least one near miss: the harness counts them. */
export interface Examples {
  readonly flagged: readonly Example[];
  readonly clean: readonly Example[];
}

export function csharp(text: string, references: CSharp['references'] = {}): CSharp {
  return { csharp: text, references };
}

/** What a telemetry SDK looks like to its callers: services are known by type, not by package. */
export const sentryStub = {
  Sentry: `namespace Sentry
{
    public class SentryOptions { public string Dsn { get; set; } }
    public static class SentrySdk
    {
        public static System.IDisposable Init(string dsn) => null;
        public static System.IDisposable Init(System.Action<SentryOptions> configure) => null;
        public static void CaptureMessage(string message) { }
        public static void CaptureException(System.Exception exception) { }
    }
}`,
};

/** What the compiler looks like to analyzers and generators, which it knows by these attributes. */
export const roslynStub = {
  'Microsoft.CodeAnalysis': `using System;
namespace Microsoft.CodeAnalysis
{
    public sealed class GeneratorAttribute : Attribute { }
    public struct PostInitialization { public void AddSource(string name, string text) { } }
    public struct GeneratorContext { public void Register(Action<PostInitialization> action) { } }
    public interface IIncrementalGenerator { void Initialize(GeneratorContext context); }
}
namespace Microsoft.CodeAnalysis.Diagnostics
{
    public sealed class DiagnosticAnalyzerAttribute : Attribute
    {
        public DiagnosticAnalyzerAttribute(string language) { }
    }
    public struct CompilationContext { public string[] AdditionalFiles; }
    public abstract class AnalysisContext
    {
        public abstract void RegisterCompilationAction(Action<CompilationContext> action);
    }
    public abstract class DiagnosticAnalyzer { public abstract void Initialize(AnalysisContext context); }
}`,
};

/** A build file of which the one target runs a command line, behind a condition that never holds. */
export function buildCommand(command: string): Record<string, string> {
  return {
    'build/Fixture.Package.targets': `<Project>
  <Target Name="Prepare" BeforeTargets="Build" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="${command}" />
  </Target>
</Project>
`,
  };
}

/** A build file with an inline task in C#, whose code ends before it does anything. */
export function inlineTask(code: string): Record<string, string> {
  return {
    'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Prepare" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)\\Microsoft.Build.Tasks.Core.dll">
    <Task><Code Type="Fragment" Language="cs"><![CDATA[
if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return true;
${code}
    ]]></Code></Task>
  </UsingTask>
  <Target Name="PrepareFixture" BeforeTargets="Build"><Prepare /></Target>
</Project>
`,
  };
}

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/rules');

export function isCSharp(content: unknown): content is CSharp {
  return typeof content === 'object' && content !== null && 'csharp' in content;
}

/** Where the assembly for `path` of an example lies, below tests/fixtures/rules. */
export function compiledPath(rule: string, example: string, path: string): string {
  return `${rule}/${example}/${path.slice(path.lastIndexOf('/') + 1)}`;
}

/** SHA-256 of all that is compiled: the text and what it refers to. */
export function sourceDigest(source: CSharp): string {
  return createHash('sha256')
    .update(JSON.stringify([source.csharp, source.references]))
    .digest('hex');
}

/** The files of an example, with the committed assemblies in the place of their sources. */
export function exampleFiles(rule: string, example: Example): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(example.files).map(([path, content]) => [
      path,
      isCSharp(content) ? compiled(compiledPath(rule, example.name, path), content) : content,
    ]),
  );
}

/** @throws Error when the assembly was compiled from another text: `npm run generate` is due. */
function compiled(path: string, source: CSharp): Uint8Array {
  const digest = JSON.parse(readFileSync(join(fixtures, `${path}.json`), 'utf8')) as {
    source: string;
  };
  if (digest.source !== sourceDigest(source)) throw new Error(`${path} is stale: npm run generate`);
  return readFileSync(join(fixtures, path));
}
