using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace Inert.Proxies;

public interface IInterceptor
{
    object? Intercept(MethodInfo method, object?[] arguments);
}

/// <summary>Makes classes at run time that hand every call of an interface to an interceptor.</summary>
public static class ProxyFactory
{
    private static readonly ModuleBuilder Module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Inert.Proxies.Generated"), AssemblyBuilderAccess.RunAndCollect)
        .DefineDynamicModule("main");

    private static readonly ConcurrentDictionary<Type, Type> Types = new();

    public static T Create<T>(IInterceptor interceptor)
        where T : class
    {
        if (!typeof(T).IsInterface) throw new ArgumentException($"{typeof(T)} is no interface");
        return (T)Activator.CreateInstance(Types.GetOrAdd(typeof(T), Build), interceptor)!;
    }

    private static Type Build(Type contract)
    {
        var type = Module.DefineType($"{contract.Name}Proxy{Types.Count}", TypeAttributes.Public | TypeAttributes.Sealed, typeof(object), [contract]);
        var field = type.DefineField("interceptor", typeof(IInterceptor), FieldAttributes.Private | FieldAttributes.InitOnly);
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(IInterceptor)]).GetILGenerator();
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Call, typeof(object).GetConstructor(Type.EmptyTypes)!);
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Ldarg_1);
        constructor.Emit(OpCodes.Stfld, field);
        constructor.Emit(OpCodes.Ret);
        foreach (var method in contract.GetMethods()) Implement(type, field, method);
        return type.CreateType();
    }

    private static void Implement(TypeBuilder type, FieldInfo field, MethodInfo method)
    {
        var parameters = method.GetParameters().Select((parameter) => parameter.ParameterType).ToArray();
        var body = type.DefineMethod(method.Name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final, method.ReturnType, parameters);
        var il = body.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Ldtoken, method);
        il.Emit(OpCodes.Call, typeof(MethodBase).GetMethod(nameof(MethodBase.GetMethodFromHandle), [typeof(RuntimeMethodHandle)])!);
        il.Emit(OpCodes.Castclass, typeof(MethodInfo));
        il.Emit(OpCodes.Ldc_I4, parameters.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (var at = 0; at < parameters.Length; at++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, at);
            il.Emit(OpCodes.Ldarg, at + 1);
            if (parameters[at].IsValueType) il.Emit(OpCodes.Box, parameters[at]);
            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Callvirt, typeof(IInterceptor).GetMethod(nameof(IInterceptor.Intercept))!);
        if (method.ReturnType == typeof(void)) il.Emit(OpCodes.Pop);
        else il.Emit(OpCodes.Unbox_Any, method.ReturnType);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(body, method);
    }

    /// <summary>A fast getter for a property, compiled once.</summary>
    public static Func<object, object?> Getter(PropertyInfo property)
    {
        var method = new DynamicMethod("get_" + property.Name, typeof(object), [typeof(object)], property.DeclaringType!.Module, skipVisibility: true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, property.DeclaringType);
        il.Emit(OpCodes.Callvirt, property.GetMethod!);
        if (property.PropertyType.IsValueType) il.Emit(OpCodes.Box, property.PropertyType);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<object, object?>>();
    }
}
