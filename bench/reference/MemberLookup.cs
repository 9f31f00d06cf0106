using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Reference;

/// <summary>Which definition a method token of a set leads to.</summary>
internal sealed class MemberLookup(AssemblySet set)
{
    private readonly Dictionary<(SetModule, EntityHandle), string> known = [];
    private readonly SignatureNames names = new(set);

    /// <summary>`module:token Type::Method`, or `-` for what the set does not define.</summary>
    public string Find(SetModule module, EntityHandle handle)
    {
        if (!known.TryGetValue((module, handle), out string? text))
        {
            text = Text(Resolve(module, handle));
            known[(module, handle)] = text;
        }
        return text;
    }

    private static string Text((SetModule Module, MethodDefinitionHandle Handle)? found)
    {
        if (found is not var (module, handle))
        {
            return "-";
        }
        MethodDefinition method = module.Metadata.GetMethodDefinition(handle);
        string type = AssemblySet.NameOf(module.Metadata, method.GetDeclaringType());
        int token = MetadataTokens.GetToken(handle);
        return string.Create(CultureInfo.InvariantCulture, $"{module.Index}:{token:x8} {type}::{module.Metadata.GetString(method.Name)}");
    }

    private (SetModule, MethodDefinitionHandle)? Resolve(SetModule module, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition => (module, (MethodDefinitionHandle)handle),
        HandleKind.MethodSpecification => Resolve(module, module.Metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference => Search(module, module.Metadata.GetMemberReference((MemberReferenceHandle)handle)),
        _ => null,
    };

    /// <summary>ECMA-335 II.22.25: by name and signature, among the methods of the type, then of its base classes.</summary>
    private (SetModule, MethodDefinitionHandle)? Search(SetModule module, MemberReference member)
    {
        if (member.GetKind() != MemberReferenceKind.Method)
        {
            return null;
        }
        if (member.Parent.Kind == HandleKind.MethodDefinition)
        {
            return (module, (MethodDefinitionHandle)member.Parent);
        }
        string name = module.Metadata.GetString(member.Name);
        string signature = names.Text(member.DecodeMethodSignature(names, ImmutableArray<string>.Empty));
        TypeAt? type = member.Parent.Kind == HandleKind.ModuleReference
            ? GlobalsOf(module, (ModuleReferenceHandle)member.Parent)
            : names.Head(module, member.Parent, []).Type;
        ImmutableArray<string> arguments = [];
        while (type is TypeAt at)
        {
            MetadataReader metadata = at.Module.Metadata;
            TypeDefinition definition = metadata.GetTypeDefinition(at.Handle);
            foreach (MethodDefinitionHandle handle in definition.GetMethods())
            {
                MethodDefinition method = metadata.GetMethodDefinition(handle);
                if (metadata.StringComparer.Equals(method.Name, name)
                    && names.Text(method.DecodeSignature(names, arguments)) == signature)
                {
                    return (at.Module, handle);
                }
            }
            (type, arguments) = names.Head(at.Module, definition.BaseType, arguments);
        }
        return null;
    }

    private TypeAt? GlobalsOf(SetModule module, ModuleReferenceHandle handle)
    {
        SetModule? home = set.Named(module, handle).FirstOrDefault();
        return home is null ? null : new TypeAt(home, MetadataTokens.TypeDefinitionHandle(1));
    }
}

/// <summary>
/// Signatures as text in which each type of the set is told apart from others of its name, and type variables stand for
/// the arguments at hand.
/// </summary>
internal sealed class SignatureNames(AssemblySet set) : ISignatureTypeProvider<string, ImmutableArray<string>>
{
    private readonly Dictionary<string, TypeAt> defined = [];
    private (string Generic, ImmutableArray<string> Arguments, string Text) instance;

    public string Text(MethodSignature<string> signature)
    {
        string parameters = string.Join(",", signature.ParameterTypes);
        return $"{signature.Header} {signature.GenericParameterCount} {signature.RequiredParameterCount} {signature.ReturnType}({parameters})";
    }

    /// <summary>The type of a token without its arguments, if the set defines it, and these.</summary>
    public (TypeAt? Type, ImmutableArray<string> Arguments) Head(SetModule module, EntityHandle handle, ImmutableArray<string> context)
    {
        if (handle.IsNil)
        {
            return (null, []);
        }
        string text = handle.Kind switch
        {
            HandleKind.TypeDefinition => GetTypeFromDefinition(module.Metadata, (TypeDefinitionHandle)handle, 0),
            HandleKind.TypeReference => GetTypeFromReference(module.Metadata, (TypeReferenceHandle)handle, 0),
            _ => GetTypeFromSpecification(module.Metadata, context, (TypeSpecificationHandle)handle, 0),
        };
        bool isInstance = handle.Kind == HandleKind.TypeSpecification && text == instance.Text;
        string head = isInstance ? instance.Generic : text;
        TypeAt? type = defined.TryGetValue(head, out TypeAt at) ? at : null;
        return (type, isInstance ? instance.Arguments : []);
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Define(new TypeAt(set.ModuleOf(reader), handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        set.Resolve(set.ModuleOf(reader), handle) is TypeAt at ? Define(at) : AssemblySet.NameOf(reader, handle);

    private string Define(TypeAt at)
    {
        string text = $"[{at.Module.Index}]{AssemblySet.NameOf(at.Module.Metadata, at.Handle)}";
        defined[text] = at;
        return text;
    }

    public string GetTypeFromSpecification(MetadataReader reader, ImmutableArray<string> context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        string text = $"{genericType}<{string.Join(",", typeArguments)}>";
        instance = (genericType, typeArguments, text);
        return text;
    }

    public string GetGenericTypeParameter(ImmutableArray<string> context, int index) =>
        index < context.Length ? context[index] : $"!{index}";

    public string GetGenericMethodParameter(ImmutableArray<string> context, int index) => $"!!{index}";

    public string GetArrayType(string elementType, ArrayShape shape) =>
        $"{elementType}[{shape.Rank};{string.Join(",", shape.Sizes)};{string.Join(",", shape.LowerBounds)}]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"method({Text(signature)})";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    public string GetPinnedType(string elementType) => elementType + " pinned";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType + "[]";
}
