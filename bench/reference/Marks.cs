using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Reference;

/// <summary>
/// What in a module makes frameworks run code of it: counts of type initializers, the module initializer, the program's
/// entry, and the types and assembly attributes that bear the names below. A list to check entry points by, by hand.
/// </summary>
internal static class Marks
{
    private static readonly HashSet<string> attributes =
    [
        "DiagnosticAnalyzerAttribute", "GeneratorAttribute", "ExportCodeFixProviderAttribute", "ExportCodeRefactoringProviderAttribute",
        "ExportCompletionProviderAttribute", "ExportLanguageServiceAttribute", "ExportWorkspaceServiceAttribute", "ExportAttribute",
        "FileExtensionAttribute", "DefaultExecutorUriAttribute", "ExtensionUriAttribute", "FriendlyNameAttribute",
        "DataCollectorFriendlyNameAttribute", "DataCollectorTypeUriAttribute",
    ];

    private static readonly HashSet<string> startups =
    [
        "HostingStartupAttribute", "PreApplicationStartMethodAttribute", "PostApplicationStartMethodAttribute", "WebJobsStartupAttribute",
        "FunctionsStartupAttribute", "OwinStartupAttribute", "ReferenceAssemblyAttribute", "ApplicationShutdownMethodAttribute",
        "WorkerExtensionStartupAttribute",
    ];

    private static readonly HashSet<string> bases =
    [
        "DiagnosticAnalyzer", "DiagnosticSuppressor", "CodeFixProvider", "CodeRefactoringProvider", "Task", "ToolTask", "AppDomainIsolatedTask",
        "BaseModuleWeaver", "Controller", "ControllerBase", "ApiController", "DataCollector", "InProcDataCollection", "TaskExtension",
    ];

    private static readonly HashSet<string> interfaces =
    [
        "ISourceGenerator", "IIncrementalGenerator", "ITask", "ICancelableTask", "ITaskFactory", "ITaskFactory2", "ITestDiscoverer", "ITestExecutor",
        "ITestExecutor2", "ITestLogger", "ITestLoggerWithParameters", "ITestRuntimeProvider", "ITestRuntimeProvider2", "InProcDataCollection",
        "IHostingStartup", "IController",
    ];

    public static int Run(string path)
    {
        foreach (Module module in Inputs.Find(path))
        {
            Console.WriteLine(module.Name);
            using var pe = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(module.Image));
            if (pe.HasMetadata)
            {
                Describe(pe);
            }
            else
            {
                int entry = pe.PEHeaders.PEHeader?.AddressOfEntryPoint ?? 0;
                int tls = pe.PEHeaders.PEHeader?.ThreadLocalStorageTableDirectory.Size ?? 0;
                Console.WriteLine($"  native: entry point {entry:x}, thread-local storage {tls}, library {pe.PEHeaders.IsDll}");
            }
        }
        return 0;
    }

    private static void Describe(PEReader pe)
    {
        MetadataReader reader = pe.GetMetadataReader();
        int initializers = reader.MethodDefinitions.Count(handle => reader.StringComparer.Equals(reader.GetMethodDefinition(handle).Name, ".cctor"));
        bool own = reader.GetTypeDefinition(reader.TypeDefinitions.First()).GetMethods()
            .Any(handle => reader.StringComparer.Equals(reader.GetMethodDefinition(handle).Name, ".cctor"));
        int entry = pe.PEHeaders.CorHeader?.EntryPointTokenOrRelativeVirtualAddress ?? 0;
        Console.WriteLine($"  initializers: types {initializers - (own ? 1 : 0)}, module {own}; entry point {entry:x8}; library {pe.PEHeaders.IsDll}");
        string[] marks = reader.IsAssembly ? AttributesOf(reader, reader.GetAssemblyDefinition().GetCustomAttributes()).Where(startups.Contains).ToArray() : [];
        if (marks.Length > 0)
        {
            Console.WriteLine($"  assembly: {string.Join(", ", marks)}");
        }
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            DescribeType(reader, handle);
        }
    }

    private static void DescribeType(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        List<string> marks = [.. AttributesOf(reader, type.GetCustomAttributes()).Where(attributes.Contains).Distinct().Select(name => $"[{name}]")];
        EntityHandle parent = handle;
        for (int depth = 0; depth < 16 && !parent.IsNil && parent.Kind == HandleKind.TypeDefinition; depth++)
        {
            TypeDefinition at = reader.GetTypeDefinition((TypeDefinitionHandle)parent);
            marks.AddRange(at.GetInterfaceImplementations()
                .Select(each => NameOf(reader, reader.GetInterfaceImplementation(each).Interface)).Where(interfaces.Contains));
            parent = at.BaseType;
            string name = NameOf(reader, parent);
            marks.AddRange(bases.Contains(name) ? [$": {name}"] : []);
        }
        string own = TypeText(reader, handle);
        if (marks.Count > 0 || own is "StartupHook" || own.EndsWith("ModuleWeaver", StringComparison.Ordinal))
        {
            string kind = type.Attributes.HasFlag(System.Reflection.TypeAttributes.Abstract) ? "abstract " : "";
            Console.WriteLine($"  {kind}{own}  {string.Join(" ", marks.Distinct())}");
        }
    }

    private static IEnumerable<string> AttributesOf(MetadataReader reader, CustomAttributeHandleCollection handles) =>
        handles.Select(handle => reader.GetCustomAttribute(handle).Constructor).Select(constructor => constructor.Kind switch
        {
            HandleKind.MemberReference => NameOf(reader, reader.GetMemberReference((MemberReferenceHandle)constructor).Parent),
            HandleKind.MethodDefinition => NameOf(reader, reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
            _ => "",
        });

    private static string NameOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)handle).Name),
        HandleKind.TypeDefinition when !handle.IsNil => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)handle).Name),
        _ => "",
    };

    private static string TypeText(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        if (!outer.IsNil)
        {
            return $"{TypeText(reader, outer)}/{name}";
        }
        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
