using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using HarmonyLib;

namespace Inert.Patching;

[AttributeUsage(AttributeTargets.Method)]
public sealed class AfterAttribute(Type type, string method) : Attribute
{
    public Type Type { get; } = type;

    public string Method { get; } = method;
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class BeforeAttribute(Type type, string method) : Attribute
{
    public Type Type { get; } = type;

    public string Method { get; } = method;
}

public sealed record AppliedPatch(MethodBase Original, MethodInfo Patch, bool Before);

/// <summary>Applies the patches that the caller's assembly declares, and takes them back.</summary>
public sealed class PatchSet(string id) : IDisposable
{
    private readonly Harmony harmony = new(id);
    private readonly List<AppliedPatch> applied = new();

    public IReadOnlyList<AppliedPatch> Applied => applied;

    public void Apply(Assembly assembly)
    {
        var methods = assembly.GetTypes().SelectMany((type) => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic));
        foreach (var method in methods)
        {
            if (method.GetCustomAttribute<BeforeAttribute>() is { } before) Apply(before.Type, before.Method, method, true);
            if (method.GetCustomAttribute<AfterAttribute>() is { } after) Apply(after.Type, after.Method, method, false);
        }
    }

    public void Dispose()
    {
        foreach (var patch in applied)
        {
            harmony.Unpatch(patch.Original, patch.Before ? HarmonyPatchType.Prefix : HarmonyPatchType.Postfix, id);
        }

        applied.Clear();
    }

    private void Apply(Type type, string name, MethodInfo patch, bool before)
    {
        var original = AccessTools.Method(type, name) ?? throw new MissingMethodException(type.FullName, name);
        var method = new HarmonyMethod(patch);
        harmony.Patch(original, before ? method : null, before ? null : method);
        applied.Add(new AppliedPatch(original, patch, before));
    }
}
