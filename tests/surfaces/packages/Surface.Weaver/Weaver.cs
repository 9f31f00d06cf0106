// The name of Fody's base type: Fody itself is not here.
namespace Fody
{
    public abstract class BaseModuleWeaver
    {
        public abstract void Execute();
    }
}

public sealed class ModuleWeaver : Fody.BaseModuleWeaver
{
    public override void Execute() => Marker.Leave("weaver ModuleWeaver");
}
