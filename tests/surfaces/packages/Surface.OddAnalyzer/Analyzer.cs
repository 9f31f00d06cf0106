using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Microsoft.CodeAnalysis
{
    /// <summary>A copy of the name is enough for the compiler, which looks at nothing else.</summary>
    [System.AttributeUsage(System.AttributeTargets.Class)]
    sealed class GeneratorAttribute : System.Attribute { }
}

namespace Surface
{
    [Microsoft.CodeAnalysis.Generator]
    public sealed class OddGenerator : IIncrementalGenerator
    {
        public OddGenerator() => Marker.Leave("source generator Surface.OddGenerator");

        public void Initialize(IncrementalGeneratorInitializationContext context) { }
    }

    static class Start
    {
        [ModuleInitializer]
        internal static void OnLoad() => Marker.Leave("module initializer of Surface.OddAnalyzer");
    }
}
