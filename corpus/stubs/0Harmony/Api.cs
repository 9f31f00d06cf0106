using System;
using System.Reflection;
namespace HarmonyLib
{
    public class HarmonyMethod
    {
        public HarmonyMethod(MethodInfo method) { }
        public HarmonyMethod(Type methodType, string methodName, Type[] argumentTypes = null) { }
    }
    public class Harmony
    {
        public Harmony(string id) { }
        public string Id { get { throw null; } }
        public MethodInfo Patch(MethodBase original, HarmonyMethod prefix = null, HarmonyMethod postfix = null, HarmonyMethod transpiler = null, HarmonyMethod finalizer = null) { throw null; }
        public void PatchAll(Assembly assembly) { throw null; }
        public void Unpatch(MethodBase original, HarmonyPatchType type, string harmonyID = null) { throw null; }
    }
    public enum HarmonyPatchType { All, Prefix, Postfix, Transpiler }
    public static class AccessTools
    {
        public static Type TypeByName(string name) { throw null; }
        public static MethodInfo Method(Type type, string name, Type[] parameters = null, Type[] generics = null) { throw null; }
    }
}
