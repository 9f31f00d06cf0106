using Microsoft.CodeAnalysis;

namespace Surface;

[Generator]
public sealed class AddedGenerator : IIncrementalGenerator
{
    public AddedGenerator() => Marker.Leave("source generator Surface.AddedGenerator");

    public void Initialize(IncrementalGeneratorInitializationContext context) { }
}
