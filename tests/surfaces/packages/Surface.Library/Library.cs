using System.Runtime.CompilerServices;

namespace Surface;

public static class Quiet
{
    static Quiet() => Marker.Leave("static constructors of Surface.Library");

    public static int One() => 1;
}

static class Start
{
    [ModuleInitializer]
    internal static void OnLoad() => Marker.Leave("module initializer of Surface.Library");
}
