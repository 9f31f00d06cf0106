using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Reference;

/// <summary>One module of a set; <see cref="Index"/> is its place among them.</summary>
internal sealed record SetModule(int Index, string Path, PEReader Image, MetadataReader Metadata, string Assembly)
{
    public Dictionary<string, TypeDefinitionHandle> Types { get; } = [];

    public Dictionary<string, ExportedTypeHandle> Exports { get; } = [];
}

/// <summary>A type that a set defines.</summary>
internal readonly record struct TypeAt(SetModule Module, TypeDefinitionHandle Handle);

/// <summary>Assemblies that load together, and the types that references between them lead to.</summary>
internal sealed class AssemblySet : IDisposable
{
    private readonly List<SetModule> modules = [];
    private readonly Dictionary<MetadataReader, SetModule> byReader = [];

    public IReadOnlyList<SetModule> Modules => modules;

    public static AssemblySet Open(IEnumerable<string> paths)
    {
        var set = new AssemblySet();
        foreach (string path in paths)
        {
            set.Add(path);
        }
        return set;
    }

    public void Dispose() => modules.ForEach(module => module.Image.Dispose());

    public SetModule ModuleOf(MetadataReader reader) => byReader[reader];

    private void Add(string path)
    {
        var image = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        MetadataReader metadata = image.GetMetadataReader();
        string assembly = metadata.IsAssembly ? metadata.GetString(metadata.GetAssemblyDefinition().Name) : "";
        var module = new SetModule(modules.Count, path, image, metadata, assembly);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            module.Types.TryAdd(NameOf(metadata, handle), handle);
        }
        foreach (ExportedTypeHandle handle in metadata.ExportedTypes)
        {
            module.Exports.TryAdd(NameOf(metadata, handle), handle);
        }
        modules.Add(module);
        byReader[metadata] = module;
    }

    public static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string own = Joined(metadata, type.Namespace, type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? own : NameOf(metadata, outer) + "/" + own;
    }

    public static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        string own = Joined(metadata, type.Namespace, type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope) + "/" + own
            : own;
    }

    private static string NameOf(MetadataReader metadata, ExportedTypeHandle handle)
    {
        ExportedType type = metadata.GetExportedType(handle);
        string own = Joined(metadata, type.Namespace, type.Name);
        return type.Implementation.Kind == HandleKind.ExportedType
            ? NameOf(metadata, (ExportedTypeHandle)type.Implementation) + "/" + own
            : own;
    }

    private static string Joined(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : metadata.GetString(space) + "." + metadata.GetString(name);

    /// <summary>The definition that a reference leads to, through forwarders; null outside the set.</summary>
    public TypeAt? Resolve(SetModule module, TypeReferenceHandle handle)
    {
        EntityHandle scope = module.Metadata.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference)
        {
            scope = module.Metadata.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        }
        string name = NameOf(module.Metadata, handle);
        IEnumerable<SetModule> homes = scope.Kind switch
        {
            HandleKind.AssemblyReference => Assemblies(module, (AssemblyReferenceHandle)scope),
            HandleKind.ModuleReference => Named(module, (ModuleReferenceHandle)scope),
            _ => [module],
        };
        return homes.Select(home => InModule(home, name, hops: 0)).FirstOrDefault(found => found is not null);
    }

    public IEnumerable<SetModule> Named(SetModule module, ModuleReferenceHandle handle)
    {
        string name = module.Metadata.GetString(module.Metadata.GetModuleReference(handle).Name);
        return modules.Where(other => other.Metadata.GetString(other.Metadata.GetModuleDefinition().Name) == name);
    }

    private IEnumerable<SetModule> Assemblies(SetModule module, AssemblyReferenceHandle handle)
    {
        string name = module.Metadata.GetString(module.Metadata.GetAssemblyReference(handle).Name);
        return modules.Where(other => other.Assembly.Length > 0 && string.Equals(other.Assembly, name, StringComparison.OrdinalIgnoreCase));
    }

    private TypeAt? InModule(SetModule module, string name, int hops)
    {
        if (module.Types.TryGetValue(name, out TypeDefinitionHandle definition))
        {
            return new TypeAt(module, definition);
        }
        if (hops > 20 || !module.Exports.TryGetValue(name, out ExportedTypeHandle handle))
        {
            return null;
        }
        EntityHandle place = module.Metadata.GetExportedType(handle).Implementation;
        while (place.Kind == HandleKind.ExportedType)
        {
            place = module.Metadata.GetExportedType((ExportedTypeHandle)place).Implementation;
        }
        return place.Kind != HandleKind.AssemblyReference
            ? null
            : Assemblies(module, (AssemblyReferenceHandle)place).Select(home => InModule(home, name, hops + 1))
                .FirstOrDefault(found => found is not null);
    }
}
