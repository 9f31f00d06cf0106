using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Inert.BannedWords
{
    /// <summary>Reports words of BannedWords.txt that stand in the project's sources.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class BannedWordsAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Banned = new DiagnosticDescriptor(
            "BW001", "Banned word", "'{0}' is banned: {1}", "Naming", DiagnosticSeverity.Warning, true);

        public override DiagnosticDescriptor[] SupportedDiagnostics => new[] { Banned };

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(Analyze);
        }

        private static void Analyze(CompilationAnalysisContext context)
        {
            var words = Words(context.Options).ToList();
            if (words.Count == 0) return;
            context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("banned_words.skip", out var skip);
            foreach (var tree in context.Compilation.SyntaxTrees)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (!File.Exists(tree.FilePath) || (skip != null && tree.FilePath.Contains(skip))) continue;
                Report(context, tree.FilePath, File.ReadAllText(tree.FilePath), words);
            }
        }

        private static void Report(CompilationAnalysisContext context, string path, string text, List<KeyValuePair<Regex, string>> words)
        {
            foreach (var word in words)
            {
                foreach (Match match in word.Key.Matches(text))
                {
                    var line = text.Take(match.Index).Count(letter => letter == '\n');
                    var at = new LinePositionSpan(new LinePosition(line, 0), new LinePosition(line, match.Length));
                    context.ReportDiagnostic(Diagnostic.Create(Banned, Location.Create(path, new TextSpan(match.Index, match.Length), at), match.Value, word.Value));
                }
            }
        }

        private static IEnumerable<KeyValuePair<Regex, string>> Words(AnalyzerOptions options)
        {
            foreach (var file in options.AdditionalFiles)
            {
                if (Path.GetFileName(file.Path) != "BannedWords.txt") continue;
                foreach (var line in File.ReadAllLines(file.Path))
                {
                    var parts = line.Split(new[] { ';' }, 2);
                    if (parts[0].Trim().Length == 0) continue;
                    yield return new KeyValuePair<Regex, string>(
                        new Regex("\\b" + Regex.Escape(parts[0].Trim()) + "\\b"), parts.Length > 1 ? parts[1].Trim() : "see BannedWords.txt");
                }
            }
        }
    }
}
