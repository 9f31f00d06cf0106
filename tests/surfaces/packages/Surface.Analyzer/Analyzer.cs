using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Surface;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuietAnalyzer : DiagnosticAnalyzer
{
    public QuietAnalyzer() => Marker.Leave("analyzer Surface.QuietAnalyzer");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("SURF001", "Quiet", "Quiet", "Surface", DiagnosticSeverity.Hidden, true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Marker.Leave("+Initialize of the analyzer");
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuietSuppressor : DiagnosticSuppressor
{
    public QuietSuppressor() => Marker.Leave("suppressor Surface.QuietSuppressor");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [new("SURF002", "CS0168", "Quiet")];

    public override void ReportSuppressions(SuppressionAnalysisContext context) { }
}

[Generator]
public sealed class QuietGenerator : IIncrementalGenerator
{
    public QuietGenerator() => Marker.Leave("source generator Surface.QuietGenerator");

    public void Initialize(IncrementalGeneratorInitializationContext context) => Marker.Leave("+Initialize of the generator");
}

[Generator]
public sealed class OldGenerator : ISourceGenerator
{
    public OldGenerator() => Marker.Leave("source generator Surface.OldGenerator");

    public void Initialize(GeneratorInitializationContext context) { }

    public void Execute(GeneratorExecutionContext context) { }
}

/// <summary>No analyzer at all: the compiler creates whatever bears the attribute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoAnalyzer
{
    public NoAnalyzer() => Marker.Leave("analyzer Surface.NoAnalyzer");
}

/// <summary>Without the attribute nobody creates it.</summary>
public class Unmarked : DiagnosticAnalyzer
{
    public Unmarked() => Marker.Leave("analyzer Surface.Unmarked");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [];

    public override void Initialize(AnalysisContext context) { }
}

static class Start
{
    [ModuleInitializer]
    internal static void OnLoad() => Marker.Leave("module initializer of Surface.Analyzer");
}
