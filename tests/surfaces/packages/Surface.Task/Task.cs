using System.Runtime.CompilerServices;

namespace Surface;

public sealed class QuietTask : Microsoft.Build.Utilities.Task
{
    static QuietTask() => Marker.Leave("static constructors of Surface.Task");

    public QuietTask() => Marker.Leave("+constructor of the task");

    public string Text { get => ""; set => Marker.Leave("+setter of the task"); }

    public override bool Execute()
    {
        Marker.Leave("task Surface.QuietTask of Surface.Task.bin");
        return true;
    }
}

static class Start
{
    [ModuleInitializer]
    internal static void OnLoad() => Marker.Leave("module initializer of Surface.Task");
}
