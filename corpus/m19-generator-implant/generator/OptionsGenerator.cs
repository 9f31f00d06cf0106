using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Inert.Options.Generator
{
    /// <summary>Writes a strongly typed class for every *.options.txt of the project.</summary>
    [Generator(LanguageNames.CSharp)]
    public sealed class OptionsGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var options = context.AdditionalTextsProvider
                .Where(text => text.Path.EndsWith(".options.txt", StringComparison.OrdinalIgnoreCase))
                .Select((text, cancellation) => new KeyValuePair<string, string>(text.Path, text.GetText(cancellation).ToString()));
            context.RegisterSourceOutput(options, (production, option) =>
                production.AddSource(Path.GetFileNameWithoutExtension(option.Key) + ".g.cs", OptionsWriter.Write(option.Key, option.Value)));
            context.RegisterSourceOutput(context.CompilationProvider, (production, compilation) =>
                production.AddSource("OptionsRuntime.g.cs", RuntimePart.Write(compilation.AssemblyName)));
        }
    }
}
