using System;
using System.Collections.Generic;

using System.IO;
using System.Text;
using System.Threading;
namespace Microsoft.CodeAnalysis
{
    public static class LanguageNames { public const string CSharp = "C#"; }
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class GeneratorAttribute : Attribute
    {
        public GeneratorAttribute() { }
        public GeneratorAttribute(string firstLanguage, params string[] additionalLanguages) { }
    }
    public enum DiagnosticSeverity { Hidden, Info, Warning, Error }
    public sealed class DiagnosticDescriptor
    {
        public DiagnosticDescriptor(string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, bool isEnabledByDefault) { }
    }
    public class Location { public static Location None { get { throw null; } } public static Location Create(string filePath, Text.TextSpan textSpan, Text.LinePositionSpan lineSpan) { throw null; } }
    public class Diagnostic { public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params object[] messageArgs) { throw null; } }
    public abstract class AdditionalText
    {
        public abstract string Path { get; }
        public abstract Text.SourceText GetText(CancellationToken cancellationToken = default);
    }
    public interface IAssemblySymbol { string Name { get; } }
    public interface INamedTypeSymbol { string Name { get; } }
    public abstract class SyntaxTree { public abstract string FilePath { get; } }
    public abstract class Compilation
    {
        public string AssemblyName { get { throw null; } }
        public IAssemblySymbol Assembly { get { throw null; } }
        public IEnumerable<SyntaxTree> SyntaxTrees { get { throw null; } }
        public INamedTypeSymbol GetTypeByMetadataName(string fullyQualifiedMetadataName) { throw null; }
    }
    public struct IncrementalValueProvider<T> { }
    public struct IncrementalValuesProvider<T> { }
    public struct IncrementalGeneratorInitializationContext
    {
        public IncrementalValueProvider<Compilation> CompilationProvider { get { throw null; } }
        public IncrementalValuesProvider<AdditionalText> AdditionalTextsProvider { get { throw null; } }
        public IncrementalValueProvider<Diagnostics.AnalyzerConfigOptionsProvider> AnalyzerConfigOptionsProvider { get { throw null; } }
        public void RegisterSourceOutput<T>(IncrementalValueProvider<T> source, Action<SourceProductionContext, T> action) { throw null; }
        public void RegisterSourceOutput<T>(IncrementalValuesProvider<T> source, Action<SourceProductionContext, T> action) { throw null; }
        public void RegisterPostInitializationOutput(Action<IncrementalGeneratorPostInitializationContext> callback) { throw null; }
    }
    public struct IncrementalGeneratorPostInitializationContext { public void AddSource(string hintName, string source) { throw null; } }
    public struct SourceProductionContext
    {
        public CancellationToken CancellationToken { get { throw null; } }
        public void AddSource(string hintName, string source) { throw null; }
        public void ReportDiagnostic(Diagnostic diagnostic) { throw null; }
    }
    public static class IncrementalValueProviderExtensions
    {
        public static IncrementalValuesProvider<T> Where<T>(this IncrementalValuesProvider<T> source, Func<T, bool> predicate) { throw null; }
        public static IncrementalValuesProvider<R> Select<T, R>(this IncrementalValuesProvider<T> source, Func<T, CancellationToken, R> selector) { throw null; }
        public static IncrementalValueProvider<R> Select<T, R>(this IncrementalValueProvider<T> source, Func<T, CancellationToken, R> selector) { throw null; }
        public static IncrementalValueProvider<IReadOnlyList<T>> Collect<T>(this IncrementalValuesProvider<T> source) { throw null; }
        public static IncrementalValueProvider<ValueTuple<L, R>> Combine<L, R>(this IncrementalValueProvider<L> left, IncrementalValueProvider<R> right) { throw null; }
    }
    public interface IIncrementalGenerator { void Initialize(IncrementalGeneratorInitializationContext context); }
}
namespace Microsoft.CodeAnalysis.Text
{
    public struct TextSpan { public TextSpan(int start, int length) { } }
    public struct LinePosition { public LinePosition(int line, int character) { } }
    public struct LinePositionSpan { public LinePositionSpan(LinePosition start, LinePosition end) { } }
    public struct TextLine { public int LineNumber { get { throw null; } } }
    public abstract class SourceText { public abstract int Length { get; } }
}
namespace Microsoft.CodeAnalysis.Diagnostics
{
    public abstract class AnalyzerConfigOptions { public abstract bool TryGetValue(string key, out string value); }
    public abstract class AnalyzerConfigOptionsProvider
    {
        public abstract AnalyzerConfigOptions GlobalOptions { get; }
        public abstract AnalyzerConfigOptions GetOptions(AdditionalText textFile);
    }
    public class AnalyzerOptions
    {
        public IEnumerable<AdditionalText> AdditionalFiles { get { throw null; } }
        public AnalyzerConfigOptionsProvider AnalyzerConfigOptionsProvider { get { throw null; } }
    }
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class DiagnosticAnalyzerAttribute : Attribute { public DiagnosticAnalyzerAttribute(string firstLanguage, params string[] additionalLanguages) { } }
    public enum GeneratedCodeAnalysisFlags { None, Analyze, ReportDiagnostics }
    public struct CompilationAnalysisContext
    {
        public Compilation Compilation { get { throw null; } }
        public AnalyzerOptions Options { get { throw null; } }
        public CancellationToken CancellationToken { get { throw null; } }
        public void ReportDiagnostic(Diagnostic diagnostic) { throw null; }
    }
    public abstract class AnalysisContext
    {
        public abstract void EnableConcurrentExecution();
        public abstract void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode);
        public abstract void RegisterCompilationAction(Action<CompilationAnalysisContext> action);
        public abstract void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action);
    }
    public abstract class CompilationStartAnalysisContext
    {
        public AnalyzerOptions Options { get { throw null; } }
        public abstract void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action);
    }
    public abstract class DiagnosticAnalyzer
    {
        public abstract DiagnosticDescriptor[] SupportedDiagnostics { get; }
        public abstract void Initialize(AnalysisContext context);
    }
}
