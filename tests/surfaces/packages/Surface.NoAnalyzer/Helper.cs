using System.Runtime.CompilerServices;

static class Start
{
    [ModuleInitializer]
    internal static void OnLoad() => Marker.Leave("module initializer of Surface.NoAnalyzer");
}
