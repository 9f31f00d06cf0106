using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Surface;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class QuietFix : CodeFixProvider
{
    public QuietFix() => Marker.Leave("code fix Surface.QuietFix");

    public override ImmutableArray<string> FixableDiagnosticIds => ["SURF010"];

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Finder : DiagnosticAnalyzer
{
    static readonly DiagnosticDescriptor Rule = new("SURF010", "Quiet", "Quiet", "Surface", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        Marker.Leave("analyzer Surface.Finder");
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(found => found.ReportDiagnostic(Diagnostic.Create(Rule, found.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}
