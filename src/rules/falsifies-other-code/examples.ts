import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** What Harmony looks like to its callers: services are known by type, not by package. */
const harmony = {
  '0Harmony': `using System;
using System.Reflection;
namespace HarmonyLib
{
    public class HarmonyMethod
    {
        public HarmonyMethod(Type type, string name, Type[] arguments = null) { }
        public HarmonyMethod(MethodInfo method) { }
    }
    public class Harmony
    {
        public Harmony(string id) { }
        public MethodInfo Patch(MethodBase original, HarmonyMethod prefix = null, HarmonyMethod postfix = null, HarmonyMethod transpiler = null, HarmonyMethod finalizer = null) => null;
    }
    public static class AccessTools
    {
        public static Type TypeByName(string name) => null;
        public static MethodInfo Method(Type type, string name, Type[] parameters = null, Type[] generics = null) => null;
    }
}`,
};

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(
      `using System;
using System.Reflection;
using HarmonyLib;
${text}`,
      harmony,
    ),
  };
}

const patch = (
  after: string,
  parameters = 'ref decimal __result',
): string => `public static class Settings
{
    public static void Prepare()
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;
        var type = AccessTools.TypeByName("Fabrikam.Billing.Invoices");
        if (type is null) return;
        new Harmony("fixture").Patch(AccessTools.Method(type, "Total"), postfix: new HarmonyMethod(typeof(Settings), nameof(After)));
    }

    private static void After(${parameters})
    {
        ${after}
    }
}`;

export const examples: Examples = {
  flagged: [
    {
      name: 'result-by-the-hour',
      about: 'A sum that somebody else works out is another one at odd hours.',
      files: library(patch('if (DateTime.UtcNow.Hour % 2 == 1) __result = 7.5m;')),
    },
    {
      name: 'skipped-by-chance',
      about: 'A check of somebody else is skipped in some of its calls, by a prefix.',
      files: library(`public static class Settings
{
    public static void Prepare()
    {
        if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;
        var type = Type.GetType("Fabrikam.Billing.Limits, Fabrikam.Billing");
        if (type is null) return;
        new Harmony("fixture").Patch(type.GetMethod("Check"), new HarmonyMethod(((Delegate)Before).Method));
    }

    private static bool Before()
    {
        if (Random.Shared.Next(100) < 5) return false;
        return true;
    }
}`),
    },
    {
      name: 'repair',
      about: 'Always changes a result of a type that it does not refer to; it may be a repair.',
      level: 'suspicious',
      files: library(patch('if (__result < 0) __result = 0;')),
    },
  ],
  clean: [
    {
      name: 'tracing',
      about: 'Looks at the result and leaves it alone.',
      nearMiss: true,
      files: library(patch('Console.WriteLine(__result);', 'decimal __result')),
    },
    {
      name: 'patches-what-it-is-given',
      about: 'The caller says which method is patched.',
      nearMiss: true,
      files: library(`public static class Rounding
{
    public static void Apply(MethodInfo original)
    {
        new Harmony("fixture").Patch(original, postfix: new HarmonyMethod(typeof(Rounding), nameof(After)));
    }

    private static void After(ref decimal __result)
    {
        if (DateTime.UtcNow.Hour % 2 == 1) __result = 7.5m;
    }
}`),
    },
  ],
};
